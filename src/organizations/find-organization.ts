import { requireId } from '../core/ids.ts';
import { refuse } from '../core/refusal.ts';
import type { Transaction } from '../core/transaction.ts';
import { Organization } from './organization.ts';

const path = ['input', 'organizationId'];

/** The organization with this public id, or a refusal. */
export async function findOrganization({ em }: Transaction, organizationId: string): Promise<Organization> {
  return (await em.findOne(Organization, { id: requireId(organizationId, 'Organization') })) ?? refuse('NOT_FOUND', path);
}

/** The same where something new is to belong to it. */
export async function findActiveOrganization(ctx: Transaction, organizationId: string): Promise<Organization> {
  const organization = await findOrganization(ctx, organizationId);
  return organization.archivedAt ? refuse('ORGANIZATION_ARCHIVED', path) : organization;
}
