import type { StatementTime } from '../../database/statement-time.ts';
import type { Admitted, CostReport } from './admit.ts';
import type { Budget } from './budget.ts';

/** What a point for rows buys: milliseconds of the database. */
const msPerPoint = 0.02;

/** Gives back the points for rows that were not looked through, as far as the time of the statements shows it. */
export function settle({ cost, rows }: Admitted, budget: Budget, principalKey: string, time: StatementTime | undefined): CostReport & { charged: number } {
  const unused = Math.max(0, Math.floor(rows - (time?.spentMs ?? 0) / msPerPoint));
  if (unused > 0) budget.refund(principalKey, unused);
  return { ...cost, charged: cost.requested - unused, remaining: Math.min(cost.limit, cost.remaining + unused) };
}
