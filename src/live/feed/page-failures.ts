import { appError } from '../../core/app-error.ts';
import { isAway } from '../../database/database-error.ts';

const most = 5;

/** How often in a row a page could not be read. While the database itself is away nothing counts: then everything waits for it. */
export class PageFailures {
  #count = 0;

  reset(): void {
    this.#count = 0;
  }

  areTooMany(error: unknown): boolean {
    if (!isAway(error)) this.#count += 1;
    return this.#count >= most;
  }
}

/** What subscribers hear whose page cannot be read. */
export function feedUnreadable(): Error {
  const message = `The feed could not be read ${most} times in a row. Subscribe again, with the cursor of the last event.`;
  return appError('UNAVAILABLE', message, { retryAfterMs: 5_000 });
}
