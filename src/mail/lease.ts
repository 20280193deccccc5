import type { Services } from '../core/context.ts';
import type { Statement } from '../database/pipeline.ts';
import { runInTenant } from '../database/tenancy.ts';

/** How long a mail is a worker's; whoever still works on it says so again and again. */
const leaseMs = 30_000;
const renewMs = 10_000;

export function leaseEnd({ now }: Pick<Services, 'now'>): Date {
  return new Date(now().getTime() + leaseMs);
}

/** Renews the lease every ten seconds, by one statement, while the work lasts. Another worker goes on with what a killed one had as soon as the lease has ended. */
export async function whileLeased<Answer>(services: Services, tenantId: string, renewal: () => Statement, work: () => Promise<Answer>): Promise<Answer> {
  const renew = () =>
    void runInTenant({ services, tenant: { id: tenantId } }, renewal()).catch((err: unknown) =>
      services.log.warn({ err, tenantId }, 'the lease of mails could not be renewed'),
    );
  const timer = setInterval(renew, renewMs);
  return work().finally(() => clearInterval(timer));
}
