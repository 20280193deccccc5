import { LRUCache } from 'lru-cache';

interface Seen {
  validator: string;
  /** It was the same one the time before. */
  isSteady: boolean;
}

interface SharedRead {
  validator: Promise<string>;
  /** Until when the first of those who wait must be answered. */
  answerBy: number | undefined;
}

/** Reads the current validator; no answer is awaited for longer. */
type Read = (answerBy: number | undefined) => Promise<string>;

/** Reads validators, and remembers those that were seen last; a key names the tenant and the validator. Requests for the same one that wait at the same moment share one read, which begins after the last of them asked: so each gets what a read of its own would give. */
export class ValidatorReader {
  readonly #last = new LRUCache<string, Seen>({ max: 10_000 });
  readonly #waiting = new Map<string, SharedRead>();
  readonly #running = new Map<string, Promise<unknown>>();

  /** Whether nothing is known to have changed since this one was read, nor is likely to have. */
  isLikely(key: string, validator: string): boolean {
    const last = this.#last.get(key);
    return last?.isSteady === true && last.validator === validator;
  }

  saw(key: string, validator: string): void {
    this.#last.set(key, { validator, isSteady: this.#last.peek(key)?.validator === validator });
  }

  read(key: string, answerBy: number | undefined, read: Read): Promise<string> {
    const waiting = this.#waiting.get(key);
    if (waiting) {
      waiting.answerBy = earlier(waiting.answerBy, answerBy);
      return waiting.validator;
    }
    const shared: SharedRead = { answerBy, validator: this.#turn(key).then(() => this.#begin(key, shared, read)) };
    this.#waiting.set(key, shared);
    return shared.validator;
  }

  /** One read of a key runs at a time; the first waits until what has arrived at the same moment is read. */
  #turn(key: string): Promise<unknown> {
    return this.#running.get(key) ?? new Promise((resolve) => setImmediate(resolve));
  }

  async #begin(key: string, { answerBy }: SharedRead, read: Read): Promise<string> {
    this.#waiting.delete(key);
    const reading = read(answerBy);
    const ended = reading.then(
      () => undefined,
      () => undefined,
    );
    this.#running.set(key, ended);
    try {
      const validator = await reading;
      this.saw(key, validator);
      return validator;
    } finally {
      if (this.#running.get(key) === ended) this.#running.delete(key);
    }
  }
}

function earlier(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? (one ?? other) : Math.min(one, other);
}
