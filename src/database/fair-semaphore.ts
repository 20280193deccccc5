import { appError } from '../core/app-error.ts';
import { errorTexts } from '../core/error-texts.ts';
import { type PermitLimits, PermitShares, type PermitUser, type PrincipalShare, type TenantShare } from './permit-shares.ts';

/** Permits that are shared fairly: a free one goes to the waiting tenant that holds the fewest, within it to the principal that holds the fewest, and between equals in turns. */
export class FairSemaphore {
  readonly #shares: PermitShares;
  /** Those with waiting work; who was served last comes last. */
  readonly #waiting = new Set<TenantShare>();
  /** How many wait for a permit. */
  waiting = 0;

  constructor(limits: PermitLimits) {
    this.#shares = new PermitShares(limits);
  }

  /** `null` where a permit was free, so that this costs next to nothing; refuses with `UNAVAILABLE` after `waitMs`, if there is a limit. */
  acquire(user: PermitUser, waitMs?: number): Promise<void> | null {
    const share = this.#shares.of(user);
    // Who waits may not have one now, so nobody is overtaken.
    if (!this.#shares.mayTake(share)) return this.#wait(share, waitMs);
    this.#shares.count(share, 1);
    return null;
  }

  /** Whether nobody holds a permit or waits for one. */
  get isIdle(): boolean {
    return this.#shares.isIdle;
  }

  release(user: PermitUser): void {
    const share = this.#shares.of(user);
    this.#shares.count(share, -1);
    this.#shares.closeIdle(share);
    if (this.waiting > 0) this.#grant();
  }

  async #wait(share: PrincipalShare, waitMs: number | undefined): Promise<void> {
    let isGranted = false;
    await new Promise<void>((resolve) => {
      const stop = () => {
        clearTimeout(timer);
        this.#leave(share, granted);
        resolve();
      };
      const granted = () => {
        isGranted = true;
        stop();
      };
      const timer = waitMs === undefined ? undefined : setTimeout(stop, Math.max(0, waitMs));
      this.#join(share, granted);
    });
    if (isGranted) return;
    this.#shares.closeIdle(share);
    throw appError('UNAVAILABLE', errorTexts.databaseBusy, { retryAfterMs: 1000 });
  }

  #join(share: PrincipalShare, granted: () => void): void {
    this.waiting += 1;
    share.waiting.push(granted);
    share.tenant.waiting.add(share);
    this.#waiting.add(share.tenant);
  }

  #leave(share: PrincipalShare, granted: () => void): void {
    this.waiting -= 1;
    share.waiting.splice(share.waiting.indexOf(granted), 1);
    if (share.waiting.length === 0) share.tenant.waiting.delete(share);
    if (share.tenant.waiting.size === 0) this.#waiting.delete(share.tenant);
  }

  #grant(): void {
    for (let next = this.#next(); next; next = this.#next()) {
      this.#shares.count(next, 1);
      moveLast(this.#waiting, next.tenant);
      moveLast(next.tenant.waiting, next);
      next.waiting[0]?.();
    }
  }

  #next(): PrincipalShare | null {
    let found: PrincipalShare | null = null;
    for (const tenant of this.#waiting) {
      if (found && tenant.held >= found.tenant.held) continue;
      found = this.#nextOf(tenant) ?? found;
    }
    return found;
  }

  #nextOf(tenant: TenantShare): PrincipalShare | null {
    let found: PrincipalShare | null = null;
    for (const share of tenant.waiting) if ((!found || share.held < found.held) && this.#shares.mayTake(share)) found = share;
    return found;
  }
}

function moveLast<Item>(items: Set<Item>, item: Item): void {
  if (items.delete(item)) items.add(item);
}
