import { change, type FieldChange } from '../core/event.ts';
import { record } from '../core/feed.ts';
import { newId, publicId } from '../core/ids.ts';
import { refuse } from '../core/refusal.ts';
import type { EventType } from '../core/registry.ts';
import type { Transaction } from '../core/transaction.ts';
import { itemIdByKey, keyOfItem } from './find-item.ts';
import { Organization } from './organization.ts';
import { insistOnFreeDomains, writeDomains } from './organization-domains.ts';

/** What can be said of an organization; an absent value is left alone, null clears it. */
export interface OrganizationValues {
  name?: string | null;
  externalId?: string | null;
  domains?: string[] | null;
  notes?: string | null;
  /** The keys of a queue, a calendar and a policy. */
  defaultQueue?: string | null;
  calendar?: string | null;
  policy?: string | null;
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
  for (const name of referenceNames) {
    const key = values[name];
    if (key !== undefined)
      organization[columnOf[name]] = key === null ? null : ((await itemIdByKey(ctx, tableOf[name], key)) ?? refuse('NOT_FOUND', ['input', name]));
  }
  const after = await recordedValuesOf(ctx, organization);
  return Object.keys(after).flatMap((field) => (same(before[field], after[field]) ? [] : [change(field, before[field], after[field])]));
}

export function recordOrganization(ctx: Transaction, type: EventType, { id }: Organization, changes: FieldChange[] = []): void {
  const organizationId = publicId('Organization', id);
  const isNew = type === 'organization.created';
  record(ctx, type, { audience: 'AGENTS', changes: [change('organization', isNew ? null : organizationId, organizationId), ...changes] });
}

const request = `insert into recalculation (tenant_id, id, organization_id, requested_at, requested_by_id)
  select p.tenant_id, $2, $3, $4, p.id from principal p where p.tenant_id = $1 and p.id = $5`;

/** Where the policy or the calendar changed, open tickets follow. */
export function recordUpdate(ctx: Transaction, organization: Organization, changes: FieldChange[]): void {
  if (changes.length === 0) return;
  recordOrganization(ctx, 'organization.updated', organization, changes);
  if (!changes.some(({ field }) => field === 'policy' || field === 'calendar')) return;
  const at = ctx.now();
  ctx.defer({ name: 'recalculate_organization', text: request, values: [ctx.tenant.id, newId(at), organization.id, at, ctx.actor.id] });
}

async function recordedValuesOf(ctx: Transaction, organization: Organization): Promise<Recorded> {
  const { name, externalId, domains, notes } = organization;
  const values: Recorded = { name: name ?? null, externalId: externalId ?? null, domains: domains ?? [], notes: notes ?? null };
  for (const name of referenceNames) values[name] = await keyOfItem(ctx, tableOf[name], organization[columnOf[name]] ?? null);
  return values;
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

const tableOf = { defaultQueue: 'queue', calendar: 'calendar', policy: 'sla_policy' } as const;
const columnOf = { defaultQueue: 'defaultQueueId', calendar: 'calendarId', policy: 'policyId' } as const;
type Reference = keyof typeof tableOf;
const referenceNames = Object.keys(tableOf) as Reference[];
