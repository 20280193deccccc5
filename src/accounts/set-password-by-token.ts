import { loginRateLimitOf } from '../access/attempts/login-rate-limit.ts';
import { hashPassword, isAcceptablePassword } from '../access/passwords/password.ts';
import { setPasswordIn } from '../access/passwords/set-password.ts';
import { insistOnSecondFactor } from '../access/second-factor/insist-on-second-factor.ts';
import { openSession } from '../access/sessions/session.ts';
import { contextOfAnonymous, contextOfPerson, type SignedIn, type SignInRequest, signedInAs } from '../access/sign-in.ts';
import { type ParsedToken, readToken } from '../access/token-format.ts';
import type { Context } from '../core/context.ts';
import { change } from '../core/event.ts';
import { record } from '../core/feed.ts';
import { publicId } from '../core/ids.ts';
import { refuseValue } from '../core/refusal.ts';
import type { EventType } from '../core/registry.ts';
import { transact } from '../core/transact.ts';
import { Principal } from '../people/principal.ts';
import { findTenant } from '../tenants/find-tenant.ts';
import { type PersonPurpose, refuseLink, requirePersonToken } from './account-token.ts';

export interface SetPasswordByToken {
  token: string;
  password: string;
  secondFactorCode?: string | null;
}

export type PasswordPurpose = Exclude<PersonPurpose, 'EMAIL_CHANGE'>;

const events: Record<PasswordPurpose, EventType> = { INVITATION: 'user.invitation_accepted', PASSWORD_RESET: 'user.password_reset' };

/** Sets the password of the person for whom the token was made, and signs them in. A used token works no more, and all earlier sessions end. The second factor stays, and is asked for. */
export async function setPasswordByToken(
  request: SignInRequest,
  { token: text, password, secondFactorCode }: SetPasswordByToken,
  purpose: PasswordPurpose,
): Promise<SignedIn> {
  if (!isAcceptablePassword(password)) refuseValue(['input', 'password'], 'password');
  const { token, system } = await openLink(request, text);
  const { principalId, email } = await personOf(system, token, purpose);
  const [limit, attempt] = [loginRateLimitOf(request.services), { tenant: system.tenant.slug, email, ip: request.ip }];
  if (secondFactorCode != null) await limit.countAttempt(attempt);
  // Hashing is slow on purpose: it comes after a look at the token, and outside the transaction.
  const hash = await hashPassword(password);
  const person = await contextOfPerson(system, principalId);
  const grant = await transact(person, async (ctx) => {
    const row = await requirePersonToken(ctx, token, purpose);
    const usedSecondFactor = await insistOnSecondFactor(ctx, principalId, secondFactorCode, attempt);
    row.endedAt = ctx.services.now();
    (await ctx.em.findOneOrFail(Principal, { id: principalId })).noteReachable();
    await setPasswordIn(ctx, principalId, hash);
    record(ctx, events[purpose], { audience: 'ADMINS', changes: [change('user', null, publicId('User', principalId))] });
    return openSession(ctx, usedSecondFactor);
  });
  if (grant.usedSecondFactor) await limit.clearAttempts(attempt);
  return signedInAs(person, grant);
}

/** The token in the text, and the desk that it belongs to. */
export async function openLink(request: SignInRequest, text: string): Promise<{ token: ParsedToken; system: Context }> {
  const token = readToken('rla', text) ?? refuseLink();
  const tenant = (await findTenant(request.services, token.tenantId, request.answerBy)) ?? refuseLink();
  return { token, system: contextOfAnonymous(request, tenant) };
}

async function personOf(ctx: Context, token: ParsedToken, purpose: PasswordPurpose): Promise<{ principalId: string; email: string }> {
  return transact(ctx, async (ctx) => {
    const { principalId } = await requirePersonToken(ctx, token, purpose);
    const { email } = await ctx.em.findOneOrFail(Principal, { id: principalId });
    return { principalId, email: email ?? '' };
  });
}
