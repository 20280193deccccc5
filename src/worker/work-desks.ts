import { recognizeClock } from '../access/recognize.ts';
import type { Context, House } from '../platform/house.ts';
import { postponeFirst } from '../tickets/postpone-first.ts';
import { wakeTickets } from '../tickets/wake-tickets.ts';

/** Longer than this no desk keeps the others waiting. */
const turnMs = 1_000;

/** One round over the desks where something is due; whatever fails at one of them is told, and holds up nobody else. */
export async function workDesks(house: House, stop: AbortSignal): Promise<number> {
  let woken = 0;
  for (const tenantId of await dueTenants(house)) {
    if (stop.aborted) break;
    woken += await workDesk(house, tenantId, stop).catch((err: unknown) => {
      house.log.error({ err, tenantId }, 'what is due at a desk could not be done; it is tried again');
      return 0;
    });
  }
  return woken;
}

async function dueTenants({ pool, now }: House): Promise<string[]> {
  const { rows } = await pool.query<{ tenant_id: string }>('select tenant_id from due_tenants($1)', [now()]);
  return rows.map(({ tenant_id }) => tenant_id);
}

async function workDesk(house: House, tenantId: string, stop: AbortSignal): Promise<number> {
  const ctx = await recognizeClock(house, tenantId);
  if (!ctx) return 0;
  const until = performance.now() + turnMs;
  let woken = 0;
  for (let batch = -1; batch !== 0 && performance.now() < until && !stop.aborted; woken += batch) batch = await wakeBatch(ctx);
  return woken;
}

/** Where one ticket spoils it for the others, the first is woken alone; if it is that one, it waits a while, and the others go on. */
async function wakeBatch(ctx: Context): Promise<number> {
  const failed = (message: string) => (err: unknown) => {
    ctx.house.log.error({ err, tenantId: ctx.tenant.id }, message);
    return null;
  };
  const together = await wakeTickets(ctx, ctx.now()).catch(failed('tickets could not be woken together; now one by one'));
  const alone = together ?? (await wakeTickets(ctx, ctx.now(), { most: 1 }).catch(failed('a ticket could not be woken; it is tried again in a while')));
  return alone ?? postponeFirst(ctx);
}
