import { setTimeout } from 'node:timers/promises';
import type { House } from '../platform/house.ts';
import { moveReleased } from './move-released.ts';
import { recalculate } from './recalculate.ts';
import { tidy } from './tidy.ts';
import { workDesks } from './work-desks.ts';

export interface Worker {
  /** Resolves when what was begun is done. */
  close(): Promise<void>;
}

/** What is due is done within this time. */
const pollMs = 500;
const tidyMs = 3_600_000;

/** Does what nobody asks for but time: any number of these may run beside each other, in this process or in others. */
export function openWorker(house: House): Worker {
  const stop = new AbortController();
  const each = (pauseMs: number, round: () => Promise<number>) => keepOn(house, stop.signal, pauseMs, round);
  const rounds = [
    each(pollMs, () => workDesks(house, stop.signal)),
    each(pollMs, () => moveReleased(house, stop.signal)),
    each(pollMs, () => recalculate(house, stop.signal)),
    each(tidyMs, () => tidy(house)),
  ];
  return {
    close: async () => {
      stop.abort();
      await Promise.all(rounds);
    },
  };
}

/** Again and again, at once while there is something to do. */
async function keepOn(house: House, stop: AbortSignal, pauseMs: number, round: () => Promise<number>): Promise<void> {
  while (!stop.aborted) {
    const done = await round().catch((err: unknown) => {
      house.log.error({ err }, 'a round of the worker failed; it is tried again');
      return 0;
    });
    if (done === 0) await setTimeout(pauseMs, null, { signal: stop }).catch(() => null);
  }
}
