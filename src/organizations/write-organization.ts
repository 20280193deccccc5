import { LockMode } from '@mikro-orm/core';
import type { Context } from '../core/context.ts';
import { newId, requireId } from '../core/ids.ts';
import { insistOnVersion } from '../core/insist-on-version.ts';
import { refuse } from '../core/refusal.ts';
import { transact } from '../core/transact.ts';
import type { Transaction } from '../core/transaction.ts';
import { Organization } from './organization.ts';
import { assignValues, type OrganizationValues, recordOrganization, recordUpdate } from './organization-values.ts';

export interface OrganizationReference {
  organizationId: string;
  expectedVersion?: number | null;
}

export type CreateOrganization = OrganizationValues & { name: string };
export type UpdateOrganization = OrganizationValues & OrganizationReference;

export function createOrganization(ctx: Context, input: CreateOrganization): Promise<Organization> {
  return transact(ctx, (ctx) => addOrganization(ctx, input));
}

export async function addOrganization(ctx: Transaction, input: CreateOrganization): Promise<Organization> {
  const createdAt = ctx.now();
  const organization = new Organization();
  Object.assign(organization, { tenantId: ctx.tenant.id, id: newId(createdAt), createdAt, domains: [] });
  const changes = await assignValues(ctx, organization, input);
  ctx.em.persist(organization);
  recordOrganization(ctx, 'organization.created', organization, changes);
  return organization;
}

export function updateOrganization(ctx: Context, input: UpdateOrganization): Promise<Organization> {
  return transact(ctx, async (ctx) => {
    const organization = await lockOrganization(ctx, input);
    const changes = await assignValues(ctx, organization, input);
    recordUpdate(ctx, organization, changes);
    return organization;
  });
}

/** An archived organization gets no new tickets, people or entitlements, and its entitlements cover nothing; what it has goes on. */
export function archiveOrganization(ctx: Context, input: OrganizationReference): Promise<Organization> {
  return transact(ctx, async (ctx) => {
    const organization = await lockOrganization(ctx, input);
    if (!organization.archivedAt) recordOrganization(ctx, 'organization.archived', organization);
    organization.archivedAt ??= ctx.now();
    return organization;
  });
}

/** Takes the archiving back; entitlements that are still valid cover again. */
export function restoreOrganization(ctx: Context, input: OrganizationReference): Promise<Organization> {
  return transact(ctx, async (ctx) => {
    const organization = await lockOrganization(ctx, input);
    if (organization.archivedAt) recordOrganization(ctx, 'organization.restored', organization);
    organization.archivedAt = null;
    return organization;
  });
}

async function lockOrganization({ em }: Transaction, { organizationId, expectedVersion }: OrganizationReference): Promise<Organization> {
  const id = requireId(organizationId, 'Organization');
  const organization = await em.findOne(Organization, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!organization) refuse('NOT_FOUND', ['input', 'organizationId']);
  insistOnVersion(expectedVersion, organization.version);
  return organization;
}
