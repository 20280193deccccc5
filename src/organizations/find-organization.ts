import { requireId } from '../core/ids.ts';
import { refuse } from '../core/refusal.ts';
import type { Transaction } from '../core/transaction.ts';
import { seesOrganization } from './organization.shape.ts';
import { Organization } from './organization.ts';

/** The organization with this public id, or a refusal; one that the actor does not see is unknown. */
export async function findOrganization({ em, actor }: Transaction, organizationId: string): Promise<Organization> {
  const id = requireId(organizationId, 'Organization');
  const found = await em.findOne(Organization, { id });
  return found && seesOrganization(actor, id) ? found : refuse('NOT_FOUND', ['input', 'organizationId']);
}
