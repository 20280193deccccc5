import { LRUCache } from 'lru-cache';
import { limits } from './limits.ts';

export interface Charge {
  limit: number;
  remaining: number;
  restoreRate: number;
  /** Present if the budget was insufficient; nothing was charged then. */
  retryAfterMs?: number;
}

export interface Budget {
  spend(principalKey: string, cost: number): Charge;
  /** Gives back what was charged and not used. */
  refund(principalKey: string, points: number): void;
  /** Takes what was spent elsewhere, whether there is so much or not; a negative number was given back there. */
  take(principalKey: string, points: number): void;
}

export interface BudgetOptions {
  limit?: number;
  restoreRate?: number;
  maxPrincipals?: number;
  /** Milliseconds. */
  now?: () => number;
}

interface Bucket {
  points: number;
  at: number;
}

interface Rates {
  limit: number;
  restoreRate: number;
}

/** A leaky bucket per principal and process; rate-limiter-flexible has fixed windows and its own time source. */
export function openBudget(options: BudgetOptions = {}): Budget {
  const { limit = limits.budget, restoreRate = limits.budgetPerSecond, now = Date.now } = options;
  const buckets = new LRUCache<string, Bucket>({ max: options.maxPrincipals ?? limits.maxPrincipals });
  const rates = { limit, restoreRate };
  const open = (principalKey: string) => {
    const bucket = { points: limit, at: now() };
    buckets.set(principalKey, bucket);
    return bucket;
  };
  const bucketOf = (principalKey: string) => {
    const bucket = buckets.get(principalKey);
    return bucket ? restore(bucket, now(), rates) : open(principalKey);
  };
  return {
    spend: (principalKey, cost) => charge(bucketOf(principalKey), cost, rates),
    refund(principalKey, points) {
      const bucket = buckets.get(principalKey);
      if (bucket) bucket.points = Math.min(limit, bucket.points + points);
    },
    take(principalKey, points) {
      const bucket = bucketOf(principalKey);
      bucket.points = Math.min(limit, bucket.points - points);
    },
  };
}

/** A system clock that was set back restores nothing. */
function restore(bucket: Bucket, at: number, { limit, restoreRate }: Rates): Bucket {
  const seconds = Math.max(0, at - bucket.at) / 1_000;
  bucket.points = Math.min(limit, bucket.points + seconds * restoreRate);
  bucket.at = at;
  return bucket;
}

/** An operation that costs more than a full bucket empties it, because waiting would never suffice. */
function charge(bucket: Bucket, cost: number, { limit, restoreRate }: Rates): Charge {
  const missing = Math.min(cost, limit) - bucket.points;
  if (missing <= 0) bucket.points = Math.max(0, bucket.points - cost);
  const charged = { limit, remaining: Math.max(0, Math.floor(bucket.points)), restoreRate };
  return missing > 0 ? { ...charged, retryAfterMs: Math.ceil((missing / restoreRate) * 1_000) } : charged;
}
