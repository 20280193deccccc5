import { sql } from 'kysely';
import { all, type Comparators, compare, compareId } from '../../reading/plan/compare.ts';
import type { Walk } from '../../reading/plan/listing.ts';
import type { Sql, Viewer } from '../../reading/shape/shape.ts';
import { isOfActiveClock } from '../sla/clock-filter.ts';
import { priorities } from './few-tickets.ts';
import { leavesOutClosed, requiredParts } from './filter-reading.ts';
import type { TicketCriteria } from './ticket-filter.ts';

type Given = Record<string, unknown>;

/** The column of each order by an instant, and the part of a filter that is about the same; what stands there for none, if it may be missing. */
const instants: Readonly<Record<string, { part: string; column: string; none?: string }>> = {
  OPENED_AT: { part: 'openedAt', column: 'opened_at' },
  UPDATED_AT: { part: 'updatedAt', column: 'updated_at' },
  CLOSED_AT: { part: 'closedAt', column: 'closed_order', none: '-infinity' },
  DUE_AT: { part: 'dueAt', column: 'due_order', none: 'infinity' },
  NEEDED_BY: { part: 'neededBy', column: 'needed_order', none: 'infinity' },
};

/** What the index of an order answers, of the parts that must match: tickets that are not closed have indexes of their own, closed ones have one by their opening, and a range of what is ordered by is a range of its index. */
export function alongOrder(row: Sql, filter: TicketCriteria | null | undefined, field: string): Sql[] {
  return requiredParts(filter).flatMap(([name, given]) => [
    ...(isOfOpenOnly(name, given) ? [sql`${row}.closed_at is null`] : []),
    ...(field === 'OPENED_AT' && isOfClosedOnly(name, given) ? [sql`${row}.closed_at is not null`] : []),
    ...rangeOf(row, field, name, given),
  ]);
}

function rangeOf(row: Sql, field: string, name: string, given: Given): Sql[] {
  if (field === 'PRIORITY' && name === 'priority') return priorityRange(row, given);
  const { part, column, none } = instants[field] ?? {};
  if (part !== name || !column) return [];
  const { eq, lt, lte, gt, gte, isNull } = given;
  const ordered = sql`${row}.${sql.ref(column)}`;
  const range = compare(ordered, 'timestamptz', { eq, lt, lte, gt, gte });
  if (!none) return range;
  const isNone = isNull === true ? [sql`${ordered} = ${sql.lit(none)}`] : [];
  const isThere = range.length > 0 || isNull === false ? [none === 'infinity' ? sql`${ordered} < 'infinity'` : sql`${ordered} > '-infinity'`] : [];
  return [...range, ...isNone, ...isThere];
}

function priorityRange(row: Sql, { eq, in: among }: Given): Sql[] {
  const wanted = ((among ?? (eq == null ? [] : [eq])) as string[]).map((one) => priorities.indexOf(one));
  return wanted.length === 0 ? [] : [sql`${row}.priority_rank between ${sql.lit(Math.min(...wanted))} and ${sql.lit(Math.max(...wanted))}`];
}

/** Only what is not closed matches. */
function isOfOpenOnly(name: string, given: Given): boolean {
  if (name === 'closedAt') return given.isNull === true;
  if (name === 'sla') return isOfActiveClock(given);
  return name === 'status' && given.category != null && leavesOutClosed(given.category as Comparators);
}

/** Only what is closed matches. */
function isOfClosedOnly(name: string, { isNull, lt, lte, gt, gte, category }: Given): boolean {
  if (name === 'closedAt') return isNull === false || [lt, lte, gt, gte].some((instant) => instant != null);
  const { eq } = (category ?? {}) as Comparators;
  return name === 'status' && eq === 'CLOSED';
}

const ranked: Readonly<Record<string, { part: string; type: 'Status' | 'Severity' }>> = {
  STATUS: { part: 'status', type: 'Status' },
  SEVERITY: { part: 'severity', type: 'Severity' },
};

/** What the parts that must match say of the statuses or severities by whose rank a list is ordered, so that the tickets of others are not looked at. */
export function amongItems(item: Sql, filter: TicketCriteria | null | undefined, field: string): Sql[] {
  const { part, type } = ranked[field] ?? {};
  if (!type) return [];
  const parts = requiredParts(filter);
  const isClosed = parts.some(([name, { isNull }]) => name === 'closedAt' && isNull === false);
  const ofClosed = isClosed && type === 'Status' ? [sql`${item}.category = 'CLOSED'`] : [];
  return [...ofClosed, ...parts.filter(([name]) => name === part).flatMap(([, given]) => itemSql(item, given, type))];
}

function itemSql(item: Sql, given: Given, type: 'Status' | 'Severity'): Sql[] {
  const of = (name: string) => (given[name] ?? {}) as Comparators;
  const texts = (['key', 'category'] as const).flatMap((name) => compare(sql`${item}.${sql.ref(name)}`, 'text', of(name)));
  return [all([...compareId(sql`${item}.id`, of('id'), type), ...texts])];
}

/** Where the statuses that a filter names are all of tickets that are not closed, or all of closed ones, which have indexes of their own. */
export function narrowToStatuses(filter: TicketCriteria | null | undefined, field: string, viewer: Viewer): NonNullable<Walk['narrow']> {
  const named = requiredParts(filter).filter(([name, { id, key }]) => name === 'status' && (id != null || key != null));
  if (named.length === 0) return [];
  const open = { isNarrow: areAll(named, sql`<> 'CLOSED'`, viewer), condition: (row: Sql) => sql`${row}.closed_at is null` };
  if (field !== 'OPENED_AT') return [open];
  return [open, { isNarrow: areAll(named, sql`= 'CLOSED'`, viewer), condition: (row) => sql`${row}.closed_at is not null` }];
}

function areAll(named: readonly [string, Given][], isOfCategory: Sql, { tenantId }: Viewer): Sql {
  const conditions = named.flatMap(([, given]) => itemSql(sql.ref('k'), given, 'Status'));
  return sql`(select coalesce(bool_and(k.category ${isOfCategory}), false) from status k where k.tenant_id = ${tenantId}::uuid and ${all(conditions)})`;
}
