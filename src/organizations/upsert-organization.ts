import { LockMode } from '@mikro-orm/core';
import type { Context } from '../core/context.ts';
import { transact } from '../core/transact.ts';
import type { Upserted } from '../core/upserted.ts';
import { Organization } from './organization.ts';
import { assignValues, type OrganizationValues, recordUpdate } from './organization-values.ts';
import { addOrganization } from './write-organization.ts';

export type UpsertOrganization = OrganizationValues & { externalId: string; name: string };

/** Adds the organization that has this id in another system, or gives it the values. */
export function upsertOrganization(ctx: Context, input: UpsertOrganization): Promise<Upserted> {
  return transact(ctx, async (ctx) => {
    const known = await ctx.em.findOne(Organization, { externalId: input.externalId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!known) return { id: (await addOrganization(ctx, input)).id, outcome: 'CREATED' };
    const changes = await assignValues(ctx, known, input);
    recordUpdate(ctx, known, changes);
    return { id: known.id, outcome: changes.length > 0 ? 'UPDATED' : 'UNCHANGED' };
  });
}
