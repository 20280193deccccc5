import { appError } from '../platform/app-error.ts';

interface Counted {
  readonly key: string;
  /** How many belong to it. */
  size: number;
}

/** The groups of a desk, each for as long as somebody belongs to it. */
export class Groups<Group extends Counted> {
  readonly #byKey = new Map<string, Group>();
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  get size(): number {
    return this.#byKey.size;
  }

  all(): Iterable<Group> {
    return this.#byKey.values();
  }

  /** The group with this key, or the one that is made. */
  enter(key: string, make: () => Group): Group {
    const group = this.#byKey.get(key) ?? this.#add(key, make());
    group.size += 1;
    return group;
  }

  leave(group: Group): void {
    group.size -= 1;
    if (group.size === 0) this.#byKey.delete(group.key);
  }

  #add(key: string, group: Group): Group {
    const limit = this.#most;
    if (this.#byKey.size >= limit)
      throw appError('RATE_LIMITED', `A desk follows ${limit} different questions at once at most.`, { limit, retryAfterMs: 5_000 });
    this.#byKey.set(key, group);
    return group;
  }
}
