/** A tenant counts as active for so long after each request. */
const activeMs = 1_000;

/** The tenants that asked for something a moment ago: those that a tenant must leave room for. */
export class ActiveTenants {
  /** When each asked last, the longest ago first. */
  readonly #active = new Map<string, number>();

  note(tenantId: string): void {
    this.#active.delete(tenantId);
    this.#active.set(tenantId, performance.now());
  }

  hasOthersThan(tenantId: string): boolean {
    const since = performance.now() - activeMs;
    for (const [other, at] of this.#active) {
      if (at < since) this.#active.delete(other);
      else if (other !== tenantId) return true;
    }
    return false;
  }
}
