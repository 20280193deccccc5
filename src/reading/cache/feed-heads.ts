import { LRUCache } from 'lru-cache';

/** The head that was seen last. */
interface LastHead {
  head: string;
  /** The last look found the head that the one before had found. */
  isSteady: boolean;
}

interface Look {
  head: Promise<string>;
  /** Until when the first of those who wait must be answered. */
  answerBy: number | undefined;
}

/** Reads the head of a tenant's feed; no answer is awaited for longer. */
type ReadHead = (answerBy: number | undefined) => Promise<string>;

/** Looks at the heads of feeds. Requests of a tenant that wait at the same moment share one look, which begins after the last of them asked: so each gets a head that is as fresh as by a look of its own. */
export class FeedHeads {
  readonly #last = new LRUCache<string, LastHead>({ max: 10_000 });
  readonly #waiting = new Map<string, Look>();
  readonly #running = new Map<string, Promise<unknown>>();

  /** Whether nothing is known to have changed since this head, nor is likely to have. */
  isLikely(tenantId: string, head: string): boolean {
    const last = this.#last.get(tenantId);
    return last?.isSteady === true && last.head === head;
  }

  saw(tenantId: string, head: string): void {
    this.#last.set(tenantId, { head, isSteady: this.#last.peek(tenantId)?.head === head });
  }

  look(tenantId: string, answerBy: number | undefined, read: ReadHead): Promise<string> {
    const waiting = this.#waiting.get(tenantId);
    if (waiting) {
      waiting.answerBy = earlier(waiting.answerBy, answerBy);
      return waiting.head;
    }
    const look: Look = { answerBy, head: this.#turn(tenantId).then(() => this.#begin(tenantId, look, read)) };
    this.#waiting.set(tenantId, look);
    return look.head;
  }

  /** One look of a tenant runs at a time; the first waits until what has arrived at the same moment is read. */
  #turn(tenantId: string): Promise<unknown> {
    return this.#running.get(tenantId) ?? new Promise((resolve) => setImmediate(resolve));
  }

  async #begin(tenantId: string, { answerBy }: Look, read: ReadHead): Promise<string> {
    this.#waiting.delete(tenantId);
    const reading = read(answerBy);
    const ended = reading.then(
      () => undefined,
      () => undefined,
    );
    this.#running.set(tenantId, ended);
    try {
      const head = await reading;
      this.saw(tenantId, head);
      return head;
    } finally {
      if (this.#running.get(tenantId) === ended) this.#running.delete(tenantId);
    }
  }
}

function earlier(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? (one ?? other) : Math.min(one, other);
}
