import type { Context } from '../../core/context.ts';
import type { Admitted, CostReport } from './admit.ts';
import type { Budget } from './budget.ts';
import { weights } from './weights.ts';

/** What a point buys: milliseconds of the database or of the process. */
const msPerPoint = 0.014;

/** What is left of the price where nothing was read or built, since the answer of before is known to be still true. */
const shareOfKnown = 0.1;

/** What an operation took of the database and of the process; null where it has no tenant. */
export type Spent = Pick<Context, 'statementTime' | 'rendering'> | null;

/**
 * Gives back the points for rows that were not looked through, as far as the time of the statements shows it, and charges statements that had to be planned,
 * and HTML that took longer than all points pay for.
 */
export function settle({ cost, rows }: Admitted, budget: Budget, principalKey: string, spent: Spent): CostReport & { charged: number } {
  const planning = Math.floor(((spent?.statementTime?.planned ?? 0) / 1_000) * weights.planning);
  const forRows = Math.max(0, (spent?.statementTime?.spentMs ?? 0) / msPerPoint - planning);
  const unused = Math.max(0, Math.floor(rows - forRows));
  const extra = planning + Math.max(0, Math.ceil((spent?.rendering?.spentMs ?? 0) / msPerPoint) - cost.requested);
  if (unused > 0) budget.refund(principalKey, unused);
  if (extra > 0) budget.take(principalKey, extra);
  const remaining = Math.max(0, Math.min(cost.limit, cost.remaining + unused - extra));
  return { ...cost, charged: cost.requested - unused + extra, remaining };
}

/** Gives back most of what was charged for an answer that was known to be still true, and all of it for rows; HTML that was made for it is charged by its time. */
export function settleKnown({ cost, rows }: Admitted, budget: Budget, principalKey: string, spent: Spent): CostReport & { charged: number } {
  const rendered = (spent?.rendering?.spentMs ?? 0) / msPerPoint;
  const charged = Math.min(cost.requested, Math.ceil((cost.requested - rows) * shareOfKnown + rendered));
  const unused = cost.requested - charged;
  budget.refund(principalKey, unused);
  return { ...cost, charged, remaining: Math.min(cost.limit, cost.remaining + unused) };
}
