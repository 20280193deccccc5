/** What a subscription holds, in estimated bytes. */
export interface HeldMemory {
  /** Held by this subscription alone. */
  own: number;
  /** Held once for all subscriptions with the same document. */
  document: { key: object; bytes: number };
}

/** The sum of what some subscriptions hold; each document counts once. */
export class MemoryLedger {
  readonly key: string;
  readonly #documents = new Map<object, number>();
  bytes = 0;

  constructor(key: string) {
    this.key = key;
  }

  /** The sum if this were held too. */
  with({ own, document }: HeldMemory): number {
    return this.bytes + own + (this.#documents.has(document.key) ? 0 : document.bytes);
  }

  add(held: HeldMemory): void {
    this.bytes = this.with(held);
    const { key } = held.document;
    this.#documents.set(key, (this.#documents.get(key) ?? 0) + 1);
  }

  remove({ own, document: { key, bytes } }: HeldMemory): void {
    const others = (this.#documents.get(key) ?? 1) - 1;
    if (others > 0) this.#documents.set(key, others);
    else this.#documents.delete(key);
    this.bytes -= own + (others > 0 ? 0 : bytes);
  }
}
