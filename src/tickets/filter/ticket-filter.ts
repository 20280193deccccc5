import { sql } from 'kysely';
import type { IdType } from '../../core/ids.ts';
import { type Comparators, compare, compareId } from '../../reading/plan/compare.ts';
import { never, type Sql, type Viewer } from '../../reading/shape/shape.ts';
import { clockSql } from '../sla/clock-filter.ts';
import { isOverdue } from '../sla/is-overdue.ts';
import { leavesOutClosed } from './filter-reading.ts';
import { listedSql } from './people-list-filter.ts';
import { referenceSql } from './reference-filters.ts';

/** A `TicketFilter` as the client sent it; the GraphQL type says what it may contain. */
export type TicketCriteria = object;
type Given = Record<string, unknown>;

const enums = new Set(['nature', 'channel', 'impact', 'urgency', 'priority', 'effort', 'environment']);
const texts: Record<string, string> = {
  ...{ code: 'code', subject: 'subject', department: 'department', description: 'description', workaround: 'workaround' },
  ...{ contactPhone: 'contact_phone', contactEmail: 'contact_email' },
};
const times: Record<string, string> = {
  openedAt: 'opened_at',
  updatedAt: 'updated_at',
  resolvedAt: 'resolved_at',
  closedAt: 'closed_at',
  withdrawnAt: 'withdrawn_at',
  refusedAt: 'refused_at',
  dueAt: 'due_at',
  firstRespondedAt: 'first_responded_at',
  neededBy: 'needed_by',
};
const related: Record<string, IdType[]> = {
  assignee: ['User'],
  requester: ['User', 'SystemActor'],
  creator: ['User', 'ApiKey', 'SystemActor'],
};
/** Each with the table of its items, which the column of a ticket is called after. */
const keyed: Record<string, { type: IdType; table: string }> = {
  status: { type: 'Status', table: 'status' },
  severity: { type: 'Severity', table: 'severity' },
  category: { type: 'Category', table: 'category' },
  requestType: { type: 'RequestType', table: 'request_type' },
  queue: { type: 'Queue', table: 'queue' },
  qualification: { type: 'Qualification', table: 'qualification' },
};

/** The one meaning of `TicketFilter`, for lists, counts and subscriptions alike. All parts must hold. */
export function filterSql(row: Sql, filter: TicketCriteria | null | undefined, viewer: Viewer): Sql | null {
  return filter ? allOf(row, filter, viewer) : null;
}

function allOf(row: Sql, filter: TicketCriteria, viewer: Viewer): Sql | null {
  const parts = Object.entries(filter as Given).flatMap(([name, given]) => (given == null ? [] : partSql(row, name, given as Given, viewer)));
  return parts.length === 0 ? null : sql.join(parts, sql` and `);
}

function partSql(row: Sql, name: string, given: Given, viewer: Viewer): Sql[] {
  const column = (field: string) => sql`${row}.${sql.ref(field)}`;
  if (name === 'and' || name === 'or') return combined(row, name, given as unknown as TicketCriteria[], viewer);
  if (name === 'not') return [sql`not coalesce((${allOf(row, given, viewer) ?? sql`true`}), false)`];
  if (name === 'subject') return subjectSql(column(name), given);
  if (name in texts) return compare(column(texts[name] ?? name), 'text', given);
  if (name in times) return compare(column(times[name] ?? name), 'timestamptz', given);
  if (enums.has(name)) return compare(column(name), 'text', given);
  if (name === 'isInternal') return [sql`${row}.is_internal = ${given as unknown}`];
  if (name === 'isOverdue') return [sql`${given ? sql`` : sql`not `}${isOverdue(row, viewer)}`];
  if (name === 'sla') return clockSql(row, given, viewer);
  if (name === 'surveyScore') return compare(column('survey_score'), 'integer', given);
  if (name in related) return compareId(column(`${name}_id`), (given.id ?? {}) as Comparators, ...(related[name] ?? []));
  if (name === 'watcher' || name === 'collaborator') return listedSql(row, name, (given.id ?? {}) as Comparators);
  return referenceSql(row, name, given, viewer) ?? keyedSql(row, name, given, viewer);
}

/** Subjects are looked up in a hashed list: no index has them, and comparing 20,000 tickets with each of 300 takes 120 ms. */
function subjectSql(subject: Sql, { in: among, nin, ...others }: Comparators): Sql[] {
  const isAmong = (values: unknown) => sql`(${subject} in (select unnest(${values}::text[])))`;
  return [
    ...compare(subject, 'text', others),
    ...(among == null ? [] : [sql`${isAmong(among)} is true`]),
    ...(nin == null ? [] : [sql`${isAmong(nin)} is not true`]),
  ];
}

function combined(row: Sql, name: 'and' | 'or', filters: TicketCriteria[], viewer: Viewer): Sql[] {
  const parts = filters.map((filter) => sql`(${allOf(row, filter, viewer) ?? sql`true`})`);
  if (parts.length === 0) return name === 'and' ? [] : [never(row)];
  return [sql`(${sql.join(parts, name === 'and' ? sql` and ` : sql` or `)})`];
}

/** Items of the configuration, by id or by key; a status also by its category. */
function keyedSql(row: Sql, name: string, { id, key, category }: Given, { tenantId }: Viewer): Sql[] {
  const { type, table } = keyed[name] ?? refuseFilter(name);
  const column = sql`${row}.${sql.ref(`${table}_id`)}`;
  const byId = id ? compareId(column, id as Comparators, type) : [];
  const byCategory = category ? [...compare(sql`${row}.status_category`, 'text', category as Comparators), ...openOnly(row, category as Comparators)] : [];
  return [...byId, ...byCategory, ...byKeySql(column, table, tenantId, (key ?? {}) as Comparators)];
}

function refuseFilter(name: string): never {
  throw new Error(`There is no filter ${name}.`);
}

/** Keys become ids first, so that the ticket's own index is used; a ticket without the item differs from every key. */
function byKeySql(column: Sql, table: string, tenantId: unknown, { isNull, ...comparators }: Comparators): Sql[] {
  const keys = Object.entries(comparators).flatMap(([operator, wanted]) => {
    const matching = compare(sql`k.key`, 'text', { [operator]: wanted });
    const ids = sql`array(select k.id from ${sql.table(table)} k where k.tenant_id = ${tenantId}::uuid and ${matching[0]})`;
    if (matching.length === 0) return [];
    return operator === 'neq' || operator === 'nin' ? [sql`(${column} is null or ${column} = any(${ids}))`] : [sql`${column} = any(${ids})`];
  });
  return [...compare(column, 'uuid', { isNull }), ...keys];
}

/** Where no closed ticket matches, the indexes of open tickets serve. */
function openOnly(row: Sql, category: Comparators): Sql[] {
  return leavesOutClosed(category) ? [sql`${row}.closed_at is null`] : [];
}
