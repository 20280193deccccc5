import { durationOf } from '../calendars/time/durations.ts';
import { zoneNamed } from '../calendars/time/zone.ts';
import { appError, badArgument } from '../core/app-error.ts';
import type { Context } from '../core/context.ts';
import { publicId } from '../core/ids.ts';
import { readRows } from '../database/tenancy.ts';
import type { TicketCriteria } from '../tickets/filter/ticket-filter.ts';
import { visibilityLevelOf } from '../tickets/visibility/ticket-visibility.ts';
import { daysOfReport } from './days/days-of-report.ts';
import { type Dimension, isStored, typeOf } from './dimensions.ts';
import { isTimed, type Measure } from './kinds.ts';
import { bordersOf, type Range } from './periods.ts';
import { type AskedReport, mostNumbers, type ReportAnswer, type ReportRow, reportStatement } from './report-statement.ts';
import type { SelectedParts } from './selected-fields.ts';

export interface ReportAsked extends Range {
  measures: readonly Measure[];
  zone?: string | null;
  groupBy?: readonly Dimension[] | null;
}

export interface ReportNumber {
  measure: Measure;
  count: number;
  average: string | null;
  p50: string | null;
  p90: string | null;
  p95: string | null;
  averageScore: number | null;
  /** The mean of times. */
  averageSeconds: number | null;
}

export interface Group {
  dimension: Dimension;
  id: string | null;
  value: string | null;
  /** Added where it is asked for. */
  label?: string | null;
}

export interface Series {
  group: Group[];
  points: { from: Date; to: Date; numbers: ReportNumber[] }[];
  totals: ReportNumber[];
  before: ReportNumber[];
}

export interface Report {
  asOf: { seq: string; at: Date | null };
  zone: string;
  periods: number;
  total: Series;
  series: Series[];
}

/** The numbers of a time, and of one as long before it where that is asked for, as of one position in the feed. */
export async function readReport(ctx: Context, input: ReportAsked, filter: TicketCriteria | null, parts: SelectedParts): Promise<Report> {
  insistOnLengths(input);
  const kept = await zonesOf(ctx);
  const zone = input.zone ?? kept.desk;
  const known = zoneNamed(zone);
  if (!known) throw badArgument(['input', 'zone'], 'There is no such time zone.');
  const periods = bordersOf(input, known);
  const [start, end] = [periods[0] as number, periods.at(-1) as number];
  const borders = [parts.before ? start - (end - start) : start, ...periods];
  const given = { measures: [...new Set(input.measures)], groupBy: [...new Set(input.groupBy ?? [])], filter, borders, zone, percentiles: parts.percentiles };
  const days = kept.days === zone && tellsByDay(ctx, input, filter) ? daysOfReport(borders, known) : null;
  const asked = { ...given, days };
  const answer = await readNumbers(ctx, asked, zone);
  const rows = answer.rows;
  if (rows.length > mostNumbers) throw tooLarge();
  const at = answer.at ? new Date(answer.at) : null;
  const of = (isGrouped: boolean) => rows.filter((row) => row.isGrouped === isGrouped);
  const grouped = [...Map.groupBy(of(true), ({ group }) => JSON.stringify(group))].sort(([one], [other]) => (one < other ? -1 : 1));
  const kinds = await kindsOf(ctx, asked, rows);
  const series = grouped.map(([, rows]) => seriesOf(asked, rows, kinds));
  if (series.length * asked.measures.length * (periods.length - 1) > mostNumbers) throw tooLarge();
  return { asOf: { seq: answer.seq ?? '0', at }, zone, periods: periods.length - 1, total: seriesOf(asked, of(false), kinds), series };
}

/** Where the days were counted in another zone meanwhile, the facts are asked. */
async function readNumbers(ctx: Context, asked: AskedReport, zone: string): Promise<ReportAnswer> {
  const [answer] = await readRows<ReportAnswer>(ctx, reportStatement(ctx, asked));
  if (!answer) return { seq: null, at: null, zone: null, rows: [] };
  return asked.days && answer.zone !== zone ? readNumbers(ctx, { ...asked, days: null }, zone) : answer;
}

/** Days are counted for all tickets, and by one dimension that facts have. */
function tellsByDay({ actor }: Context, { by, groupBy }: ReportAsked, filter: TicketCriteria | null): boolean {
  const dimensions = [...new Set(groupBy ?? [])];
  return !isGiven(filter) && by !== 'HOUR' && dimensions.length < 2 && dimensions.every(isStored) && visibilityLevelOf(actor) === 'EVERYTHING';
}

function isGiven(filter: TicketCriteria | null): boolean {
  return Object.values(filter ?? {}).some((part) => part != null);
}

function insistOnLengths({ measures, groupBy }: ReportAsked): void {
  if (measures.length < 1 || measures.length > 40) throw badArgument(['input', 'measures'], 'A report has 1 to 40 measures.');
  if (groupBy && groupBy.length > 3) throw badArgument(['input', 'groupBy'], 'A report has at most three dimensions.');
}

function tooLarge(): Error {
  const message = `A report has at most ${mostNumbers} numbers: ask for fewer measures, groups or periods.`;
  return appError('COST_EXCEEDED', message, { limit: mostNumbers, limitName: 'reportNumbers' });
}

const zones = 'select t.time_zone as desk, (select p.zone from report_position p where p.tenant_id = t.tenant_id) as days from tenant t where t.tenant_id = $1';

/** The zone of the desk, and the one in which its days were counted. */
async function zonesOf(ctx: Context): Promise<{ desk: string; days: string | null }> {
  const [row] = await readRows<{ desk: string; days: string | null }>(ctx, { name: 'zones_of_report', text: zones, values: [ctx.tenant.id] });
  return row ?? { desk: 'UTC', days: null };
}

function seriesOf({ measures, groupBy, borders }: AskedReport, rows: readonly ReportRow[], kinds: Kinds): Series {
  const byTime = new Map(rows.map((row) => [keyOf(row.kind, row.bucket ?? (row.isBefore ? 'before' : 'since')), row]));
  const backlog = backlogAfter(byTime, borders.length);
  const number = (measure: Measure, time: number | 'before' | 'since', bucket: number) =>
    numberOf(measure, measure === 'BACKLOG' ? { ...nothing, count: backlog[bucket] ?? 0 } : byTime.get(keyOf(measure, time)));
  const points = borders.slice(1, -1).map((from, index) => ({
    from: new Date(from),
    to: new Date(borders[index + 2] as number),
    numbers: measures.map((measure) => number(measure, index + 2, index + 2)),
  }));
  const group = groupBy.map((dimension, index) => groupOf(dimension, rows[0]?.group[index] ?? null, kinds));
  return {
    ...{ group, points, totals: measures.map((measure) => number(measure, 'since', borders.length - 1)) },
    before: measures.map((measure) => number(measure, 'before', 1)),
  };
}

function keyOf(measure: Measure, time: number | string): string {
  return `${measure} ${time}`;
}

/** After each period, what its steps until then add up to. */
function backlogAfter(byTime: ReadonlyMap<string, ReportRow>, count: number): number[] {
  let sum = 0;
  return Array.from({ length: count }, (_, bucket) => {
    sum += byTime.get(keyOf('BACKLOG', bucket))?.sum ?? 0;
    return sum;
  });
}

type Counted = Pick<ReportRow, 'count' | 'sum' | 'percentiles'>;
const nothing: Counted = { count: 0, sum: null, percentiles: null };

function numberOf(measure: Measure, { count, sum, percentiles }: Counted = nothing): ReportNumber {
  const time = (ms: number | null | undefined) => (ms == null || !isTimed(measure) ? null : durationOf(Math.round(ms / 1_000)));
  const mean = sum === null || count === 0 ? null : sum / count;
  const [p50, p90, p95] = (percentiles ?? []).map(time);
  const averageScore = measure === 'SATISFACTION' ? mean : null;
  const averageSeconds = isTimed(measure) && mean !== null ? mean / 1_000 : null;
  return { measure, count, average: time(mean), p50: p50 ?? null, p90: p90 ?? null, p95: p95 ?? null, averageScore, averageSeconds };
}

type Kinds = ReadonlyMap<string, 'User' | 'ApiKey' | 'SystemActor'>;
const principals: Readonly<Record<string, 'User' | 'ApiKey' | 'SystemActor'>> = { USER: 'User', API_KEY: 'ApiKey', SYSTEM: 'SystemActor' };
const kindsText = 'select id, kind from principal where tenant_id = $1 and id = any($2::uuid[])';

/** Of which kind each of the agents is, which never changes. */
async function kindsOf(ctx: Context, { groupBy }: AskedReport, rows: readonly ReportRow[]): Promise<Kinds> {
  const at = groupBy.indexOf('AGENT');
  const ids = at < 0 ? [] : [...new Set(rows.flatMap(({ group }) => group[at] ?? []))];
  if (ids.length === 0) return new Map();
  const found = await readRows<{ id: string; kind: string }>(ctx, { name: 'agents_of_report', text: kindsText, values: [ctx.tenant.id, ids] });
  return new Map(found.map(({ id, kind }) => [id, principals[kind] ?? 'User']));
}

function groupOf(dimension: Dimension, value: string | null, kinds: Kinds): Group {
  const type = typeOf(dimension);
  if (!type || value === null) return { dimension, id: null, value };
  return { dimension, id: publicId(dimension === 'AGENT' ? (kinds.get(value) ?? type) : type, value), value: null };
}
