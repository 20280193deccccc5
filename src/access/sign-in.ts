import type { Context, Services, TenantSettings } from '../core/context.ts';
import type { Locale } from '../core/refusal.ts';
import { contextOfSystem } from '../core/system-context.ts';
import { transact } from '../core/transact.ts';
import { actorOf, Principal } from '../people/principal.ts';
import { permissionsOfPerson } from '../people/role.ts';
import { findTenant } from '../tenants/find-tenant.ts';
import { authenticatePassword, type PasswordSignIn, renewHash } from './authenticate-password.ts';
import { rotateRefreshToken } from './rotate-refresh-token.ts';
import { type Grant, openSession } from './session.ts';
import { readToken } from './token-format.ts';

/** A signed-in principal with the issued tokens. */
export interface SignedIn extends Grant {
  id: string;
  ctx: Context;
}

export interface SignInRequest {
  services: Services;
  requestId: string;
  ip: string;
  locale: Locale;
  answerBy: number;
}

export async function signInByPassword(requester: SignInRequest, input: PasswordSignIn): Promise<SignedIn> {
  const account = await authenticatePassword(requester, input);
  const ctx = contextOfAnonymous(requester, account.tenant);
  await renewHash(ctx, account, input.password);
  const person = await contextOfPerson(ctx, account.principalId);
  return { ...(await openSession(person)), id: account.principalId, ctx: person };
}

/** `null` for a malformed token. */
export async function refreshByToken(requester: SignInRequest, text: string): Promise<SignedIn | null> {
  const token = readToken('rlr', text);
  const tenant = token && (await findTenant(requester.services, token.tenantId, requester.answerBy));
  if (!token || !tenant) return null;
  const ctx = contextOfAnonymous(requester, tenant);
  const grant = await rotateRefreshToken(ctx, token, text);
  return { ...grant, id: grant.principalId, ctx: await contextOfPerson(ctx, grant.principalId) };
}

/** The system actor looks up the account, because nobody is signed in yet. */
export function contextOfAnonymous({ services, requestId, locale, answerBy }: SignInRequest, tenant: TenantSettings): Context {
  return contextOfSystem(services, tenant, tenant.id, { locale, requestId, answerBy });
}

export async function contextOfPerson(ctx: Context, id: string): Promise<Context> {
  const { actor, locale } = await transact(ctx, async (ctx) => {
    const person = await ctx.em.findOneOrFail(Principal, { id });
    return { actor: actorOf(person, await permissionsOfPerson(ctx, person)), locale: person.locale };
  });
  return { ...ctx, actor, locale: locale ?? ctx.locale };
}
