import { zoneNamed } from '../calendars/time/zone.ts';
import { appError, badArgument } from '../core/app-error.ts';
import type { Context } from '../core/context.ts';
import { errorTexts } from '../core/error-texts.ts';
import { readRows } from '../database/tenancy.ts';
import type { TicketCriteria } from '../tickets/filter/ticket-filter.ts';
import { visibilityLevelOf } from '../tickets/visibility/ticket-visibility.ts';
import { type AskedReport, mostBinRows, mostNumbers, type ReportAnswer, type ReportRow, type ToldRow } from './asked-report.ts';
import { isField } from './custom-field.ts';
import { binError } from './days/bins.ts';
import { daysOfReport } from './days/days-of-report.ts';
import { withPercentiles } from './days/percentiles-of-bins.ts';
import { type Dimension, insistOnField, isStored } from './dimensions.ts';
import { isGiven, whereUnfiltered } from './filtered-measures.ts';
import { isTimed, type Measure } from './kinds.ts';
import { bordersOf, type Range } from './periods.ts';
import { type Kinds, type Series, seriesOf } from './report-series.ts';
import { reportStatement } from './report-statement.ts';
import type { SelectedParts } from './selected-fields.ts';

export interface ReportAsked extends Range {
  measures: readonly Measure[];
  zone?: string | null;
  groupBy?: readonly Dimension[] | null;
  fieldKey?: string | null;
}

export interface Report {
  asOf: { seq: string; at: Date | null };
  zone: string;
  periods: number;
  /** By how much percentiles may be off, as a share of them. */
  percentileError: number;
  total: Series;
  series: Series[];
}

/** Percentiles of more values than these are those of bins where days tell them. */
const mostExactValues = 20_000;

/** The numbers of a time, and of one as long before it where that is asked for, as of one position in the feed. */
export async function readReport(
  ctx: Context,
  input: ReportAsked,
  filter: TicketCriteria | null,
  parts: SelectedParts,
  organizationId: string | null = null,
): Promise<Report> {
  insistOnParts(input, filter);
  const kept = await readKept(ctx, input, parts);
  const zone = input.zone ?? kept.desk;
  const known = zoneNamed(zone);
  if (!kept.hasField) throw badArgument(['input', 'fieldKey'], 'There is no such custom field.');
  if (!known) throw badArgument(['input', 'zone'], 'There is no such time zone.');
  const periods = bordersOf(input, known);
  const [start, end] = [periods[0] as number, periods.at(-1) as number];
  const borders = [parts.before ? start - (end - start) : start, ...periods];
  const days = kept.days === zone && tellsByDay(ctx, input, filter, organizationId) ? daysOfReport(borders, input.by ?? null, known) : null;
  const isNear = days !== null && kept.values > mostExactValues;
  const given = {
    measures: [...new Set(input.measures)],
    groupBy: [...new Set(input.groupBy ?? [])],
    filter,
    borders,
    zone,
    days,
    organizationId,
    fieldKey: input.fieldKey ?? null,
  };
  const asked: AskedReport = { ...given, percentiles: !parts.percentiles ? 'NONE' : isNear ? 'BINS' : 'EXACT' };
  const { rows, ...answer } = await readNumbers(ctx, asked, zone);
  if (rows.length > mostNumbers) throw tooLarge();
  const at = answer.at ? new Date(answer.at) : null;
  const of = (isGrouped: boolean) => rows.filter((row) => row.isGrouped === isGrouped);
  const grouped = [...Map.groupBy(of(true), ({ group }) => JSON.stringify(group))].sort(([one], [other]) => (one < other ? -1 : 1));
  const kinds = await kindsOf(ctx, asked, rows);
  const series = grouped.map(([, rows]) => seriesOf(asked, rows, kinds));
  if (series.length * asked.measures.length * (periods.length - 1) > mostNumbers) throw tooLarge();
  const told = { zone, periods: periods.length - 1, percentileError: isNear ? binError : 0 };
  return { ...told, asOf: { seq: answer.seq ?? '0', at }, total: seriesOf(asked, of(false), kinds), series };
}

/** Where the days were counted in another zone meanwhile, the facts are asked. */
async function readNumbers(ctx: Context, asked: AskedReport, zone: string): Promise<Omit<ReportAnswer, 'rows' | 'bins'> & { rows: ReportRow[] }> {
  const [answer] = await readRows<ReportAnswer>(ctx, reportStatement(ctx, asked));
  if (!answer) return { seq: null, at: null, zone: null, rows: [] };
  if (asked.days && answer.zone !== zone) return readNumbers(ctx, { ...asked, days: null, percentiles: asked.percentiles === 'NONE' ? 'NONE' : 'EXACT' }, zone);
  if (answer.bins.length > mostBinRows) throw tooManyBins();
  return { ...answer, rows: withPercentiles(answer.rows.map(rowTold), answer.bins) };
}

function rowTold([kind, bucket, isBefore, isGrouped, count, sum, percentiles, ...group]: ToldRow): ReportRow {
  return { kind, bucket, isBefore, isGrouped, count, sum, percentiles, group };
}

/** Days are counted for all tickets, and by one dimension that facts have, as the organization is. */
function tellsByDay({ actor }: Context, { by, groupBy }: ReportAsked, filter: TicketCriteria | null, organizationId: string | null): boolean {
  if (organizationId) return by !== 'HOUR';
  const dimensions = [...new Set(groupBy ?? [])];
  return !isGiven(filter) && by !== 'HOUR' && dimensions.length < 2 && dimensions.every(isStored) && visibilityLevelOf(actor) === 'EVERYTHING';
}

function insistOnParts({ measures, groupBy, fieldKey }: ReportAsked, filter: TicketCriteria | null): void {
  if (measures.length < 1 || measures.length > 40) throw badArgument(['input', 'measures'], 'A report has 1 to 40 measures.');
  if (groupBy && groupBy.length > 3) throw badArgument(['input', 'groupBy'], 'A report has at most three dimensions.');
  insistOnField(groupBy, fieldKey);
  const unfiltered = whereUnfiltered(measures, filter);
  if (unfiltered >= 0) throw badArgument(['input', 'measures', unfiltered], 'This measure is about no tickets: ask for it without a filter.');
}

function tooLarge(): Error {
  return appError('COST_EXCEEDED', errorTexts.reportTooLarge, { limit: mostNumbers, limitName: 'reportNumbers' });
}

function tooManyBins(): Error {
  return appError('COST_EXCEEDED', errorTexts.percentilesTooMany, { limit: mostBinRows, limitName: 'reportPercentileRows' });
}

/** Where a desk is ahead of UTC, its month begins on the last day of the month before. */
const kept = `select t.time_zone as desk, p.zone as days, (select coalesce(sum(m.count), 0)::float8 from report_month m
    where m.tenant_id = t.tenant_id and m.dimension = '' and m.kind = any($2::text[]) and m.month > $3::timestamptz::date - 32 and m.month <= $4::timestamptz::date + 1) as values,
    $5 = '' or ${isField('$5')} as "hasField"
  from tenant t left join report_position p on p.tenant_id = t.tenant_id where t.tenant_id = $1`;

interface Kept {
  /** The zone of the desk, and the one in which its days were counted. */
  desk: string;
  days: string | null;
  /** Of how many values percentiles are, at most. */
  values: number;
  /** Whether the custom field exists, if one is named. */
  hasField: boolean;
}

async function readKept(ctx: Context, { measures, from, to, fieldKey }: ReportAsked, { percentiles }: SelectedParts): Promise<Kept> {
  const values = [ctx.tenant.id, percentiles ? measures.filter(isTimed) : [], from, to, fieldKey ?? ''];
  const [row] = await readRows<Kept>(ctx, { name: 'kept_for_report', text: kept, values });
  return row ?? { desk: 'UTC', days: null, values: 0, hasField: true };
}

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
