import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Authenticated } from '../access/authenticate.ts';

/** A revoked key or a changed role takes effect everywhere within that time. */
const goodForMs = 1_000;
/** The least recently used are dropped. */
const maxBytes = 32 * 1_048_576;
/** A hash, a promise and their place in the cache: measured, and rounded up. */
const bytesPerEntry = 1_024;

type Lookup = Promise<Authenticated | null>;

interface Kept {
  lookup: Lookup;
  /** In milliseconds of `performance.now()`. */
  goodUntil: number;
  /** `null` while it is looked up, and where nobody was found. */
  found: Authenticated | null;
}

/** Credentials under their hash, so that long ones take no more memory, with whom they belong to; bounded in estimated bytes. */
export class CredentialCache {
  readonly #kept: LRUCache<string, Kept>;

  constructor(bytes: number = maxBytes) {
    this.#kept = new LRUCache({ maxSize: bytes, sizeCalculation: ({ found }) => bytesPerEntry + (found ? 2 * JSON.stringify(found).length : 0) });
  }

  get size(): number {
    return this.#kept.size;
  }

  /** One look-up serves all who ask at the same time, and is told whom the credential belonged to the last time. One that fails is not kept, nor a session that awaits its second factor, which goes on once that is confirmed. */
  find(token: string, lookUp: (known: Authenticated | null) => Lookup): Lookup {
    const key = hash('sha256', token, 'base64url');
    const [before, now] = [this.#kept.get(key), performance.now()];
    if (before && now < before.goodUntil) return before.lookup;
    const lookup = lookUp(before?.found ?? null);
    const kept: Kept = { lookup, goodUntil: now + goodForMs, found: null };
    this.#kept.set(key, kept);
    lookup.then(
      (found) => this.#note(key, kept, found),
      () => this.#kept.delete(key),
    );
    return lookup;
  }

  /** Who was found takes memory too: names and settings. The cache weighs a value again only when it is another one. */
  #note(key: string, kept: Kept, found: Authenticated | null): void {
    if (!found || this.#kept.peek(key) !== kept) return;
    if (found.actor.awaitsSecondFactor) return void this.#kept.delete(key);
    this.#kept.set(key, { ...kept, found });
  }
}
