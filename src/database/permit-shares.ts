/** Who takes a permit. */
export interface PermitUser {
  tenantId: string;
  /** `null` for work of the process itself: the feed, the worker, hints between nodes. */
  principalId: string | null;
}

/** What one principal holds of the permits, and its waiting work. */
export interface PrincipalShare {
  readonly user: PermitUser;
  readonly tenant: TenantShare;
  held: number;
  readonly waiting: (() => void)[];
}

export interface TenantShare {
  held: number;
  heldByRequests: number;
  readonly principals: Map<string | null, PrincipalShare>;
  /** Those with waiting work; who was served last comes last. */
  readonly waiting: Set<PrincipalShare>;
}

/** Counts who holds how many permits. */
export class PermitShares {
  readonly #limits: PermitLimits;
  readonly #tenants = new Map<string, TenantShare>();
  #held = 0;
  #heldByRequests = 0;

  constructor(limits: PermitLimits) {
    this.#limits = limits;
  }

  /** Whether nobody holds a permit or waits for one. */
  get isIdle(): boolean {
    return this.#tenants.size === 0;
  }

  of(user: PermitUser): PrincipalShare {
    return this.#tenants.get(user.tenantId)?.principals.get(user.principalId) ?? this.#open(user);
  }

  mayTake({ user, tenant, held }: PrincipalShare): boolean {
    const { all, requests, ofTenant, ofPrincipal } = this.#limits;
    if (this.#held >= all) return false;
    return user.principalId === null || (this.#heldByRequests < requests && tenant.heldByRequests < ofTenant && held < ofPrincipal);
  }

  count(share: PrincipalShare, by: 1 | -1): void {
    this.#held += by;
    share.tenant.held += by;
    share.held += by;
    if (share.user.principalId === null) return;
    this.#heldByRequests += by;
    share.tenant.heldByRequests += by;
  }

  /** Forgets a principal that neither holds nor waits. */
  closeIdle({ user, tenant, held, waiting }: PrincipalShare): void {
    if (held > 0 || waiting.length > 0) return;
    tenant.principals.delete(user.principalId);
    if (tenant.principals.size === 0) this.#tenants.delete(user.tenantId);
  }

  #open(user: PermitUser): PrincipalShare {
    const tenant = this.#tenants.get(user.tenantId) ?? { held: 0, heldByRequests: 0, principals: new Map(), waiting: new Set() };
    const share = { user, tenant, held: 0, waiting: [] };
    this.#tenants.set(user.tenantId, tenant);
    tenant.principals.set(user.principalId, share);
    return share;
  }
}

export interface PermitLimits {
  all: number;
  requests: number;
  ofTenant: number;
  ofPrincipal: number;
}

/** Each leaves a fifth: all requests to the process, a tenant to other tenants, a principal to others of its tenant. Of ten, that is eight, six and four. */
export function inShares(all: number): PermitLimits {
  const fifth = Math.max(1, Math.floor(all / 5));
  const fewer = (count: number) => Math.max(1, count - fifth);
  const requests = fewer(all);
  const ofTenant = fewer(requests);
  return { all, requests, ofTenant, ofPrincipal: fewer(ofTenant) };
}

/** Anybody may take all that nobody else waits for. */
export function withoutShares(all: number): PermitLimits {
  return { all, requests: all, ofTenant: all, ofPrincipal: all };
}
