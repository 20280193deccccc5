import { loginRateLimitOf } from '../access/attempts/login-rate-limit.ts';
import { findAccount } from '../access/find-account.ts';
import { contextOfAnonymous, type SignInRequest } from '../access/sign-in.ts';
import type { Context } from '../core/context.ts';
import { change } from '../core/event.ts';
import { record } from '../core/feed.ts';
import { publicId } from '../core/ids.ts';
import { transact } from '../core/transact.ts';
import { type AccountToken, issueAccountToken } from './account-token.ts';
import { inEqualTime, recentToken } from './same-answer.ts';

export interface RequestPasswordReset {
  /** The slug of the desk. */
  tenant: string;
  email: string;
}

/** Makes a link where the account exists; the answer is the same, and takes as long, where it does not. */
export async function requestPasswordReset(request: SignInRequest, { tenant, email }: RequestPasswordReset): Promise<{ id: string }> {
  await loginRateLimitOf(request.services).countAttempt({ tenant, email, ip: request.ip });
  await inEqualTime(makeLink(request, { tenant, email }));
  return { id: request.requestId };
}

async function makeLink(request: SignInRequest, { tenant, email }: RequestPasswordReset): Promise<void> {
  const account = await findAccount(request, tenant, email);
  if (account?.isActive && account.hash !== null) await resetLinkOf(contextOfAnonymous(request, account.tenant), account.principalId);
}

/** The link to set a new password; of somebody who asked less than a minute ago it is the same one. */
export function resetLinkOf(ctx: Context, principalId: string): Promise<AccountToken> {
  return transact(ctx, async (ctx) => {
    const holder = { principalId, purpose: 'PASSWORD_RESET' } as const;
    const former = await recentToken(ctx, holder);
    if (former) return former;
    const issued = await issueAccountToken(ctx, holder);
    record(ctx, 'user.password_reset_requested', { audience: 'ADMINS', changes: [change('user', null, publicId('User', principalId))] });
    return issued;
  });
}
