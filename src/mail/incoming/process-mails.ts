import { systemContext } from '../../access/authenticate.ts';
import type { Context, Services } from '../../core/context.ts';
import { inEachTenant, tenantsOf } from '../../core/each-tenant.ts';
import { whileLeased } from '../lease.ts';
import { type ClaimedMail, claimMail, mostAttempts, postponeMail, renewMail, settleMail } from './incoming-mail.ts';
import { NotNow } from './not-now.ts';
import { processMail } from './process-mail.ts';
import { Unreadable } from './read-mail.ts';

/** The longest time spent on one tenant per round. */
const turnMs = 1_000;
/** Tenants that are worked for at once: where one has mails from servers that do not answer, the others go on. */
const sideBySide = 4;

/** One round over all tenants with mails that wait. */
export async function processMails(services: Services, stop: AbortSignal): Promise<number> {
  const waiting = { name: 'tenants_with_waiting_mail', text: 'select tenant_id from tenants_with_waiting_mail($1)', values: [services.now()] };
  const failure = 'mails of a tenant could not be worked on; the worker will retry';
  const tenantIds = await tenantsOf(services, waiting);
  const lanes = Array.from({ length: sideBySide }, (_, lane) => tenantIds.filter((_, at) => at % sideBySide === lane));
  const work = (tenantId: string) => processOfTenant(services, tenantId, stop);
  const done = await Promise.all(lanes.map((tenantIds) => inEachTenant(services, { tenantIds, stop, failure }, work)));
  return done.reduce((sum, items) => sum + items, 0);
}

async function processOfTenant(services: Services, tenantId: string, stop: AbortSignal): Promise<number> {
  const system = await systemContext(services, tenantId);
  if (!system) return 0;
  const until = performance.now() + turnMs;
  let processed = 0;
  while (performance.now() < until && !stop.aborted) {
    const mail = await claimMail(services, tenantId);
    if (!mail) break;
    await whileLeased(
      services,
      tenantId,
      () => renewMail(services, tenantId, mail),
      () => processOne(system, mail),
    );
    processed += 1;
  }
  return processed;
}

/** A mail that fails stops none of the others: it is tried again later, and in the end kept as failed. */
async function processOne(system: Context, mail: ClaimedMail): Promise<void> {
  const { services, tenant } = system;
  const fail = (reason: string) => settleMail(system, mail, null, async () => ({ state: 'FAILED', reason }));
  if (mail.attempts > mostAttempts) return void (await fail('GIVEN_UP'));
  try {
    await processMail(system, mail);
  } catch (err) {
    const level = err instanceof NotNow ? 'warn' : 'error';
    services.log[level]({ err, tenantId: tenant.id, mailId: mail.id }, 'a mail could not be worked on');
    if (err instanceof Unreadable) await fail('UNREADABLE');
    else if (mail.attempts >= mostAttempts) await fail('GIVEN_UP');
    else await postponeMail(services, tenant.id, mail);
  }
}
