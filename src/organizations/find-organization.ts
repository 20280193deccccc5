import { requireId } from '../core/ids.ts';
import { refuse } from '../core/refusal.ts';
import type { Transaction } from '../core/transaction.ts';
import { Organization } from './organization.ts';

/** The organization with this public id, or a refusal. */
export async function findOrganization({ em }: Transaction, organizationId: string): Promise<Organization> {
  return (await em.findOne(Organization, { id: requireId(organizationId, 'Organization') })) ?? refuse('NOT_FOUND', ['input', 'organizationId']);
}
