import { setTimeout } from 'node:timers/promises';
import { findAccount } from '../access/find-account.ts';
import { loginRateLimitOf } from '../access/login-rate-limit.ts';
import { contextOfAnonymous, type SignInRequest } from '../access/sign-in.ts';
import type { Context } from '../core/context.ts';
import { change } from '../core/event.ts';
import { record } from '../core/feed.ts';
import { publicId } from '../core/ids.ts';
import { transact } from '../core/transact.ts';
import { AccountToken, issueAccountToken } from './account-token.ts';

export interface RequestPasswordReset {
  /** The slug of the desk. */
  tenant: string;
  email: string;
}

/** Longer than the work for an account that exists, so that the time does not tell whether it does. */
const answerAfterMs = 250;
/** Whoever asks again at once gets no other link, so that the feed cannot be filled. */
const oncePerMs = 60_000;

/** Makes a link where the account exists; the answer is the same, and takes as long, where it does not. */
export async function requestPasswordReset(request: SignInRequest, { tenant, email }: RequestPasswordReset): Promise<{ id: string }> {
  await loginRateLimitOf(request.services).countAttempt({ tenant, email, ip: request.ip });
  const [outcome] = await Promise.allSettled([makeLink(request, { tenant, email }), setTimeout(answerAfterMs)]);
  if (outcome.status === 'rejected') throw outcome.reason;
  return { id: request.requestId };
}

async function makeLink(request: SignInRequest, { tenant, email }: RequestPasswordReset): Promise<void> {
  const account = await findAccount(request, tenant, email);
  if (account?.isActive && account.hash !== null) await resetLinkOf(contextOfAnonymous(request, account.tenant), account.principalId);
}

/** The link to set a new password; of somebody who asked less than a minute ago it is the same one. */
export function resetLinkOf(ctx: Context, principalId: string): Promise<AccountToken> {
  return transact(ctx, async (ctx) => {
    const former = await ctx.em.findOne(AccountToken, { principalId, purpose: 'PASSWORD_RESET', endedAt: null });
    if (former && ctx.services.now().getTime() - former.createdAt.getTime() < oncePerMs) return former;
    const issued = await issueAccountToken(ctx, principalId, 'PASSWORD_RESET');
    record(ctx, 'user.password_reset_requested', { audience: 'ADMINS', changes: [change('user', null, publicId('User', principalId))] });
    return issued;
  });
}
