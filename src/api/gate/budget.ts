import { LRUCache } from 'lru-cache';
import { limits } from './limits.ts';

export interface Charge {
  limit: number;
  remaining: number;
  restoreRate: number;
  /** Present where the budget did not suffice; nothing was spent then. */
  retryAfterMs?: number;
}

export interface Budget {
  spend(principalKey: string, cost: number): Charge;
}

interface BudgetOptions {
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

interface Terms {
  limit: number;
  restoreRate: number;
}

/** A leaky bucket for each principal, in this process. rate-limiter-flexible counts in fixed windows and by its own clock. */
export function openBudget(options: BudgetOptions = {}): Budget {
  const { limit = limits.budget, restoreRate = limits.budgetPerSecond, now = Date.now } = options;
  const buckets = new LRUCache<string, Bucket>({ max: options.maxPrincipals ?? limits.maxPrincipals });
  const terms = { limit, restoreRate };
  return {
    spend(principalKey, cost) {
      const bucket = restored(buckets.get(principalKey), now(), terms);
      const charged = charge(bucket, cost, terms);
      buckets.set(principalKey, bucket);
      return charged;
    },
  };
}

/** A clock set back restores nothing. */
function restored(bucket: Bucket | undefined, at: number, { limit, restoreRate }: Terms): Bucket {
  if (!bucket) return { points: limit, at };
  const seconds = Math.max(0, at - bucket.at) / 1_000;
  return { points: Math.min(limit, bucket.points + seconds * restoreRate), at };
}

/** Whatever costs more than a full purse empties it: nobody waits for what can never come. */
function charge(bucket: Bucket, cost: number, { limit, restoreRate }: Terms): Charge {
  const missing = Math.min(cost, limit) - bucket.points;
  if (missing <= 0) bucket.points = Math.max(0, bucket.points - cost);
  const charged = { limit, remaining: Math.floor(bucket.points), restoreRate };
  return missing > 0 ? { ...charged, retryAfterMs: Math.ceil((missing / restoreRate) * 1_000) } : charged;
}
