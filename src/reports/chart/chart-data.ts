import { offsetAt, zoneNamed } from '../../calendars/time/zone.ts';
import { badArgument } from '../../core/app-error.ts';
import { isTimed, type Measure } from '../kinds.ts';
import type { Report } from '../read-report.ts';
import type { ReportNumber, Series } from '../report-series.ts';

/** One value of a chart: of a series, at a local time, or of the whole time. */
export interface Point {
  series: string;
  at: string;
  value: number;
}

/** More lines than these cannot be told apart. */
const mostSeries = 8;
/** Values of one chart. */
const mostPoints = 2_000;

type Unit = 'count' | 'hours' | 'score';

export function unitOf(measures: readonly Measure[]): Unit {
  const units = new Set(measures.map((measure): Unit => (measure === 'SATISFACTION' ? 'score' : isTimed(measure) ? 'hours' : 'count')));
  const [unit] = units;
  if (!unit || units.size > 1) throw badArgument(['input', 'measures'], 'A chart has measures of one unit: counts, times or scores.');
  return unit;
}

/** The groups with the largest numbers, or one series for each measure. */
export function pointsOf(report: Report, measures: readonly Measure[]): Point[] {
  const unit = unitOf(measures);
  const isGrouped = report.series.length > 0;
  if (isGrouped && measures.length > 1) throw badArgument(['input', 'measures'], 'A chart by groups has one measure.');
  const largest = report.series.toSorted((one, other) => numberIn(other.totals[0], unit) - numberIn(one.totals[0], unit)).slice(0, mostSeries);
  const points = isGrouped
    ? largest.flatMap((series) => pointsOfOne(report.zone, nameOf(series), series, 0, unit))
    : measures.slice(0, mostSeries).flatMap((measure, index) => pointsOfOne(report.zone, measure, report.total, index, unit));
  if (points.length > mostPoints) throw badArgument(['input', 'by'], `A chart has at most ${mostPoints} values: ask for fewer or longer periods.`);
  return points;
}

function pointsOfOne(zone: string, series: string, { points }: Series, index: number, unit: Unit): Point[] {
  return points.map(({ from, numbers }) => ({ series, at: localTime(zone, from), value: numberIn(numbers[index], unit) }));
}

/** Values of custom fields may have several lines and signs that no XML takes. */
function nameOf({ group }: Series): string {
  const name = group.map(({ label, value, id }) => label ?? value ?? id ?? '—').join(' · ');
  return name.replaceAll(/[\p{Cc}\ufffe\uffff]/gu, ' ');
}

function numberIn(number: ReportNumber | undefined, unit: Unit): number {
  if (unit === 'count') return number?.count ?? 0;
  if (unit === 'score') return number?.averageScore ?? 0;
  return Math.round(((number?.averageSeconds ?? 0) / 3_600) * 100) / 100;
}

/** As if it were UTC, so that the axis shows local times. */
function localTime(zone: string, at: Date): string {
  const known = zoneNamed(zone);
  return new Date(at.getTime() + (known ? offsetAt(known, at.getTime()) : 0)).toISOString();
}
