import { sql } from 'kysely';
import type { Context } from '../core/context.ts';
import type { Statement } from '../database/pipeline.ts';
import { all } from '../reading/plan/compare.ts';
import type { Sql, Viewer } from '../reading/shape/shape.ts';
import { bind, compile, parameterizedViewer, viewerBindings } from '../reading/statement/compiled-statement.ts';
import { filterSql, type TicketCriteria } from '../tickets/filter/ticket-filter.ts';
import { ticketVisibility, visibilityLevelOf, visibleQueues } from '../tickets/visibility/ticket-visibility.ts';
import { columnOf, type Dimension } from './dimensions.ts';
import type { Measure } from './kinds.ts';

export interface AskedReport {
  measures: readonly Measure[];
  groupBy: readonly Dimension[];
  filter: TicketCriteria | null;
  /** In milliseconds: the beginning of the time before, then the borders of the periods. */
  borders: readonly number[];
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
  const shown = groupBy.map((dimension, index) => shownValue(dimension, sql.ref(`d${index}`), viewer));
  const sets = sql`(f.kind, f.bucket), (f.kind, f.is_before)${names.length === 0 ? sql`` : sql`, (f.kind, f.bucket${listed}), (f.kind, f.is_before${listed})`}`;
  const isGrouped = names.length === 0 ? sql`false` : sql`grouping(${sql.join(names)}) = 0`;
  const grouped = sql`select f.kind, f.bucket, f.is_before, ${isGrouped} as is_grouped${listed}, count(*)::int as count, sum(f.value)::float8 as sum,
      percentile_disc(array[0.5, 0.9, 0.95]) within group (order by f.value) as percentiles
    from (${factsSql(viewer, asked)}) f group by grouping sets (${sets}) limit ${sql.lit(mostNumbers + 1)}`;
  const row = sql`jsonb_build_object('kind', g.kind, 'bucket', g.bucket, 'isBefore', g.is_before, 'isGrouped', g.is_grouped, 'count', g.count, 'sum', g.sum,
    'percentiles', g.percentiles, 'group', jsonb_build_array(${sql.join(shown)}))`;
  const read = sql`(select p.seq::text from report_position p where p.tenant_id = ${viewer.tenantId}::uuid) as seq`;
  const at = sql`(select to_char(p.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') from report_position p where p.tenant_id = ${viewer.tenantId}::uuid) as at`;
  return sql`select ${read}, ${at}, (select coalesce(jsonb_agg(${row}), '[]') from (${grouped}) g) as rows`;
}

/** The facts that count, each with its period. The backlog is what all that happened before adds up to. */
function factsSql(viewer: Viewer, { measures, groupBy, filter, borders }: AskedReport): Sql {
  const { tenantId } = viewer;
  const instants = sql`${borders.map((at) => new Date(at).toISOString())}::timestamptz[]`;
  const [first, last] = [new Date(borders[0] as number), new Date(borders.at(-1) as number)];
  const columns = groupBy.map((dimension, index) => sql`, ${groupedValue(dimension, viewer)} as ${sql.ref(`d${index}`)}`);
  const facts = (since: Sql) => sql`select f.kind, b.bucket, b.bucket < 2 as is_before, f.value ${sql.join(columns, sql``)}
    from report_fact f cross join lateral (select width_bucket(f.at, ${instants}) as bucket) b ${seenTickets(viewer, filter)}
    where f.tenant_id = ${tenantId}::uuid and f.at < ${last}::timestamptz and ${since}`;
  const others = measures.filter((measure) => measure !== 'BACKLOG');
  return sql.join(
    [
      ...(others.length > 0 ? [facts(sql`f.kind = any(${others}::text[]) and f.at >= ${first}::timestamptz`)] : []),
      ...(others.length < measures.length ? [facts(sql`f.kind = 'BACKLOG'`)] : []),
    ],
    sql` union all `,
  );
}

/** Those that the viewer sees, as they are now; whoever sees all needs none of them. */
export function seenTickets(viewer: Viewer, filter: TicketCriteria | null): Sql {
  const ticket = sql.ref('t');
  const wanted = filterSql(ticket, filter, viewer);
  if (!wanted && visibilityLevelOf(viewer.actor) === 'EVERYTHING') return sql``;
  return sql`join ticket t on t.tenant_id = ${viewer.tenantId}::uuid and t.id = f.ticket_id and ${all([sql`(${ticketVisibility(ticket, viewer)})`, wanted])}`;
}

/** A queue that the viewer does not see is none to them. */
export function groupedValue(dimension: Dimension, viewer: Viewer): Sql {
  const column = sql`f.${sql.ref(columnOf(dimension).column)}`;
  if (dimension === 'ENTITLEMENT_TYPE') return sql`(select e.type from entitlement e where e.tenant_id = ${viewer.tenantId}::uuid and e.id = ${column})`;
  if (dimension !== 'QUEUE' || visibilityLevelOf(viewer.actor) === 'EVERYTHING') return column;
  return sql`(case when ${column} = any(array(${visibleQueues(viewer)})) then ${column} end)`;
}

/** The kind of a principal goes before its id. */
function shownValue(dimension: Dimension, column: Sql, { tenantId }: Viewer): Sql {
  if (dimension !== 'AGENT') return sql`g.${column}`;
  return sql`(select p.kind || ' ' || p.id from principal p where p.tenant_id = ${tenantId}::uuid and p.id = g.${column})`;
}
