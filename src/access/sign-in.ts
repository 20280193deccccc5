import type { Context, Services, TenantSettings } from '../core/context.ts';
import type { Locale } from '../core/refusal.ts';
import { contextOfSystem } from '../core/system-context.ts';
import { transact } from '../core/transact.ts';
import { actorOf, Principal } from '../people/principal.ts';
import { findTenant, findTenantBySlug } from '../tenants/find-tenant.ts';
import { authenticatePassword, type PasswordSignIn } from './authenticate-password.ts';
import { rotateRefreshToken } from './rotate-refresh-token.ts';
import type { Grant } from './session.ts';
import { readToken } from './token-format.ts';

/** A signed-in principal with the issued tokens. */
export interface SignedIn extends Grant {
  id: string;
  ctx: Context;
}

interface SignInRequest {
  services: Services;
  requestId: string;
  ip: string;
  locale: Locale;
}

export async function signInByPassword(requester: SignInRequest, input: PasswordSignIn & { tenant: string }): Promise<SignedIn> {
  const tenant = await findTenantBySlug(requester.services, input.tenant);
  const grant = await authenticatePassword(tenant && contextOfSignIn(requester, tenant), { tenantSlug: input.tenant, ip: requester.ip }, input);
  return signedIn(contextOfSignIn(requester, tenant as TenantSettings), grant);
}

/** `null` for a malformed token. */
export async function refreshByToken(requester: SignInRequest, text: string): Promise<SignedIn | null> {
  const token = readToken('rlr', text);
  const tenant = token && (await findTenant(requester.services, token.tenantId));
  if (!token || !tenant) return null;
  const ctx = contextOfSignIn(requester, tenant);
  return signedIn(ctx, await rotateRefreshToken(ctx, token, text));
}

/** The system actor looks up the account, because nobody is signed in yet. */
function contextOfSignIn({ services, requestId, locale }: SignInRequest, tenant: TenantSettings): Context {
  return contextOfSystem(services, tenant, tenant.id, { locale, requestId, now: () => services.now() });
}

async function signedIn(ctx: Context, grant: Grant): Promise<SignedIn> {
  const person = await transact(ctx, ({ em }) => em.findOneOrFail(Principal, { id: grant.principalId }));
  return { ...grant, id: person.id, ctx: { ...ctx, actor: actorOf(person), locale: person.locale ?? ctx.locale } };
}
