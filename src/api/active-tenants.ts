import { LRUCache } from 'lru-cache';

/** A tenant counts as active for so long after each request. */
const activeMs = 1_000;

/** The tenants that asked for something a moment ago: those that a tenant must leave room for. */
export class ActiveTenants {
  readonly #active = new LRUCache<string, true>({ max: 10_000, ttl: activeMs, ttlResolution: 0 });

  note(tenantId: string): void {
    this.#active.set(tenantId, true);
  }

  hasOthersThan(tenantId: string): boolean {
    for (const other of this.#active.keys()) if (other !== tenantId) return true;
    return false;
  }
}
