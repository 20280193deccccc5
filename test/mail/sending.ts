import { randomBytes } from 'node:crypto';
import { beforeAll, inject } from 'vitest';
import type { Services } from '../../src/core/context.ts';
import { closeMailer } from '../../src/mail/outgoing/mailer.ts';
import { sendDeliveries } from '../../src/mail/outgoing/send-deliveries.ts';
import type { PreparedConfig } from '../../src/services.ts';
import type { TestTenant } from '../support/a-tenant.ts';
import { openTestApp, theServices } from '../support/app.ts';
import { asSuperuser } from '../support/database.ts';
import { makeDatabase } from '../support/one-postgres.ts';

let superuserUrl = '';

/** The application with a database of its own: workers of other test files would take its mails. */
export function openTestMails(config: Partial<PreparedConfig> = {}): void {
  const own = { ...config };
  beforeAll(async () => {
    const { superuser, server, owner } = await makeDatabase(inject('urls').superuser, `relevo_out_${randomBytes(4).toString('hex')}`);
    superuserUrl = superuser;
    Object.assign(own, { databaseUrl: server, databaseDirectUrl: owner });
  });
  openTestApp(own);
}

/** In that database, whatever the tenant. */
export function ofMails<Answer>(work: Parameters<typeof asSuperuser<Answer>>[0]): Promise<Answer> {
  return asSuperuser(work, superuserUrl);
}

/** The worker for this desk, until nothing more is due, at the real time or so much later; the mails go to this server. */
export async function sendMails({ system }: Pick<TestTenant, 'system'>, smtpUrl: string | undefined, afterMs = 0): Promise<void> {
  const mail = { domain: 'help.example', from: 'support@help.example', publicUrl: 'https://api.help.example/', smtpUrl };
  const services: Services = { ...theServices(), mail, now: () => new Date(Date.now() + afterMs) };
  const round = () => sendDeliveries(services, new AbortController().signal, async () => [system.tenant.id]);
  for (let rounds = 0; rounds < 50 && (await round()) > 0; ) rounds += 1;
  closeMailer(services);
}

export interface DeliveryRow {
  id: string;
  kind: string;
  template: string;
  state: string;
  attempts: number;
  answer: string | null;
  mail_id: string | null;
  address: string | null;
}

export function deliveriesOf({ system }: Pick<TestTenant, 'system'>): Promise<DeliveryRow[]> {
  return ofMails(async (database) => (await database.query<DeliveryRow>('select * from delivery where tenant_id = $1 order by id', [system.tenant.id])).rows);
}
