import PQueue from 'p-queue';
import { appError } from './app-error.ts';

export type Semaphore = <T>(work: () => Promise<T>) => Promise<T>;

/** At most `atOnce` work and at most `seats` wait; whoever comes after them is refused and told when to come back. */
export function openSemaphore(atOnce: number, seats: number): Semaphore {
  const queue = new PQueue({ concurrency: atOnce });
  return async (work) => {
    if (queue.pending >= atOnce && queue.size >= seats) throw appError('UNAVAILABLE', 'Busy at this moment: please try again.', { retryAfterMs: 1000 });
    return queue.add(work);
  };
}
