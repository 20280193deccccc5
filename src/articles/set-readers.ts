import { requireId } from '../core/ids.ts';
import { refuse, refuseValue } from '../core/refusal.ts';
import type { Transaction } from '../core/transaction.ts';
import type { EntitlementType } from '../entitlements/entitlement.ts';
import { seesOrganization } from '../organizations/organization.shape.ts';
import { Organization } from '../organizations/organization.ts';
import type { ArticleAudience, Readers } from './article.ts';

export interface GivenReaders {
  audience?: ArticleAudience | null;
  organizationIds?: string[] | null;
  entitlementTypes?: EntitlementType[] | null;
}

/** Who reads an article after a change: what is not given stays, as far as it belongs to the audience. */
export async function readersWith(ctx: Transaction, given: GivenReaders, before: Readers): Promise<Readers> {
  const audience = given.audience ?? before.audience;
  const named = given.organizationIds == null ? null : await organizationsNamed(ctx, given.organizationIds);
  const organizationIds = audience === 'ORGANIZATIONS' ? (named ?? before.organizationIds) : [];
  const entitlementTypes = audience === 'ENTITLEMENTS' ? [...new Set(given.entitlementTypes ?? before.entitlementTypes)] : [];
  insistThat(organizationIds.length > 0 === (audience === 'ORGANIZATIONS') && (named === null || audience === 'ORGANIZATIONS'), 'organizationIds');
  insistThat(
    entitlementTypes.length > 0 === (audience === 'ENTITLEMENTS') && (given.entitlementTypes == null || audience === 'ENTITLEMENTS'),
    'entitlementTypes',
  );
  return { audience, organizationIds, entitlementTypes };
}

function insistThat(isValid: boolean, name: 'organizationIds' | 'entitlementTypes'): void {
  if (!isValid) refuseValue(['input', name], name);
}

async function organizationsNamed({ em, actor }: Transaction, given: readonly string[]): Promise<string[]> {
  const ids = [...new Set(given.map((id) => requireId(id, 'Organization')))];
  const found = new Set((await em.find(Organization, { id: { $in: ids } })).map(({ id }) => id));
  const unknown = ids.findIndex((id) => !found.has(id) || !seesOrganization(actor, id));
  if (unknown >= 0) refuse('NOT_FOUND', ['input', 'organizationIds', String(unknown)]);
  return ids;
}
