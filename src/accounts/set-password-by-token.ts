import { hashPassword, isAcceptablePassword } from '../access/password.ts';
import { openSession } from '../access/session.ts';
import { setPasswordIn } from '../access/set-password.ts';
import { contextOfAnonymous, contextOfPerson, type SignedIn, type SignInRequest } from '../access/sign-in.ts';
import { type ParsedToken, readToken } from '../access/token-format.ts';
import type { Context } from '../core/context.ts';
import { change } from '../core/event.ts';
import { record } from '../core/feed.ts';
import { publicId } from '../core/ids.ts';
import { refuse } from '../core/refusal.ts';
import { transact } from '../core/transact.ts';
import { findTenant } from '../tenants/find-tenant.ts';
import { type PersonPurpose, refuseLink, requirePersonToken } from './account-token.ts';

export interface SetPasswordByToken {
  token: string;
  password: string;
}

export type PasswordPurpose = Exclude<PersonPurpose, 'EMAIL_CHANGE'>;

const events: Record<PasswordPurpose, string> = { INVITATION: 'user.invitation_accepted', PASSWORD_RESET: 'user.password_reset' };

/** Sets the password of whoever the token was made for, and signs them in. A used token works no more, and all earlier sessions end. */
export async function setPasswordByToken(request: SignInRequest, { token: text, password }: SetPasswordByToken, purpose: PasswordPurpose): Promise<SignedIn> {
  if (!isAcceptablePassword(password)) refuse('INVALID', ['input', 'password']);
  const { token, system } = await openLink(request, text);
  const principalId = await personOf(system, token, purpose);
  // Hashing is slow on purpose: it comes after a look at the token, and outside the transaction.
  const hash = await hashPassword(password);
  const person = await contextOfPerson(system, principalId);
  await transact(person, async (ctx) => {
    const row = await requirePersonToken(ctx, token, purpose);
    row.endedAt = ctx.services.now();
    await setPasswordIn(ctx, principalId, hash);
    record(ctx, events[purpose], { audience: 'ADMINS', changes: [change('user', null, publicId('User', principalId))] });
    return row;
  });
  return { ...(await openSession(person)), id: principalId, ctx: person };
}

/** The token in the text, and the desk that it belongs to. */
export async function openLink(request: SignInRequest, text: string): Promise<{ token: ParsedToken; system: Context }> {
  const token = readToken('rla', text) ?? refuseLink();
  const tenant = (await findTenant(request.services, token.tenantId, request.answerBy)) ?? refuseLink();
  return { token, system: contextOfAnonymous(request, tenant) };
}

async function personOf(ctx: Context, token: ParsedToken, purpose: PasswordPurpose): Promise<string> {
  const { principalId } = await transact(ctx, (ctx) => requirePersonToken(ctx, token, purpose));
  return principalId;
}
