import { setTimeout } from 'node:timers/promises';
import type { Services } from '../core/context.ts';
import { moveReleased } from './move-released.ts';
import { processTenants } from './process-tenants.ts';
import { purge } from './purge.ts';
import { recalculate } from './recalculate.ts';

export interface Worker {
  /** Resolves when what was begun is done. */
  close(): Promise<void>;
}

/** What is due is done within this time. */
const pollMs = 500;
const purgeMs = 3_600_000;

/** Does what nobody asks for but time: any number of these may run beside each other, in this process or in others. */
export function openWorker(services: Services): Worker {
  const stop = new AbortController();
  const each = (pauseMs: number, round: () => Promise<number>) => keepOn(services, stop.signal, pauseMs, round);
  const loop = [
    each(pollMs, () => processTenants(services, stop.signal)),
    each(pollMs, () => moveReleased(services, stop.signal)),
    each(pollMs, () => recalculate(services, stop.signal)),
    each(purgeMs, () => purge(services)),
  ];
  return {
    close: async () => {
      stop.abort();
      await Promise.all(loop);
    },
  };
}

/** Again and again, at once while there is something to do. */
async function keepOn(services: Services, stop: AbortSignal, pauseMs: number, round: () => Promise<number>): Promise<void> {
  while (!stop.aborted) {
    const done = await round().catch((err: unknown) => {
      services.log.error({ err }, 'a round of the worker failed; it is tried again');
      return 0;
    });
    if (done === 0) await setTimeout(pauseMs, null, { signal: stop }).catch(() => null);
  }
}
