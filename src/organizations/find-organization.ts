import type { Context } from '../core/context.ts';
import { requireId } from '../core/ids.ts';
import { refuse } from '../core/refusal.ts';
import { transact } from '../core/transact.ts';
import type { Transaction } from '../core/transaction.ts';
import { Organization } from './organization.ts';

/** The organization with this public id, or a refusal. */
export async function findOrganization({ em }: Transaction, organizationId: string): Promise<Organization> {
  return (await em.findOne(Organization, { id: requireId(organizationId, 'Organization') })) ?? refuse('NOT_FOUND', ['input', 'organizationId']);
}

/** The oldest organization with this name, or `null`. */
export async function findOrganizationByName(ctx: Context, name: string): Promise<Organization | null> {
  const { found } = await transact(ctx, async ({ em }) => ({ found: await em.findOne(Organization, { name }, { orderBy: { id: 'asc' } }) }));
  return found;
}
