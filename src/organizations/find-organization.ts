import type { Context } from '../core/context.ts';
import { requireId } from '../core/ids.ts';
import { refuse } from '../core/refusal.ts';
import { transact } from '../core/transact.ts';
import type { Transaction } from '../core/transaction.ts';
import { seesOrganization } from './organization.shape.ts';
import { Organization } from './organization.ts';

const path = ['input', 'organizationId'];

/** The organization with this public id, or a refusal; one that the actor does not see is unknown. */
export async function findOrganization({ em, actor }: Transaction, organizationId: string): Promise<Organization> {
  const id = requireId(organizationId, 'Organization');
  const found = await em.findOne(Organization, { id });
  return found && seesOrganization(actor, id) ? found : refuse('NOT_FOUND', path);
}

/** The same where something new is to belong to it. */
export async function findActiveOrganization(ctx: Transaction, organizationId: string): Promise<Organization> {
  const organization = await findOrganization(ctx, organizationId);
  return organization.archivedAt ? refuse('ORGANIZATION_ARCHIVED', path) : organization;
}

/** The organizations with this name; names need not differ. */
export async function findOrganizationsByName(ctx: Context, name: string): Promise<Organization[]> {
  const { found } = await transact(ctx, async ({ em }) => ({ found: await em.find(Organization, { name }) }));
  return found;
}
