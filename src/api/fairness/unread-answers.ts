import { appError } from '../../core/app-error.ts';
import { limits } from '../gate/limits.ts';

/** The answers of each principal that were sent and that the operating system has not taken: they are memory of this process for as long as nobody reads them. */
export class UnreadAnswers {
  readonly #bytes = new Map<string, number>();
  readonly #most: number;

  constructor(most: number = limits.maxUnreadBytes) {
    this.#most = most;
  }

  /** One answer always has room. */
  insistOnRoom(principalKey: string, bytes = 0): void {
    const unread = this.#bytes.get(principalKey) ?? 0;
    if (unread === 0 || unread + bytes <= this.#most) return;
    const details = { limit: this.#most, limitName: 'unreadBytes' as const, retryAfterMs: 1_000, http: { status: 429 } };
    throw appError('RATE_LIMITED', `Answers of more than ${this.#most} bytes wait to be read. Read them first.`, details);
  }

  /** Until what it gives is called. */
  begin(principalKey: string, bytes: number): () => void {
    this.#add(principalKey, bytes);
    let isRead = false;
    return () => {
      if (!isRead) this.#add(principalKey, -bytes);
      isRead = true;
    };
  }

  #add(principalKey: string, bytes: number): void {
    const unread = (this.#bytes.get(principalKey) ?? 0) + bytes;
    if (unread > 0) this.#bytes.set(principalKey, unread);
    else this.#bytes.delete(principalKey);
  }
}
