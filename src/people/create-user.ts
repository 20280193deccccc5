import type { RequesterKind } from '../core/actor.ts';
import type { Context } from '../core/context.ts';
import { change } from '../core/event.ts';
import { record } from '../core/feed.ts';
import { newId, publicId } from '../core/ids.ts';
import { type Locale, refuse } from '../core/refusal.ts';
import { transact } from '../core/transact.ts';
import type { Transaction } from '../core/transaction.ts';
import { itemByKey } from '../core/unknown-keys.ts';
import { findActiveOrganization } from '../organizations/find-organization.ts';
import { Principal } from './principal.ts';
import { insistOnGiving, lockRoles } from './role.ts';

export interface CreateUser {
  name: string;
  email: string;
  /** The key of the role. */
  role: string;
  requesterKind?: RequesterKind | null;
  organizationId?: string | null;
  followsOrganization?: boolean | null;
  locale?: Locale | null;
}

/** Adds a person; an e-mail address is unique within the tenant, and nobody gives a role that may more than they do. */
export function createUser(ctx: Context, input: CreateUser): Promise<Principal> {
  return transact(ctx, (ctx) => addPerson(ctx, input));
}

export async function addPerson(ctx: Transaction, input: CreateUser): Promise<Principal> {
  const role = itemByKey(await lockRoles(ctx), input.role, ['input', 'role']);
  insistOnGiving(ctx, role.permissions, ['input', 'role']);
  const email = input.email.toLowerCase();
  if (await ctx.em.findOne(Principal, { email })) refuse('ALREADY_EXISTS', ['input', 'email']);
  const at = ctx.now();
  const organizationId = input.organizationId == null ? null : (await findActiveOrganization(ctx, input.organizationId)).id;
  const optional = { requesterKind: input.requesterKind ?? null, locale: input.locale ?? null, followsOrganization: input.followsOrganization ?? false };
  const own = { tenantId: ctx.tenant.id, id: newId(at), kind: 'USER' as const, name: input.name, email, organizationId };
  const person = ctx.em.create(Principal, { ...own, ...optional, role: role.key, isAgent: role.isAgent, isActive: true, createdAt: at });
  record(ctx, 'user.created', { audience: 'ADMINS', changes: [change('user', null, publicId('User', person.id))] });
  return person;
}
