const none: ReadonlySet<never> = new Set();

/** Sets of items by a key, which may be missing. */
export class SetIndex<Item> {
  readonly #sets = new Map<string, Set<Item>>();

  of(key: string | null): ReadonlySet<Item> {
    return (key !== null && this.#sets.get(key)) || none;
  }

  add(key: string | null, item: Item): void {
    if (key !== null) this.#sets.set(key, (this.#sets.get(key) ?? new Set()).add(item));
  }

  remove(key: string | null, item: Item): void {
    const set = key === null ? undefined : this.#sets.get(key);
    set?.delete(item);
    if (key !== null && set?.size === 0) this.#sets.delete(key);
  }
}
