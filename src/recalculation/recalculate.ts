import { setTimeout } from 'node:timers/promises';
import { systemContext } from '../access/authenticate.ts';
import type { Services } from '../core/context.ts';
import { inEachTenant } from '../core/each-tenant.ts';
import { openWorkFinder } from '../core/tenants-with-work.ts';
import { type Batch, recalculateTickets } from './recalculate-tickets.ts';

/** The longest time spent on one tenant per round. */
const turnMs = 1_000;
/** Locks must not last longer than 200 ms: the first batch is small because caches are cold, and a batch that took an eighth of that halves the next one. */
const [firstSize, maxSize] = [5, 20];
const slowMs = 25;
/** Another transaction locks a ticket only for a moment. */
const pauseMs = 20;

/** One round over the tenants with requested recalculations. Returns how many tickets were examined; workers may run this concurrently. */
export async function recalculate(
  services: Services,
  stop: AbortSignal,
  find = openWorkFinder(services),
  watch: (batch: Batch) => void = () => undefined,
): Promise<number> {
  const failure = 'open tickets could not be recalculated; the worker will retry';
  return inEachTenant(services, { tenantIds: await find('RECALCULATIONS'), stop, failure }, (tenantId) => recalculateTenant(services, tenantId, stop, watch));
}

async function recalculateTenant(services: Services, tenantId: string, stop: AbortSignal, watch: (batch: Batch) => void): Promise<number> {
  const ctx = await systemContext(services, tenantId);
  const until = performance.now() + turnMs;
  let [looked, size] = [0, firstSize];
  while (ctx && !stop.aborted && performance.now() < until) {
    const batch = await recalculateTickets(ctx, size);
    if (!batch) break;
    watch(batch);
    looked += batch.looked;
    size = batch.lockedMs > slowMs ? Math.ceil(size / 2) : Math.min(size + 5, maxSize);
    if (batch.waiting > 0) await setTimeout(pauseMs);
  }
  return looked;
}
