import { sql } from 'kysely';
import { may } from '../../core/actor.ts';
import { appError } from '../../core/app-error.ts';
import { type IdType, requireId } from '../../core/ids.ts';
import { type Comparators, compareId } from '../../reading/plan/compare.ts';
import { never, type Sql, type Viewer } from '../../reading/shape/shape.ts';
import { mapParameter, Parameter } from '../../reading/statement/parameter.ts';
import { visibleCustomFields } from '../custom-fields/visible-custom-fields.ts';
import { readsNotes, ticketVisibility, visibilityLevelOf } from '../visibility/ticket-visibility.ts';

type Given = Record<string, unknown>;

interface Reference {
  column: string;
  type: IdType;
  /** Whether the viewer sees what the column refers to; `null` for those who see all, and absent where everybody does. */
  isSeen?(column: Sql, viewer: Viewer): Sql | null;
}

const references: Record<string, Reference> = {
  organization: { column: 'organization_id', type: 'Organization', isSeen: isOwnOrganization },
  release: { column: 'release_id', type: 'Release' },
  mergedInto: { column: 'merged_into_id', type: 'Ticket', isSeen: isSeenTicket },
  followUpOf: { column: 'follow_up_of_id', type: 'Ticket', isSeen: isSeenTicket },
};

/** The filters by what a ticket refers to; `null` for any other filter. */
export function referenceSql(row: Sql, name: string, given: Given, viewer: Viewer): Sql[] | null {
  const reference = references[name];
  if (reference) return referredSql(row, reference, (given.id ?? {}) as Comparators, viewer);
  if (name === 'isUncovered') return [sql`${row}.is_uncovered = ${given as unknown}`];
  if (name === 'customField') return customFieldSql(row, given, viewer);
  return name === 'relation' ? relationSql(row, given, viewer) : null;
}

/** A reference to something that the viewer may not see is null to them; the column itself is compared too, for its index. */
function referredSql(row: Sql, { column, type, isSeen }: Reference, comparators: Comparators, viewer: Viewer): Sql[] {
  const referred = sql`${row}.${sql.ref(column)}`;
  const condition = isSeen?.(referred, viewer);
  if (!condition) return compareId(referred, comparators, type);
  const seen = sql`(case when ${condition} then ${referred} end)`;
  return [...compareId(referred, { eq: comparators.eq, in: comparators.in }, type), ...compareId(seen, comparators, type)];
}

function isSeenTicket(column: Sql, viewer: Viewer): Sql | null {
  if (visibilityLevelOf(viewer.actor) === 'EVERYTHING') return null;
  const other = sql.ref('referred');
  const isOther = sql`${other}.tenant_id = ${viewer.tenantId}::uuid and ${other}.id = ${column}`;
  return sql`exists (select from ticket ${other} where ${isOther} and (${ticketVisibility(other, viewer)}))`;
}

function isOwnOrganization(column: Sql, { actor }: Viewer): Sql | null {
  return may(actor, 'people:read') ? null : sql`${column} = ${actor.organizationId}::uuid`;
}

/** A field that the viewer may not read is empty. */
function customFieldSql(row: Sql, { key, eq, isNull }: Given, viewer: Viewer): Sql[] {
  const readable = visibleCustomFields(viewer);
  const value = sql`${row}.custom_fields->${key}::text`;
  const visible = readable ? sql`(case when ${key}::text = any(${readable}) then ${value} end)` : sql`(${value})`;
  const isEqual = eq == null ? [] : [sql`${visible} = ${jsonOf(eq)}::jsonb`];
  return isNull == null ? isEqual : [...isEqual, isNull ? sql`${visible} is null` : sql`${visible} is not null`];
}

export function jsonOf(value: unknown): unknown {
  return mapParameter(value, (plain) => (typeof plain === 'object' && !(plain instanceof Parameter) ? refuseObject() : JSON.stringify(plain)));
}

function refuseObject(): never {
  const message = 'A custom field is compared with a text, a number or a boolean.';
  throw appError('BAD_USER_INPUT', message, { isAtFault: comparesObject });
}

function comparesObject(value: unknown): boolean {
  const { key, eq } = Object(value);
  return typeof key === 'string' && typeof eq === 'object' && eq !== null;
}

/** The relations are read first, each through the index of what it leads to, and then the tickets by their ids. */
function relationSql(row: Sql, { personId, organizationId, target, externalId, kind }: Given, viewer: Viewer): Sql[] {
  const isOwn = isOwnOrganization(sql`r.organization_id`, viewer);
  const uuid = (value: unknown, type: IdType) => mapParameter(value, (id) => requireId(id as string, type));
  const wanted = [
    ...(personId == null ? [] : [sql`r.principal_id = ${uuid(personId, 'User')}::uuid`]),
    ...(organizationId == null ? [] : [sql`r.organization_id = ${uuid(organizationId, 'Organization')}::uuid${isOwn ? sql` and ${isOwn}` : sql``}`]),
    ...(target == null ? [] : [sql`r.target = ${target}::text`]),
    ...(externalId == null ? [] : [sql`r.external_id = ${externalId}::text`]),
    ...(kind == null ? [] : [sql`r.kind = ${kind}::text`]),
  ];
  if (wanted.length === 0) return [];
  const isVisible = readsNotes(viewer.actor) ? sql`` : sql`and ${never(sql.ref('r'))}`;
  const found = sql`select r.ticket_id from relation r where r.tenant_id = ${viewer.tenantId}::uuid and r.ended_at is null and ${sql.join(wanted, sql` and `)} ${isVisible}`;
  return [sql`${row}.id = any(array(${found}))`];
}
