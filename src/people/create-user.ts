import type { RequesterKind, Role } from '../core/actor.ts';
import type { Context } from '../core/context.ts';
import { change } from '../core/event.ts';
import { record } from '../core/feed.ts';
import { newId, publicId, requireId } from '../core/ids.ts';
import { type Locale, refuse } from '../core/refusal.ts';
import { transact } from '../core/transact.ts';
import type { Transaction } from '../core/transaction.ts';
import { Organization } from '../organizations/organization.ts';
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

/** Adds a person; an e-mail address is unique within the tenant. */
export function createUser(ctx: Context, input: CreateUser): Promise<Principal> {
  return transact(ctx, async (ctx) => {
    const email = input.email.toLowerCase();
    if (await ctx.em.findOne(Principal, { email })) refuse('ALREADY_EXISTS', ['input', 'email']);
    const at = ctx.now();
    const { name, role } = input;
    const organizationId = await findOrganization(ctx, input.organizationId);
    const optional = { requesterKind: input.requesterKind ?? null, locale: input.locale ?? null, followsOrganization: input.followsOrganization ?? false };
    const person = ctx.em.create(Principal, {
      tenantId: ctx.tenant.id,
      id: newId(at),
      kind: 'USER',
      name,
      email,
      role,
      organizationId,
      ...optional,
      isActive: true,
      createdAt: at,
    });
    record(ctx, 'user.created', { audience: 'ADMINS', changes: [change('user', null, publicId('User', person.id))] });
    return person;
  });
}

async function findOrganization(ctx: Transaction, publicOrganizationId: string | null | undefined): Promise<string | null> {
  if (publicOrganizationId == null) return null;
  const found = await ctx.em.findOne(Organization, { id: requireId(publicOrganizationId, 'Organization') });
  return found?.id ?? refuse('NOT_FOUND', ['input', 'organizationId']);
}
