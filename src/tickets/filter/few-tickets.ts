import { sql } from 'kysely';
import { type Comparators, compare } from '../../reading/plan/compare.ts';
import type { Sql, Viewer } from '../../reading/shape/shape.ts';
import { visibleCustomFields } from '../custom-fields/visible-custom-fields.ts';
import { type PeopleList, peopleLists } from '../people/people-lists.ts';
import { pickedStates } from '../sla/clock-filter.ts';
import { listing, participantColumns, visibilityLevelOf, visibleQueues } from '../visibility/ticket-visibility.ts';
import { requiredParts } from './filter-reading.ts';
import { uuids } from './people-list-filter.ts';
import { jsonOf } from './reference-filters.ts';
import { filterSql, type TicketCriteria } from './ticket-filter.ts';

type Given = Record<string, unknown>;

/** So many conditions are asked first, each of which is a look into an index; further ones are only checked. */
const mostAsked = 8;

const picked = ['eq', 'in'];
const compared = ['eq', 'lt', 'lte', 'gt', 'gte'];

/** The comparators of each part that an index answers, which begins with the tenant and the column. */
const indexed: Readonly<Record<string, string[]>> = {
  ...Object.fromEntries(['code', 'nature', 'channel', 'impact', 'urgency', 'effort', 'environment'].map((name) => [name, picked])),
  ...Object.fromEntries(['department', 'contactPhone', 'contactEmail'].map((name) => [name, picked])),
  ...Object.fromEntries(['openedAt', 'updatedAt', 'resolvedAt', 'firstRespondedAt', 'withdrawnAt', 'refusedAt', 'surveyScore'].map((name) => [name, compared])),
};
/** The parts by an id, a key or a category, each with an index. */
const referring: ReadonlySet<string> = new Set([
  ...['status', 'severity', 'category', 'queue', 'qualification', 'assignee', 'requester', 'creator', 'organization'],
  ...['release', 'mergedInto', 'followUpOf', 'requestType'],
]);
/** Columns that have a value in an index where there is none. */
const filled: Readonly<Record<string, { column: string; isThere: Sql }>> = {
  closedAt: { column: 'closed_order', isThere: sql`> '-infinity'` },
  dueAt: { column: 'due_order', isThere: sql`< 'infinity'` },
  neededBy: { column: 'needed_order', isThere: sql`< 'infinity'` },
};
/** As the indexes have them, for a value that comes later would not do. */
const flags: Readonly<Record<string, Sql>> = { isInternal: sql`c.is_internal`, isUncovered: sql`c.is_uncovered` };
/** By their rank. */
export const priorities = ['URGENT', 'HIGH', 'MEDIUM', 'LOW'];

const candidate = sql.ref('c');

/**
 * The tickets of a list, where they are few; null otherwise, and where nothing leads to them. A list is read along the index of its order, past all that
 * does not match, which is long where few match. So each condition that an index answers is asked first, for a few tickets more than are sorted soon:
 * the first condition that has no more gives the tickets that are looked at.
 */
export function fewTickets(filter: TicketCriteria | null | undefined, viewer: Viewer, most: unknown): Sql | null {
  const looking = { viewer, most };
  const conditions = requiredParts(filter)
    .flatMap(([name, given]) => leadingTo(name, given, looking) ?? [])
    .slice(0, mostAsked);
  const sources = [...conditions, ...seenTickets(looking)];
  if (sources.length === 0) return null;
  return sources.reduceRight<Sql>((next, source) => firstOf(source, next, most), sql`null::uuid[]`);
}

interface Looking {
  viewer: Viewer;
  /** So many tickets are sorted sooner than they are found along an order. */
  most: unknown;
}

/** The subquery is kept apart by its offset, so that the tickets are looked for once. */
function firstOf(source: Sql, next: Sql, most: unknown): Sql {
  const found = sql`select array(select s.id from (${source}) s (id) limit ${most}::integer + 1) as ids offset 0`;
  return sql`(select case when cardinality(f.ids) <= ${most}::integer then f.ids else ${next} end from (${found}) f)`;
}

/** Selects the tickets among which those are that match one part of a filter; null where no index leads to them. */
function leadingTo(name: string, given: Given, looking: Looking): Sql | null {
  const { viewer } = looking;
  if (name === 'or') return leadingToEach(given as unknown as Given[], looking);
  const list = peopleLists.find((list) => list === name);
  if (list) return listedTickets(list, given, viewer);
  if (name === 'customField') return ticketsWithField(given, looking);
  if (name === 'subject') return ticketsWithSubject(given, looking);
  if (name === 'sla') return ticketsWithClock(given, looking);
  const { condition, column = 'id' } = conditionOf(name, given, viewer) ?? {};
  return condition ? ticketsWhere(condition, column, looking) : null;
}

/** Where an index leads to each of the alternatives. */
function leadingToEach(alternatives: Given[], looking: Looking): Sql | null {
  const sources = alternatives.map((one) => requiredParts(one).flatMap(([name, given]) => leadingTo(name, given, looking) ?? [])[0]);
  if (sources.length === 0 || sources.length > mostAsked || sources.includes(undefined)) return null;
  return sql.join(
    sources.map((source) => sql`(${source})`),
    sql` union `,
  );
}

/** In the order of the index that is meant, or the planner may read the tickets one after the other until it has enough. The condition on the subject always holds, and is that of these indexes. */
function ticketsWhere(condition: Sql, column: string, { viewer: { tenantId }, most }: Looking): Sql {
  const order = column === 'id' ? sql`c.id` : sql`c.${sql.ref(column)}, c.id`;
  return sql`(select c.id from ticket c where c.tenant_id = ${tenantId}::uuid and c.subject <> '' and ${condition} order by ${order} limit ${most}::integer + 1)`;
}

interface Condition {
  condition: Sql | null;
  /** What the index has after the tenant. */
  column: string;
}

function conditionOf(name: string, given: Given, viewer: Viewer): Condition | null {
  const where = (column: string, part: unknown): Condition => ({ column, condition: filterSql(candidate, { [name]: part }, viewer) });
  if (filled[name]) return { column: filled[name].column, condition: filledCondition(filled[name], kept(given, compared)) };
  if (name === 'priority') return { column: 'priority_rank', condition: priorityCondition(given) };
  if (flags[name]) return (given as unknown) === true ? { column: 'id', condition: flags[name] } : null;
  if (name === 'isOverdue') return (given as unknown) === true ? where('overdue_from', true) : null;
  if (name === 'status' && given.category && !given.id && !given.key) return where('status_category', keptOfAll(given));
  if (referring.has(name)) return where(`${columnOf(name)}_id`, { ...keptOfAll(given), category: undefined });
  if (!indexed[name]) return null;
  const more = (name === 'withdrawnAt' || name === 'refusedAt') && given.isNull === false ? { isNull: false } : {};
  return where(columnOf(name), { ...kept(given, indexed[name]), ...more });
}

function columnOf(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function kept(given: Given, comparators: readonly string[]): Comparators {
  return Object.fromEntries(comparators.filter((name) => given[name] != null).map((name) => [name, given[name]]));
}

function keptOfAll(given: Given): Given {
  return Object.fromEntries(['id', 'key', 'category'].map((by) => [by, kept((given[by] ?? {}) as Given, picked)]));
}

function filledCondition({ column, isThere }: { column: string; isThere: Sql }, comparators: Comparators): Sql | null {
  const ordered = sql`c.${sql.ref(column)}`;
  const parts = compare(ordered, 'timestamptz', comparators);
  return parts.length === 0 ? null : sql.join([...parts, sql`${ordered} ${isThere}`], sql` and `);
}

/** By the rank, on which the index is. */
function priorityCondition({ eq, in: among }: Given): Sql | null {
  const wanted = (among ?? (eq == null ? null : [eq])) as string[] | null;
  return wanted && sql`c.priority_rank = any(${sql.lit(`{${wanted.map((one) => priorities.indexOf(one))}}`)}::integer[])`;
}

/** An inverted index leads to these, which row-level security keeps from being used but within a function. */
function listedTickets(list: PeopleList, given: Given, { tenantId }: Viewer): Sql | null {
  const { eq } = (given.id ?? {}) as Comparators;
  return eq == null ? null : listing(list, tenantId, uuids(eq));
}

function ticketsWithSubject({ contains, eq }: Given, { viewer, most }: Looking): Sql | null {
  const part = contains ?? eq;
  if (part == null) return null;
  return sql`select tickets_with_subject(${viewer.tenantId}::uuid, ${part}::text, ${most}::integer + 1)`;
}

/** A field that the viewer may not read is on no ticket. */
function ticketsWithField({ key, eq }: Given, { viewer, most }: Looking): Sql | null {
  if (eq == null) return null;
  const readable = visibleCustomFields(viewer);
  const name = readable ? sql`(case when ${key}::text = any(${readable}) then ${key}::text end)` : sql`${key}::text`;
  return sql`select tickets_with_field(${viewer.tenantId}::uuid, ${name}, ${jsonOf(eq)}::jsonb, ${most}::integer + 1)`;
}

/** The states whose tickets an index has. */
const indexedStates: readonly unknown[] = ['UNREACHABLE', 'BREACHED', 'PAUSED', 'MISSED', 'CANCELLED'];

/** A deadline may have passed since the clock was written: then the ticket is overdue. */
function ticketsWithClock(given: Given, { viewer: { tenantId, now }, most }: Looking): Sql | null {
  const states = pickedStates(given);
  if (states.length === 0 || !states.every((one) => indexedStates.includes(one))) return null;
  return sql`select tickets_with_clock(${tenantId}::uuid, ${sql.lit(given.metric)}, ${sql.lit(`{${states.join(',')}}`)}::text[], ${now}::timestamptz, ${most}::integer + 1)`;
}

/** The tickets that the viewer sees, where these may be few. */
function seenTickets(looking: Looking): Sql[] {
  const { viewer } = looking;
  const { tenantId, actor } = viewer;
  const level = visibilityLevelOf(actor);
  if (level !== 'QUEUES' && level !== 'PARTS') return [];
  const sees = (column: string, isSeen: Sql) => ticketsWhere(sql`c.${sql.ref(column)} ${isSeen}`, column, looking);
  const selects = [
    ...(level === 'QUEUES' ? [sees('queue_id', sql`= any(array(${visibleQueues(viewer)}))`)] : []),
    ...(level === 'PARTS' && actor.followsOrganization ? [sees('organization_id', sql`= ${actor.organizationId}::uuid`)] : []),
    ...participantColumns.map((column) => sees(column, sql`= ${actor.id}::uuid`)),
    ...peopleLists.map((list) => sql`(${listing(list, tenantId, actor.id)})`),
  ];
  return [sql`select s.id from (${sql.join(selects, sql` union `)}) s (id)`];
}
