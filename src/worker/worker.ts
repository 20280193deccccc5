import { setTimeout } from 'node:timers/promises';
import type { Services } from '../core/context.ts';
import type { WorkerTask } from '../core/module.ts';
import { type FindTenants, openWorkFinder } from '../core/tenants-with-work.ts';
import { modules } from '../modules.ts';

export interface Worker {
  /** Resolves when the current round is done. */
  close(): Promise<void>;
}

/** Runs everything that is triggered by time; workers may run concurrently, in this process or others. Requests never keep it waiting for a connection. */
export function openWorker({ connections, ...services }: Services): Worker {
  const ofWorker = { ...services, connections: connections.ofProcess };
  const stop = new AbortController();
  const find = openWorkFinder(ofWorker);
  const loops = modules.tasks.map((task) => repeatUntilStopped(ofWorker, stop.signal, find, task));
  return {
    close: async () => {
      stop.abort();
      await Promise.all(loops);
    },
  };
}

/** Repeats a task, without a pause while there is work. */
async function repeatUntilStopped(services: Services, stop: AbortSignal, find: FindTenants, { pauseMs, run }: WorkerTask): Promise<void> {
  while (!stop.aborted) {
    const done = await run(services, stop, find).catch((err: unknown) => {
      services.log.error({ err }, 'a round of the worker failed; the worker will retry');
      return 0;
    });
    if (done === 0) await setTimeout(pauseMs, null, { signal: stop }).catch(() => null);
  }
}
