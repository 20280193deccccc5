import { LockMode } from '@mikro-orm/core';
import type { Context } from '../core/context.ts';
import { transact } from '../core/transact.ts';
import type { Transaction } from '../core/transaction.ts';
import type { Upserted } from '../core/upserted.ts';
import { Organization } from './organization.ts';
import { assignValues, type OrganizationValues, recordUpdate } from './organization-values.ts';
import { addOrganization } from './write-organization.ts';

export type UpsertOrganization = OrganizationValues & { externalId: string; name: string };

/** Adds the organization that has this id in another system, or gives it the values. */
export function upsertOrganization(ctx: Context, input: UpsertOrganization): Promise<Upserted> {
  return transact(ctx, async (ctx) => {
    const known = (await findKnown(ctx, input)) ?? (await findAmongNew(ctx, input));
    if (!known) return { id: (await addOrganization(ctx, input)).id, outcome: 'CREATED' };
    const changes = await assignValues(ctx, known, input);
    recordUpdate(ctx, known, changes);
    return { id: known.id, outcome: changes.length > 0 ? 'UPDATED' : 'UNCHANGED' };
  });
}

function findKnown({ em }: Transaction, { externalId }: UpsertOrganization): Promise<Organization | null> {
  return em.findOne(Organization, { externalId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

/** New ones are added one at a time: else the second of two at once would be refused by what the first has taken. */
async function findAmongNew(ctx: Transaction, input: UpsertOrganization): Promise<Organization | null> {
  await ctx.query({ name: 'lock_tenant', text: 'select from tenant where tenant_id = $1 for no key update', values: [ctx.tenant.id] });
  return findKnown(ctx, input);
}
