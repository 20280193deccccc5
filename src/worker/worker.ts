import { setTimeout } from 'node:timers/promises';
import type { Services } from '../core/context.ts';
import type { WorkerTask } from '../core/module.ts';
import { modules } from '../modules.ts';

export interface Worker {
  /** Resolves when what was begun is done. */
  close(): Promise<void>;
}

/** Does what nobody asks for but time: any number of these may run beside each other, in this process or in others. */
export function openWorker(services: Services): Worker {
  const stop = new AbortController();
  const loops = modules.tasks.map((task) => keepOn(services, stop.signal, task));
  return {
    close: async () => {
      stop.abort();
      await Promise.all(loops);
    },
  };
}

/** Again and again, at once while there is something to do. */
async function keepOn(services: Services, stop: AbortSignal, { pauseMs, run }: WorkerTask): Promise<void> {
  while (!stop.aborted) {
    const done = await run(services, stop).catch((err: unknown) => {
      services.log.error({ err }, 'a round of the worker failed; it is tried again');
      return 0;
    });
    if (done === 0) await setTimeout(pauseMs, null, { signal: stop }).catch(() => null);
  }
}
