import { sql } from 'kysely';
import { appError } from '../../core/app-error.ts';
import { type IdType, requireId } from '../../core/ids.ts';
import { type Comparators, compareId } from '../../reading/plan/compare.ts';
import type { Sql, Viewer } from '../../reading/shape/shape.ts';
import { mapParameter, Parameter } from '../../reading/statement/parameter.ts';
import { visibleCustomFields } from '../custom-fields/visible-custom-fields.ts';
import { readsNotes } from '../visibility/ticket-visibility.ts';

type Given = Record<string, unknown>;

const references: Record<string, { column: string; type: IdType }> = {
  release: { column: 'release_id', type: 'Release' },
  mergedInto: { column: 'merged_into_id', type: 'Ticket' },
  followUpOf: { column: 'follow_up_of_id', type: 'Ticket' },
};

/** The filters by what a ticket refers to; `null` for any other filter. */
export function referenceSql(row: Sql, name: string, given: Given, viewer: Viewer): Sql[] | null {
  const reference = references[name];
  if (reference) return compareId(sql`${row}.${sql.ref(reference.column)}`, (given.id ?? {}) as Comparators, reference.type);
  if (name === 'isUncovered') return [sql`${row}.is_uncovered = ${given as unknown}`];
  if (name === 'customField') return customFieldSql(row, given, viewer);
  return name === 'relation' ? relationSql(row, given, viewer) : null;
}

/** A field that the viewer may not read is empty. */
function customFieldSql(row: Sql, { key, eq, isNull }: Given, viewer: Viewer): Sql[] {
  const readable = visibleCustomFields(viewer);
  const value = sql`${row}.custom_fields->${key}::text`;
  const visible = readable ? sql`(case when ${key}::text = any(${readable}) then ${value} end)` : sql`(${value})`;
  const isEqual = eq == null ? [] : [sql`${visible} = ${jsonOf(eq)}::jsonb`];
  return isNull == null ? isEqual : [...isEqual, isNull ? sql`${visible} is null` : sql`${visible} is not null`];
}

function jsonOf(value: unknown): unknown {
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
  const uuid = (value: unknown, type: IdType) => mapParameter(value, (id) => requireId(id as string, type));
  const wanted = [
    ...(personId == null ? [] : [sql`r.principal_id = ${uuid(personId, 'User')}::uuid`]),
    ...(organizationId == null ? [] : [sql`r.organization_id = ${uuid(organizationId, 'Organization')}::uuid`]),
    ...(target == null ? [] : [sql`r.target = ${target}::text`]),
    ...(externalId == null ? [] : [sql`r.external_id = ${externalId}::text`]),
    ...(kind == null ? [] : [sql`r.kind = ${kind}::text`]),
  ];
  if (wanted.length === 0) return [];
  const isVisible = readsNotes(viewer.actor) ? sql`` : sql`and false`;
  const found = sql`select r.ticket_id from relation r where r.tenant_id = ${viewer.tenantId}::uuid and r.ended_at is null and ${sql.join(wanted, sql` and `)} ${isVisible}`;
  return [sql`${row}.id = any(array(${found}))`];
}
