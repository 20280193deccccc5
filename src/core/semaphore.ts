import { appError } from './app-error.ts';

export type Semaphore = <T>(work: () => Promise<T>) => Promise<T>;

/** At most `atOnce` work, at most `seats` wait for their turn, and whoever comes after them is told to come back. */
export function openSemaphore(atOnce: number, seats: number): Semaphore {
  const line: (() => void)[] = [];
  let working = 0;

  function begin(): Promise<void> | void {
    if (working < atOnce) return void working++;
    if (line.length >= seats) throw appError('UNAVAILABLE', 'Busy at this moment: please try again.', { retryAfterMs: 1000 });
    return new Promise((resolve) => line.push(resolve));
  }

  /** The place passes from hand to hand, so a newcomer never slips in between. */
  function end(): void {
    const next = line.shift();
    if (next) next();
    else working--;
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
