import { change, type FieldChange } from '../core/event.ts';
import { record } from '../core/feed.ts';
import { publicId } from '../core/ids.ts';
import { refuse } from '../core/refusal.ts';
import type { Transaction } from '../core/transaction.ts';
import { Organization } from './organization.ts';
import { insistOnFreeDomains, writeDomains } from './organization-domains.ts';

/** What can be said of an organization; an absent value is left alone, null clears it. */
export interface OrganizationValues {
  name?: string | null;
  externalId?: string | null;
  domains?: string[] | null;
  notes?: string | null;
  /** The key of a queue. */
  defaultQueue?: string | null;
}

type Recorded = Record<string, unknown>;

/** Gives the organization the values, and returns what changed. */
export async function assignValues(ctx: Transaction, organization: Organization, values: OrganizationValues): Promise<FieldChange[]> {
  const before = await recordedValuesOf(ctx, organization);
  if (values.externalId !== undefined) await insistOnFreeExternalId(ctx, organization.id, values.externalId);
  organization.name = values.name ?? organization.name;
  if (values.externalId !== undefined) organization.externalId = values.externalId;
  if (values.domains !== undefined) await giveDomains(ctx, organization, values.domains ?? []);
  if (values.notes !== undefined) organization.notes = values.notes;
  if (values.defaultQueue !== undefined) organization.defaultQueueId = await queueIdOf(ctx, values.defaultQueue);
  const after = await recordedValuesOf(ctx, organization);
  return Object.keys(after).flatMap((field) => (same(before[field], after[field]) ? [] : [change(field, before[field], after[field])]));
}

export function recordOrganization(ctx: Transaction, type: string, { id }: Organization, changes: FieldChange[] = []): void {
  const organizationId = publicId('Organization', id);
  const isNew = type === 'organization.created';
  record(ctx, type, { audience: 'AGENTS', changes: [change('organization', isNew ? null : organizationId, organizationId), ...changes] });
}

async function recordedValuesOf(ctx: Transaction, { name, externalId, domains, notes, defaultQueueId }: Organization): Promise<Recorded> {
  const queue = defaultQueueId ? await queueOf(ctx, 'id', defaultQueueId) : null;
  return { name: name ?? null, externalId: externalId ?? null, domains: domains ?? [], notes: notes ?? null, defaultQueue: queue?.key ?? null };
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** In the order of the input, so that a refusal names the place. */
async function giveDomains(ctx: Transaction, organization: Organization, given: string[]): Promise<void> {
  const domains = given.map((domain) => domain.toLowerCase());
  if (domains.length > 0) await insistOnFreeDomains(ctx, organization.id, domains);
  organization.domains = [...new Set(domains)].sort();
  writeDomains(ctx, organization.id, organization.domains);
}

async function insistOnFreeExternalId({ em }: Transaction, id: string, externalId: string | null): Promise<void> {
  if (externalId === null) return;
  const other = await em.findOne(Organization, { externalId });
  if (other && other.id !== id) refuse('ALREADY_EXISTS', ['input', 'externalId']);
}

async function queueIdOf(ctx: Transaction, key: string | null): Promise<string | null> {
  if (key === null) return null;
  return (await queueOf(ctx, 'key', key))?.id ?? refuse('NOT_FOUND', ['input', 'defaultQueue']);
}

const queueBy = {
  id: { name: 'queue_by_id', text: 'select id, key from queue where tenant_id = $1 and id = $2' },
  key: { name: 'queue_by_key', text: 'select id, key from queue where tenant_id = $1 and key = $2 and retired_at is null' },
};

async function queueOf(ctx: Transaction, by: keyof typeof queueBy, value: string): Promise<{ id: string; key: string } | undefined> {
  const [found] = await ctx.query({ ...queueBy[by], values: [ctx.tenant.id, value] });
  return found?.rows[0] as { id: string; key: string } | undefined;
}
