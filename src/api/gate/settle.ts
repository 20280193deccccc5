import type { Context } from '../../core/context.ts';
import type { Admitted, CostReport } from './admit.ts';
import type { Budget } from './budget.ts';
import { weights } from './weights.ts';

/** What a point buys: milliseconds of the database or of the process. */
const msPerPoint = 0.016;

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
