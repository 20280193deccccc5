import { LRUCache } from 'lru-cache';
import type { Bus } from '../../bus/bus.ts';
import { type Budget, type BudgetOptions, openBudget } from './budget.ts';
import { limits } from './limits.ts';

const prefix = 'budget ';
/** Told at once, so that nodes agree within milliseconds about anyone who spends much; who spends less is no matter for other nodes. */
const toldAt = limits.budget / 40;

/**
 * A budget on each node, from which also goes what a principal spends at other nodes. Charging stays in memory, and a node whose bus is down
 * still charges all that is spent at itself. What is heard late leaves a debt, so in the end no more was spent than on one node.
 */
export function openSharedBudget(bus: Pick<Bus, 'publish' | 'subscribe'>, options: BudgetOptions = {}): Budget {
  const budget = openBudget(options);
  const untold = new LRUCache<string, number>({ max: limits.maxPrincipals });
  let told = 0;
  const note = (principalKey: string, points: number) => {
    const sum = (untold.get(principalKey) ?? 0) + points;
    if (Math.abs(sum) < toldAt) return void untold.set(principalKey, sum);
    untold.delete(principalKey);
    told += 1;
    // The number keeps the bus from taking two equal hints for one.
    bus.publish(`${prefix}${told} ${sum} ${principalKey}`);
  };
  bus.subscribe((hint) => {
    if (!hint.startsWith(prefix)) return;
    const [, points, principalKey] = /^\d+ (-?[\d.]+) (.+)$/.exec(hint.slice(prefix.length)) ?? [];
    if (principalKey !== undefined) budget.take(principalKey, Number(points));
  });
  return {
    ...budget,
    spend(principalKey, cost) {
      const charge = budget.spend(principalKey, cost);
      if (charge.retryAfterMs === undefined) note(principalKey, cost);
      return charge;
    },
    refund(principalKey, points) {
      budget.refund(principalKey, points);
      note(principalKey, -points);
    },
  };
}
