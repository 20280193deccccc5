import { setTimeout } from 'node:timers/promises';
import type { Transaction } from '../core/transaction.ts';
import { type AccountToken, type TokenHolder, tokenInForce } from './account-token.ts';

/** Longer than the work for an account that exists, so that the time does not tell whether it does. */
const answerAfterMs = 250;
/** Anyone who asks again at once gets no other link, so that neither the feed nor a mailbox can be filled. */
const oncePerMs = 60_000;

/** What strangers may ask for takes the same time, whatever exists. */
export async function inEqualTime(work: Promise<void>): Promise<void> {
  const [outcome] = await Promise.allSettled([work, setTimeout(answerAfterMs)]);
  if (outcome.status === 'rejected') throw outcome.reason;
}

/** The token in force that was made less than a minute ago. */
export async function recentToken(ctx: Transaction, holder: TokenHolder): Promise<AccountToken | null> {
  const former = await tokenInForce(ctx, holder);
  return former && ctx.services.now().getTime() - former.createdAt.getTime() < oncePerMs ? former : null;
}
