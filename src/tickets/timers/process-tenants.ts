import { systemContext } from '../../access/authenticate.ts';
import type { Context, Services } from '../../core/context.ts';
import { processDueTickets } from './process-due-tickets.ts';
import { skipFailing } from './skip-failing.ts';

/** Longer than this no desk keeps the others waiting. */
const turnMs = 1_000;

/** One round over the desks where something is due; whatever fails at one of them is told, and holds up nobody else. */
export async function processTenants(services: Services, stop: AbortSignal): Promise<number> {
  let woken = 0;
  for (const tenantId of await dueTenants(services)) {
    if (stop.aborted) break;
    woken += await processTenant(services, tenantId, stop).catch((err: unknown) => {
      services.log.error({ err, tenantId }, 'what is due at a desk could not be done; it is tried again');
      return 0;
    });
  }
  return woken;
}

async function dueTenants({ pool, now }: Services): Promise<string[]> {
  const { rows } = await pool.query<{ tenant_id: string }>('select tenant_id from due_tenants($1)', [now()]);
  return rows.map(({ tenant_id }) => tenant_id);
}

async function processTenant(services: Services, tenantId: string, stop: AbortSignal): Promise<number> {
  const ctx = await systemContext(services, tenantId);
  if (!ctx) return 0;
  const until = performance.now() + turnMs;
  let woken = 0;
  for (let batch = -1; batch !== 0 && performance.now() < until && !stop.aborted; woken += batch) batch = await processBatch(ctx);
  return woken;
}

/** Where one ticket spoils it for the others, the first is woken alone; if it is that one, it waits a while, and the others go on. */
async function processBatch(ctx: Context): Promise<number> {
  const failed = (message: string) => (err: unknown) => {
    ctx.services.log.error({ err, tenantId: ctx.tenant.id }, message);
    return null;
  };
  const together = await processDueTickets(ctx, ctx.now()).catch(failed('tickets could not be woken together; now one by one'));
  const alone = together ?? (await processDueTickets(ctx, ctx.now(), { most: 1 }).catch(failed('a ticket could not be woken; it is tried again in a while')));
  return alone ?? skipFailing(ctx);
}
