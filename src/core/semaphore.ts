import { appError } from './app-error.ts';

export type Semaphore = <T>(work: () => Promise<T>) => Promise<T>;

/** Runs at most `concurrency` tasks at once, queues at most `maxQueued`, and refuses the rest. */
export function openSemaphore(concurrency: number, maxQueued: number): Semaphore {
  const queue: (() => void)[] = [];
  let running = 0;

  function begin(): Promise<void> | void {
    if (running < concurrency) return void running++;
    if (queue.length >= maxQueued) throw appError('UNAVAILABLE', 'The server is busy; please try again.', { retryAfterMs: 1000 });
    return new Promise((resolve) => queue.push(resolve));
  }

  /** The next queued task takes over the slot directly, so a new one cannot overtake it. */
  function end(): void {
    const next = queue.shift();
    if (next) next();
    else running--;
  }

  return async (work) => {
    await begin();
    try {
      return await work();
    } finally {
      end();
    }
  };
}
