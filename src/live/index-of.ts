const none: ReadonlySet<never> = new Set();

/** Things by a key that some of them have. */
export class Index<Thing> {
  readonly #sets = new Map<string, Set<Thing>>();

  of(key: string | null): ReadonlySet<Thing> {
    return (key !== null && this.#sets.get(key)) || none;
  }

  add(key: string | null, thing: Thing): void {
    if (key !== null) this.#sets.set(key, (this.#sets.get(key) ?? new Set()).add(thing));
  }

  remove(key: string | null, thing: Thing): void {
    const set = key === null ? undefined : this.#sets.get(key);
    set?.delete(thing);
    if (key !== null && set?.size === 0) this.#sets.delete(key);
  }
}
