import PQueue from 'p-queue';
import { appError } from './app-error.ts';
import { errorTexts } from './error-texts.ts';

export type Semaphore = <T>(work: () => Promise<T>) => Promise<T>;

/** Runs at most `concurrency` tasks at once, queues at most `maxQueued`, and refuses the rest. */
export function openSemaphore(concurrency: number, maxQueued: number): Semaphore {
  const queue = new PQueue({ concurrency });
  return async (work) => {
    if (queue.pending >= concurrency && queue.size >= maxQueued) throw appError('UNAVAILABLE', errorTexts.serverBusy, { retryAfterMs: 1000 });
    return queue.add(work);
  };
}
