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

/** Credentials under their hash, so that long ones take no more memory, with whom they belong to; bounded in estimated bytes. */
export class CredentialCache {
  readonly #lookups: LRUCache<string, Lookup>;

  /** Without a resolution, since the cache would set a timer for each request to know the time for a millisecond. */
  constructor(bytes: number = maxBytes) {
    this.#lookups = new LRUCache({ maxSize: bytes, ttl: goodForMs, ttlResolution: 0, sizeCalculation: () => bytesPerEntry });
  }

  get size(): number {
    return this.#lookups.size;
  }

  /** One look-up serves all who ask at the same time. One that fails is not kept, nor a session that awaits its second factor, which goes on once that is confirmed. */
  find(token: string, lookUp: () => Lookup): Lookup {
    const key = hash('sha256', token, 'base64url');
    const known = this.#lookups.get(key);
    if (known) return known;
    const lookup = lookUp();
    this.#lookups.set(key, lookup);
    lookup.then(
      (found) => this.#weigh(key, lookup, found),
      () => this.#lookups.delete(key),
    );
    return lookup;
  }

  /** Who was found takes memory too: names and settings. */
  #weigh(key: string, lookup: Lookup, found: Authenticated | null): void {
    if (!found || this.#lookups.peek(key) !== lookup) return;
    if (found.actor.awaitsSecondFactor) return void this.#lookups.delete(key);
    const ttl = this.#lookups.getRemainingTTL(key);
    // The cache weighs a value again only when it is another one.
    this.#lookups.delete(key);
    if (ttl > 0) this.#lookups.set(key, lookup, { ttl, size: bytesPerEntry + 2 * JSON.stringify(found).length });
  }
}
