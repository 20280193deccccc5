import { setTimeout } from 'node:timers/promises';
import type { Services } from '../core/context.ts';
import type { WorkerTask } from '../core/module.ts';
import { type FindTenants, openWorkFinder } from '../core/tenants-with-work.ts';
import { modules } from '../modules.ts';
import { beatUntilStopped } from './heartbeat.ts';

/** What a worker did since it started. */
export interface WorkDone {
  items: number;
  /** Rounds that failed; what they were about is tried again. */
  failures: number;
}

export interface Worker {
  readonly done: Readonly<WorkDone>;
  /** Resolves when the current round is done. */
  close(): Promise<void>;
}

/** Runs everything that is triggered by time; workers may run concurrently, in this process or others. Requests never keep it waiting for a connection. */
export function openWorker({ connections, ...services }: Services): Worker {
  const ofWorker = { ...services, connections: connections.ofProcess };
  const stop = new AbortController();
  const find = openWorkFinder(ofWorker);
  const done: WorkDone = { items: 0, failures: 0 };
  const loops = modules.tasks.map((task) => repeatUntilStopped(ofWorker, { stop: stop.signal, find, done }, task));
  loops.push(beatUntilStopped(ofWorker, stop.signal));
  return {
    done,
    close: async () => {
      stop.abort();
      await Promise.all(loops);
    },
  };
}

interface Rounds {
  stop: AbortSignal;
  find: FindTenants;
  done: WorkDone;
}

/** Repeats a task, without a pause while there is work. */
async function repeatUntilStopped(services: Services, { stop, find, done }: Rounds, { pauseMs, run, end }: WorkerTask): Promise<void> {
  while (!stop.aborted) {
    const items = await run(services, stop, find).catch((err: unknown) => {
      done.failures += 1;
      services.log.error({ err }, 'a round of the worker failed; the worker will retry');
      return 0;
    });
    done.items += items;
    if (items === 0) await setTimeout(pauseMs, null, { signal: stop }).catch(() => null);
  }
  end?.(services);
}
