import { appError } from '../../core/app-error.ts';
import { sqlState } from '../../database/database-error.ts';
import { mostSorted, mostWalked } from './filter-reading.ts';

/** What `walked_too_far()` raises. */
const tooFarState = 'RL002';

export function isTooFar(error: unknown): boolean {
  return sqlState(error) === tooFarState;
}

export function tooFar(limit: number): Error {
  const message = `Among the first ${limit} tickets of this order are too few that match: add a part to the filter that leads to fewer, such as \`assignee\`, \`requester\` or \`openedAt\`, or take another order.`;
  return appError('COST_EXCEEDED', message, { limit, limitName: limit === mostWalked ? 'walkedTickets' : 'walkedTexts' });
}

export function tooManySorted(): Error {
  const message = `Several orders sort ${mostSorted} tickets at most: order by one field, by \`OPENED_AT\` or \`UPDATED_AT\` first, or add a part to the filter that leads to fewer, such as \`requester\`, \`assignee\` or \`closedAt\`.`;
  return appError('COST_EXCEEDED', message, { limit: mostSorted, limitName: 'sortedTickets' });
}
