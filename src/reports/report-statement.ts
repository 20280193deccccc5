import { sql } from 'kysely';
import type { Context } from '../core/context.ts';
import type { Statement } from '../database/pipeline.ts';
import { all } from '../reading/plan/compare.ts';
import type { Sql, Viewer } from '../reading/shape/shape.ts';
import { bind, compile, parameterizedViewer, viewerBindings } from '../reading/statement/compiled-statement.ts';
import { filterSql, type TicketCriteria } from '../tickets/filter/ticket-filter.ts';
import { ticketVisibility, visibilityLevelOf } from '../tickets/visibility/ticket-visibility.ts';
import type { DaysOfReport } from './days/days-of-report.ts';
import { allTogether, columnOf, type Dimension, isStored } from './dimensions.ts';
import { shownTo, valueOfFact } from './grouped-value.ts';
import { isTimed, type Measure } from './kinds.ts';

export interface AskedReport {
  measures: readonly Measure[];
  groupBy: readonly Dimension[];
  filter: TicketCriteria | null;
  /** In milliseconds: the beginning of the time before, which is empty where nobody asks for it, then the borders of the periods. */
  borders: readonly number[];
  zone: string;
  percentiles: boolean;
  /** Absent where the counts of days do not tell it. */
  days: DaysOfReport | null;
}

/** One number; `group` has a value for each dimension, and is absent where the row is of all groups. */
export interface ReportRow {
  kind: Measure;
  /** 0 is before everything, 1 the time before, 2 the first period; absent for the sum of those before, and of those after. */
  bucket: number | null;
  isBefore: boolean | null;
  isGrouped: boolean;
  group: (string | null)[];
  count: number;
  sum: number | null;
  percentiles: (number | null)[] | null;
}

export interface ReportAnswer {
  seq: string | null;
  at: string | null;
  /** The zone of the days. */
  zone: string | null;
  rows: ReportRow[];
}

/** Beyond this number of rows a report is refused. */
export const mostNumbers = 20_000;

/** The position and all numbers in one statement, so that they are of the same moment. */
export function reportStatement(ctx: Context, asked: AskedReport): Statement {
  const compiled = compile(reportSql(parameterizedViewer(ctx.actor), asked));
  return bind(compiled, { viewer: viewerBindings(ctx), given: {}, args: [] });
}

function reportSql(viewer: Viewer, asked: AskedReport): Sql {
  const { groupBy } = asked;
  const names = groupBy.map((_, index) => sql.ref(`d${index}`));
  const listed = names.length === 0 ? sql`` : sql`, ${sql.join(names)}`;
  const shown = names.map((name) => sql`g.${name}`);
  const sets = sql`(f.kind, f.bucket), (f.kind, f.is_before)${names.length === 0 ? sql`` : sql`, (f.kind, f.bucket${listed}), (f.kind, f.is_before${listed})`}`;
  const isGrouped = names.length === 0 ? sql`false` : sql`grouping(${sql.join(names)}) = 0`;
  const grouped = sql`select f.kind, f.bucket, f.is_before, ${isGrouped} as is_grouped${listed}, sum(f.count)::int as count, sum(f.value)::float8 as sum,
      ${asked.percentiles ? percentiles : sql`null`} as percentiles
    from (${countedSql(viewer, asked)}) f group by grouping sets (${sets}) limit ${sql.lit(mostNumbers + 1)}`;
  const row = sql`json_build_object('kind', g.kind, 'bucket', g.bucket, 'isBefore', g.is_before, 'isGrouped', g.is_grouped, 'count', g.count, 'sum', g.sum,
    'percentiles', g.percentiles, 'group', json_build_array(${sql.join(shown)}))`;
  const read = sql`(select p.seq::text from report_position p where p.tenant_id = ${viewer.tenantId}::uuid) as seq`;
  const at = sql`(select to_char(p.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') from report_position p where p.tenant_id = ${viewer.tenantId}::uuid) as at`;
  const zone = sql`(select p.zone from report_position p where p.tenant_id = ${viewer.tenantId}::uuid) as zone`;
  return sql`select ${read}, ${at}, ${zone}, (select coalesce(json_agg(${row}), '[]') from (${grouped}) g) as rows`;
}

const percentiles = sql`percentile_disc(array[0.5, 0.9, 0.95]) within group (order by f.value)`;

/** What counts, with its period: facts, and whole days where these are counted already. The backlog is what all that happened before adds up to. */
function countedSql(viewer: Viewer, asked: AskedReport): Sql {
  const { measures, borders, days, percentiles } = asked;
  const [first, last] = [borders[0] as number, borders.at(-1) as number];
  const others = measures.filter((measure) => measure !== 'BACKLOG');
  const backlog: readonly Measure[] = measures.includes('BACKLOG') ? ['BACKLOG'] : [];
  const exact = others.filter((measure) => !days || (percentiles && isTimed(measure)));
  const kept = [...others.filter((measure) => !exact.includes(measure)), ...backlog];
  const parts = [
    factsSql(viewer, asked, exact, [[first, last]]),
    ...(days ? [] : [factsSql(viewer, asked, backlog, [[null, last]])]),
    ...(days ? [factsSql(viewer, asked, kept, days.since.edges), daysSql(viewer, asked, kept, days, days.since.days)] : []),
    ...(days ? [factsSql(viewer, asked, backlog, days.earlier.edges), daysSql(viewer, asked, backlog, days, days.earlier.days)] : []),
  ];
  return sql.join(parts.flat(), sql` union all `);
}

/** Each time is a condition of its own, which an index serves whatever the planner expects. */
function factsSql(viewer: Viewer, asked: AskedReport, kinds: readonly Measure[], times: readonly [number | null, number][]): Sql[] {
  const { groupBy, filter, borders, zone } = asked;
  if (kinds.length === 0) return [];
  const to = instant(borders.at(-1) as number);
  const columns = groupBy.map((dimension, index) => sql`, ${valueOfFact(dimension, viewer, { zone, to })} as ${sql.ref(`d${index}`)}`);
  return times.map(
    ([from, until]) => sql`select f.kind, b.bucket, b.bucket < 2 as is_before, 1 as count, f.value ${sql.join(columns, sql``)}
    from report_fact f cross join lateral (select width_bucket(f.at, ${borders.map(instant)}::timestamptz[]) as bucket) b ${seenTickets(viewer, filter)}
    where f.tenant_id = ${viewer.tenantId}::uuid and f.kind = any(${kinds}::text[]) and f.at >= ${from === null ? '-infinity' : instant(from)}::timestamptz
      and f.at < ${instant(until)}::timestamptz`,
  );
}

function daysSql(viewer: Viewer, { groupBy }: AskedReport, kinds: readonly Measure[], { borders }: DaysOfReport, days: readonly [string, string][]): Sql[] {
  if (kinds.length === 0 || days.length === 0) return [];
  const [dimension] = groupBy.filter(isStored);
  const value = dimension && shownTo(dimension, columnOf(dimension).isId ? sql`nullif(f.value, '')::uuid` : sql`f.value`, viewer);
  const [starts, ends] = [days.map(([start]) => start), days.map(([, end]) => end)];
  return [
    sql`select f.kind, b.bucket, b.bucket < 2 as is_before, sum(f.count) as count, sum(f.sum) as value ${value ? sql`, ${value} as d0` : sql``}
    from unnest(${starts}::date[], ${ends}::date[]) s (first_day, end_day)
      join report_day f on f.tenant_id = ${viewer.tenantId}::uuid and f.dimension = ${dimension ?? allTogether}::text and f.kind = any(${kinds}::text[])
        and f.day >= s.first_day and f.day < s.end_day
      cross join lateral (select width_bucket(f.day, ${borders}::date[]) as bucket) b
    group by f.kind, b.bucket${value ? sql`, f.value` : sql``}`,
  ];
}

function instant(at: number): string {
  return new Date(at).toISOString();
}

/** Those that the viewer sees, as they are now; whoever sees all needs none of them. */
export function seenTickets(viewer: Viewer, filter: TicketCriteria | null): Sql {
  const ticket = sql.ref('t');
  const wanted = filterSql(ticket, filter, viewer);
  if (!wanted && visibilityLevelOf(viewer.actor) === 'EVERYTHING') return sql``;
  return sql`join ticket t on t.tenant_id = ${viewer.tenantId}::uuid and t.id = f.ticket_id and ${all([sql`(${ticketVisibility(ticket, viewer)})`, wanted])}`;
}
