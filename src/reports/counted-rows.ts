import { sql } from 'kysely';
import { all } from '../reading/plan/compare.ts';
import type { Sql, Viewer } from '../reading/shape/shape.ts';
import { filterSql } from '../tickets/filter/ticket-filter.ts';
import { ticketVisibility, visibilityLevelOf } from '../tickets/visibility/ticket-visibility.ts';
import type { AskedReport } from './asked-report.ts';
import { binEnds } from './days/bins.ts';
import type { DaysOfReport, Parts } from './days/days-of-report.ts';
import { keptPeriods } from './days/write-days.ts';
import { allTogether, columnOf, isStored } from './dimensions.ts';
import { shownTo, valueOfFact } from './grouped-value.ts';
import { isAboutTickets, isTimed, type Measure } from './kinds.ts';

type Time = readonly [start: number | null, end: number];

/** What counts, with its period: facts, and whole days and months where these are counted already. The backlog is what all that happened before adds up to. */
export function countedSql(viewer: Viewer, asked: AskedReport): Sql {
  const { measures, borders, days, percentiles } = asked;
  const [first, last] = [borders[0] as number, borders.at(-1) as number];
  const others = measures.filter((measure) => measure !== 'BACKLOG');
  const backlog: readonly Measure[] = measures.includes('BACKLOG') ? ['BACKLOG'] : [];
  const facts = (kinds: readonly Measure[], times: readonly Time[]) => factsSql(viewer, asked, kinds, times, countOf);
  if (!days) return sql.join([...facts(others, [[first, last]]), ...facts(backlog, [[null, last]])], sql` union all `);
  const exact = others.filter((measure) => percentiles === 'EXACT' && isTimed(measure));
  const kept = [...others.filter((measure) => !exact.includes(measure)), ...backlog];
  const parts = [
    ...facts(exact, [[first, last]]),
    ...[...facts(kept, days.since.edges), ...keptSql(viewer, asked, kept, days, days.since)],
    ...[...facts(backlog, days.earlier.edges), ...keptSql(viewer, asked, backlog, days, days.earlier)],
  ];
  return sql.join(parts, sql` union all `);
}

/** The bins of each day and month, and at the edges how many times are in each bin. */
export function binsSql(viewer: Viewer, asked: AskedReport): Sql {
  const { measures, days } = asked;
  const kinds = measures.filter(isTimed);
  if (!days) throw new Error('Only days and months have bins.');
  const value = asked.groupBy.length === 0 ? sql`` : sql`, d0`;
  const atEdges = factsSql(viewer, asked, kinds, days.since.edges, binOf).map(
    (facts) => sql`select kind, bucket, null::integer[] as bins, bin, count(*)::integer as count${value} from (${facts}) f group by kind, bucket, bin${value}`,
  );
  return sql.join([...atEdges, ...keptBins(viewer, asked, kinds, days)], sql` union all `);
}

const countOf = sql`1 as count, f.value`;
const binOf = sql`width_bucket(f.value, ${binEnds}::bigint[]) as bin`;

/** Where tickets decide which facts count, those about none all do. */
function factsSql(viewer: Viewer, asked: AskedReport, kinds: readonly Measure[], times: readonly Time[], counted: Sql): Sql[] {
  const seen = seenTickets(viewer, asked);
  if (!seen) return factsOf(viewer, asked, kinds, times, { counted, seen });
  const { true: ofTickets = [], false: others = [] } = Object.groupBy(kinds, (kind) => String(isAboutTickets(kind)) as 'true' | 'false');
  return [...factsOf(viewer, asked, ofTickets, times, { counted, seen }), ...factsOf(viewer, asked, others, times, { counted, seen: null })];
}

/** Each time is a condition of its own, which an index serves whatever the planner expects. */
function factsOf(
  viewer: Viewer,
  { groupBy, borders, zone, fieldKey, organizationId }: AskedReport,
  kinds: readonly Measure[],
  times: readonly Time[],
  { counted, seen }: { counted: Sql; seen: Sql | null },
): Sql[] {
  if (kinds.length === 0) return [];
  const to = instant(borders.at(-1) as number);
  const columns = groupBy.map((dimension, index) => {
    return sql`, ${valueOfFact(dimension, viewer, { zone, to, ticket: seen && sql.ref('t'), fieldKey })} as ${sql.ref(`d${index}`)}`;
  });
  return times.map(
    ([from, until]) => sql`select f.kind, b.bucket, b.bucket < 2 as is_before, ${counted} ${sql.join(columns, sql``)}
    from report_fact f cross join lateral (select width_bucket(f.at, ${borders.map(instant)}::timestamptz[]) as bucket) b ${seen ?? sql``}
    where f.tenant_id = ${viewer.tenantId}::uuid and f.kind = any(${kinds}::text[]) and f.at >= ${from === null ? '-infinity' : instant(from)}::timestamptz
      and f.at < ${instant(until)}::timestamptz${organizationId ? sql` and f.organization_id = ${organizationId}::uuid` : sql``}`,
  );
}

/** The rows of days and months of these kinds. */
function keptSql(viewer: Viewer, asked: AskedReport, kinds: readonly Measure[], days: DaysOfReport, parts: Parts): Sql[] {
  const value = keptValue(viewer, asked);
  return partsSql(viewer, asked, kinds, parts).map(
    ({ start, table, within }) => sql`select f.kind, b.bucket, b.bucket < 2 as is_before, f.count, f.sum as value ${value ? sql`, ${value} as d0` : sql``}
    from ${table} cross join lateral (select width_bucket(${start}, ${days.borders}::date[]) as bucket) b where ${within}`,
  );
}

function keptBins(viewer: Viewer, asked: AskedReport, kinds: readonly Measure[], days: DaysOfReport): Sql[] {
  const value = keptValue(viewer, asked);
  return partsSql(viewer, asked, kinds, days.since).map(
    ({
      start,
      table,
      within,
    }) => sql`select f.kind, width_bucket(${start}, ${days.borders}::date[]) as bucket, f.bins, null::integer as bin, null::integer as count
      ${value ? sql`, ${value} as d0` : sql``} from ${table} where ${within}`,
  );
}

function keptValue(viewer: Viewer, { groupBy }: AskedReport): Sql | undefined {
  const [dimension] = groupBy.filter(isStored);
  return dimension && shownTo(dimension, columnOf(dimension).isId ? sql`nullif(f.value, '')::uuid` : sql`nullif(f.value, '')`, viewer);
}

interface PartSql {
  /** The first day of the row. */
  start: Sql;
  table: Sql;
  within: Sql;
}

/** Each part is a condition of its own, as each time of facts is. */
function partsSql(viewer: Viewer, { groupBy, organizationId }: AskedReport, kinds: readonly Measure[], { days, months }: Parts): PartSql[] {
  if (kinds.length === 0) return [];
  const dimension = organizationId ? 'ORGANIZATION' : groupBy.find(isStored);
  const isOfOne = organizationId ? sql` and f.value = ${organizationId}::text` : sql``;
  const [day, month] = keptPeriods;
  const parts = [...days.map((part) => ({ ...day, part })), ...months.map((part) => ({ ...month, part }))];
  return parts.map(({ table, column, part: [from, until] }) => {
    const start = sql`f.${sql.ref(column)}`;
    const within = sql`f.tenant_id = ${viewer.tenantId}::uuid and f.dimension = ${dimension ?? allTogether}::text and f.kind = any(${kinds}::text[])
      and ${start} >= ${from}::date and ${start} < ${until}::date${isOfOne}`;
    return { start, table: sql`${sql.table(table)} f`, within };
  });
}

function instant(at: number): string {
  return new Date(at).toISOString();
}

/** Those that the viewer sees, as they are now; anyone who sees all needs none of them, but for a value that they have now. */
function seenTickets(viewer: Viewer, { filter, groupBy, organizationId }: AskedReport): Sql | null {
  if (organizationId) return null;
  const ticket = sql.ref('t');
  const wanted = filterSql(ticket, filter, viewer);
  if (!wanted && !groupBy.includes('CUSTOM_FIELD') && visibilityLevelOf(viewer.actor) === 'EVERYTHING') return null;
  return sql`join ticket t on t.tenant_id = ${viewer.tenantId}::uuid and t.id = f.ticket_id and ${all([sql`(${ticketVisibility(ticket, viewer)})`, wanted])}`;
}
