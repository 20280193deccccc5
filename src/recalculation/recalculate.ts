import { setTimeout } from 'node:timers/promises';
import { systemContext } from '../access/authenticate.ts';
import type { Services } from '../core/context.ts';
import { type Batch, recalculateTickets } from './recalculate-tickets.ts';

/** Longer than this no desk keeps the others waiting. */
const turnMs = 1_000;
/** No lock is held longer than 200 ms: the first batch is small, for nothing is warm yet, and where an eighth of that time is used, fewer tickets are taken, for a busy machine stretches it. */
const [first, most] = [5, 20];
const longMs = 25;
/** Whoever has a ticket in hand has it for a moment. */
const pauseMs = 20;

/** One round over the desks whose open tickets go under another policy or calendar. Gives how many tickets were looked at; any number of workers may do this beside each other. */
export async function recalculate(services: Services, stop: AbortSignal, watch: (batch: Batch) => void = () => undefined): Promise<number> {
  const { rows } = await services.pool.query<{ tenant_id: string }>('select tenant_id from tenants_to_recalculate()');
  let looked = 0;
  for (const { tenant_id: tenantId } of rows) {
    if (stop.aborted) break;
    looked += await recalculateTenant(services, tenantId, stop, watch).catch((err: unknown) => {
      services.log.error({ err, tenantId }, 'open tickets could not be recalculated; it is tried again');
      return 0;
    });
  }
  return looked;
}

async function recalculateTenant(services: Services, tenantId: string, stop: AbortSignal, watch: (batch: Batch) => void): Promise<number> {
  const ctx = await systemContext(services, tenantId);
  const until = performance.now() + turnMs;
  let [looked, size] = [0, first];
  while (ctx && !stop.aborted && performance.now() < until) {
    const batch = await recalculateTickets(ctx, size);
    if (!batch) break;
    watch(batch);
    looked += batch.looked;
    size = batch.lockedMs > longMs ? Math.ceil(size / 2) : Math.min(size + 5, most);
    if (batch.waiting > 0) await setTimeout(pauseMs);
  }
  return looked;
}
