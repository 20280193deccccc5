import { appError } from '../core/app-error.ts';

interface Counted {
  readonly key: string;
  /** How many belong to it. */
  size: number;
}

/** The groups of a desk, each for as long as somebody belongs to it. */
export class SharedQueries<Query extends Counted> {
  readonly #byKey = new Map<string, Query>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  get size(): number {
    return this.#byKey.size;
  }

  all(): Iterable<Query> {
    return this.#byKey.values();
  }

  /** The group with this key, or the one that is made. */
  join(key: string, make: () => Query): Query {
    const query = this.#byKey.get(key) ?? this.#add(key, make());
    query.size += 1;
    return query;
  }

  leave(query: Query): void {
    query.size -= 1;
    if (query.size === 0) this.#byKey.delete(query.key);
  }

  #add(key: string, query: Query): Query {
    const limit = this.#most;
    if (this.#byKey.size >= limit)
      throw appError('RATE_LIMITED', `A desk follows ${limit} different questions at once at most.`, { limit, retryAfterMs: 5_000 });
    this.#byKey.set(key, query);
    return query;
  }
}
