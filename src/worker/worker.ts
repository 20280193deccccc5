import { setTimeout } from 'node:timers/promises';
import type { Services } from '../core/context.ts';
import { moveReleased } from './move-released.ts';
import { processTenants } from './process-tenants.ts';
import { purge } from './purge.ts';
import { recalculate } from './recalculate.ts';

export interface Worker {
  /** Resolves when the current round is done. */
  close(): Promise<void>;
}

/** Due work starts within this time. */
const pollMs = 500;
const purgeMs = 3_600_000;

/** Runs everything that is triggered by time; workers may run concurrently, in this process or others. */
export function openWorker(services: Services): Worker {
  const stop = new AbortController();
  const repeat = (pauseMs: number, round: () => Promise<number>) => repeatUntilStopped(services, stop.signal, pauseMs, round);
  const loops = [
    repeat(pollMs, () => processTenants(services, stop.signal)),
    repeat(pollMs, () => moveReleased(services, stop.signal)),
    repeat(pollMs, () => recalculate(services, stop.signal)),
    repeat(purgeMs, () => purge(services)),
  ];
  return {
    close: async () => {
      stop.abort();
      await Promise.all(loops);
    },
  };
}

/** Repeats a task, without a pause while there is work. */
async function repeatUntilStopped(services: Services, stop: AbortSignal, pauseMs: number, round: () => Promise<number>): Promise<void> {
  while (!stop.aborted) {
    const done = await round().catch((err: unknown) => {
      services.log.error({ err }, 'a round of the worker failed; the worker will retry');
      return 0;
    });
    if (done === 0) await setTimeout(pauseMs, null, { signal: stop }).catch(() => null);
  }
}
