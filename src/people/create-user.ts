import type { RequesterKind, Role } from '../core/actor.ts';
import type { Context } from '../core/context.ts';
import { change } from '../core/event.ts';
import { record } from '../core/feed.ts';
import { newId, publicId } from '../core/ids.ts';
import { type Locale, refuse } from '../core/refusal.ts';
import { transact } from '../core/transact.ts';
import type { Transaction } from '../core/transaction.ts';
import { findActiveOrganization } from '../organizations/find-organization.ts';
import { Principal } from './principal.ts';

export interface CreateUser {
  name: string;
  email: string;
  role: Role;
  requesterKind?: RequesterKind | null;
  organizationId?: string | null;
  followsOrganization?: boolean | null;
  locale?: Locale | null;
}

/** Adds a person; an e-mail address is unique within the tenant, and only people make admins. */
export function createUser(ctx: Context, input: CreateUser): Promise<Principal> {
  return transact(ctx, (ctx) => addPerson(ctx, input));
}

export async function addPerson(ctx: Transaction, input: CreateUser): Promise<Principal> {
  if (input.role === 'ADMIN' && ctx.actor.kind === 'API_KEY') refuse('NOT_ALLOWED', ['input', 'role']);
  const email = input.email.toLowerCase();
  if (await ctx.em.findOne(Principal, { email })) refuse('ALREADY_EXISTS', ['input', 'email']);
  const at = ctx.now();
  const { name, role } = input;
  const organizationId = input.organizationId == null ? null : (await findActiveOrganization(ctx, input.organizationId)).id;
  const optional = { requesterKind: input.requesterKind ?? null, locale: input.locale ?? null, followsOrganization: input.followsOrganization ?? false };
  const own = { tenantId: ctx.tenant.id, id: newId(at), kind: 'USER' as const, name, email, role, organizationId };
  const person = ctx.em.create(Principal, { ...own, ...optional, isActive: true, createdAt: at });
  record(ctx, 'user.created', { audience: 'ADMINS', changes: [change('user', null, publicId('User', person.id))] });
  return person;
}
