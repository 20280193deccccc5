import { appError } from '../../core/app-error.ts';
import { errorTexts } from '../../core/error-texts.ts';
import { sqlState } from '../../database/database-error.ts';
import { mostSorted, mostWalked } from './filter-reading.ts';

/** What `walked_too_far()` raises. */
const tooFarState = 'RL002';

export function isTooFar(error: unknown): boolean {
  return sqlState(error) === tooFarState;
}

export function tooFar(limit: number): Error {
  return appError('COST_EXCEEDED', errorTexts.ticketsTooFar, { limit, limitName: limit === mostWalked ? 'walkedTickets' : 'walkedTexts' });
}

export function tooManySorted(): Error {
  return appError('COST_EXCEEDED', errorTexts.sortedTooMany, { limit: mostSorted, limitName: 'sortedTickets' });
}
