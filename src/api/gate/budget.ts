import { LRUCache } from 'lru-cache';
import { limits } from './limits.ts';

export interface Spending {
  limit: number;
  remaining: number;
  restoreRate: number;
  /** Present where the budget did not suffice; nothing was spent then. */
  retryAfterMs?: number;
}

export interface Budget {
  spend(principalKey: string, cost: number): Spending;
}

interface BudgetOptions {
  limit?: number;
  restoreRate?: number;
  maxPrincipals?: number;
  /** Milliseconds. */
  now?: () => number;
}

interface Purse {
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
  const purses = new LRUCache<string, Purse>({ max: options.maxPrincipals ?? limits.maxPrincipals });
  const terms = { limit, restoreRate };
  return {
    spend(principalKey, cost) {
      const purse = restored(purses.get(principalKey), now(), terms);
      const spending = pay(purse, cost, terms);
      purses.set(principalKey, purse);
      return spending;
    },
  };
}

/** A clock set back restores nothing. */
function restored(purse: Purse | undefined, at: number, { limit, restoreRate }: Terms): Purse {
  if (!purse) return { points: limit, at };
  const seconds = Math.max(0, at - purse.at) / 1_000;
  return { points: Math.min(limit, purse.points + seconds * restoreRate), at };
}

/** Whatever costs more than a full purse empties it: nobody waits for what can never come. */
function pay(purse: Purse, cost: number, { limit, restoreRate }: Terms): Spending {
  const missing = Math.min(cost, limit) - purse.points;
  if (missing <= 0) purse.points = Math.max(0, purse.points - cost);
  const spending = { limit, remaining: Math.floor(purse.points), restoreRate };
  return missing > 0 ? { ...spending, retryAfterMs: Math.ceil((missing / restoreRate) * 1_000) } : spending;
}
