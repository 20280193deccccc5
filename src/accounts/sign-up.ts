import { loginRateLimitOf } from '../access/attempts/login-rate-limit.ts';
import { contextOfAnonymous, type SignInRequest } from '../access/sign-in.ts';
import { configurationNow } from '../configuration/current-configuration.ts';
import type { Context } from '../core/context.ts';
import { transact } from '../core/transact.ts';
import type { Transaction } from '../core/transaction.ts';
import { organizationOfAddress } from '../organizations/organization-domains.ts';
import { Principal } from '../people/principal.ts';
import { findTenantBySlug } from '../tenants/find-tenant.ts';
import { type AccountToken, issueAccountToken } from './account-token.ts';
import { inEqualTime, recentToken } from './same-answer.ts';

export interface SignUp {
  /** The slug of the desk. */
  tenant: string;
  name: string;
  email: string;
}

/** Where somebody who signs up belongs; `null` for those who wait for approval. */
export interface Place {
  organizationId: string | null;
  followsOrganization: boolean;
}

/** So that strangers cannot fill the table; what they gave is removed after a day. */
const mostPending = 1_000;

/** Makes the link that proves the address (platform O15). The answer is the same, and takes as long, where there is none to make. */
export async function signUp(request: SignInRequest, { tenant: slug, name, email }: SignUp): Promise<{ id: string }> {
  await loginRateLimitOf(request.services).countAttempt({ tenant: slug, email, ip: request.ip });
  await inEqualTime(makeLink(request, slug, { name, email: email.toLowerCase() }));
  return { id: request.requestId };
}

async function makeLink(request: SignInRequest, slug: string, person: { name: string; email: string }): Promise<void> {
  const tenant = await findTenantBySlug(request.services, slug, request.answerBy);
  if (tenant) await signUpLinkOf(contextOfAnonymous(request, tenant), person);
}

/** Who signs up twice within a minute has one link. */
function signUpLinkOf(ctx: Context, person: { name: string; email: string }): Promise<{ issued: AccountToken | null }> {
  return transact(ctx, async (ctx) => {
    await ctx.query({ text: expired, values: [ctx.tenant.id, ctx.services.now()] });
    if (!(await placeFor(ctx, person.email)) || (await isFull(ctx))) return { issued: null };
    const holder = { purpose: 'SIGN_UP', ...person } as const;
    return { issued: (await recentToken(ctx, holder)) ?? (await issueAccountToken(ctx, holder)) };
  });
}

const expired = "delete from account_token where tenant_id = $1 and purpose = 'SIGN_UP' and expires_at <= $2";

async function isFull({ query, tenant }: Transaction): Promise<boolean> {
  const text = `select from account_token where tenant_id = $1 and purpose = 'SIGN_UP' limit ${mostPending}`;
  const [pending] = await query({ name: 'pending_sign_ups', text, values: [tenant.id] });
  return (pending?.affected ?? 0) >= mostPending;
}

/** By the rule of the desk as it is now; `null` where this address cannot sign up, also because somebody has it. */
export async function placeFor(ctx: Transaction, email: string): Promise<Place | null> {
  const { signUp, signUpFollows } = (await configurationNow(ctx)).document.desk;
  const organizationId = await organizationOfAddress(ctx, email);
  const isKnown = (await ctx.em.findOne(Principal, { email })) !== null;
  if (signUp === 'OFF' || isKnown) return null;
  return organizationId === null && signUp === 'BY_DOMAIN' ? null : { organizationId, followsOrganization: signUpFollows && organizationId !== null };
}
