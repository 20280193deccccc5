import { systemContext } from '../../access/authenticate.ts';
import type { Context, Services } from '../../core/context.ts';
import { inEachTenant } from '../../core/each-tenant.ts';
import { openWorkFinder } from '../../core/tenants-with-work.ts';
import { processDueTickets } from './process-due-tickets.ts';
import { skipFailing } from './skip-failing.ts';

/** The longest time spent on one tenant per round. */
const turnMs = 1_000;

/** One round over all tenants with due tickets. */
export async function processTenants(services: Services, stop: AbortSignal, find = openWorkFinder(services)): Promise<number> {
  const failure = 'due tickets of a tenant could not be processed; the worker will retry';
  return inEachTenant(services, { tenantIds: await find('TIMERS'), stop, failure }, (tenantId) => processTenant(services, tenantId, stop));
}

async function processTenant(services: Services, tenantId: string, stop: AbortSignal): Promise<number> {
  const ctx = await systemContext(services, tenantId);
  if (!ctx) return 0;
  const until = performance.now() + turnMs;
  let processed = 0;
  for (let batch = -1; batch !== 0 && performance.now() < until && !stop.aborted; processed += batch) batch = await processBatch(ctx);
  return processed;
}

/** If a batch fails, the first ticket is processed alone; if that fails too, it is postponed and the others continue. */
async function processBatch(ctx: Context): Promise<number> {
  const failed = (message: string) => (err: unknown) => {
    ctx.services.log.error({ err, tenantId: ctx.tenant.id }, message);
    return null;
  };
  const together = await processDueTickets(ctx, ctx.now()).catch(failed('a batch of due tickets failed; trying them one by one'));
  const alone = together ?? (await processDueTickets(ctx, ctx.now(), { most: 1 }).catch(failed('a due ticket could not be processed; it is postponed')));
  return alone ?? skipFailing(ctx);
}
