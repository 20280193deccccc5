import type { Context, Services, TenantSettings } from '../core/context.ts';
import type { Locale } from '../core/refusal.ts';
import { contextOfSystem } from '../core/system-context.ts';
import { transact } from '../core/transact.ts';
import { actorOf, Principal } from '../people/principal.ts';
import { permissionsOfPerson } from '../people/role.ts';
import { findTenant } from '../tenants/find-tenant.ts';
import { loginRateLimitOf } from './attempts/login-rate-limit.ts';
import { authenticatePassword, insistOnSamePassword, type PasswordSignIn, renewHash } from './passwords/authenticate-password.ts';
import { actorOfSession } from './second-factor/actor-of-session.ts';
import { insistOnSecondFactor } from './second-factor/insist-on-second-factor.ts';
import { rotateRefreshToken } from './sessions/rotate-refresh-token.ts';
import { type Grant, openSession } from './sessions/session.ts';
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

/** The attempts that came before are forgotten only once the second factor is right too. */
export async function signInByPassword(requester: SignInRequest, input: PasswordSignIn): Promise<SignedIn> {
  const account = await authenticatePassword(requester, input);
  const person = await contextOfPerson(contextOfAnonymous(requester, account.tenant), account.principalId);
  const attempt = { ...input, ip: requester.ip };
  const grant = await transact(person, async (ctx) => {
    await insistOnSamePassword(ctx, account);
    return openSession(ctx, await insistOnSecondFactor(ctx, account.principalId, input.secondFactorCode, attempt));
  });
  await loginRateLimitOf(requester.services).clearAttempts(attempt);
  await renewHash(person, account, input.password);
  return signedInAs(person, grant);
}

/** `null` for a malformed token. */
export async function refreshByToken(requester: SignInRequest, text: string): Promise<SignedIn | null> {
  const token = readToken('rlr', text);
  const tenant = token && (await findTenant(requester.services, token.tenantId, requester.answerBy));
  if (!token || !tenant) return null;
  const ctx = contextOfAnonymous(requester, tenant);
  const grant = await rotateRefreshToken(ctx, token, text);
  return signedInAs(await contextOfPerson(ctx, grant.principalId), grant);
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

/** The person as far as the session lets them. */
export function signedInAs(ctx: Context, grant: Grant): SignedIn {
  const actor = actorOfSession(ctx.actor, ctx.tenant.requiresSecondFactor && !grant.usedSecondFactor);
  return { ...grant, id: grant.principalId, ctx: { ...ctx, actor } };
}
