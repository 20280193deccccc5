import { stringify } from 'csv-stringify/sync';
import type { Report } from './read-report.ts';
import type { ReportNumber, Series } from './report-series.ts';

const columns = ['from', 'to', 'measure', 'count', 'average', 'p50', 'p90', 'p95', 'averageScore'];

/** A row for each number of each period. What a spreadsheet would take for a formula is told as text. */
export function reportCsv(report: Report): string {
  return [...csvChunks(report)].join('');
}

/** The same, group by group. */
export function* csvChunks({ total, series }: Report): Generator<string> {
  const dimensions = series[0]?.group.map(({ dimension }) => dimension) ?? [];
  const header = [...dimensions.flatMap((dimension) => [dimension.toLowerCase(), `${dimension.toLowerCase()}Id`]), ...columns];
  const told = series.length > 0 ? series : dimensions.length > 0 ? [] : [total];
  yield written([header]);
  for (const one of told) yield written(rowsOf(one));
}

function written(rows: (string | number | null)[][]): string {
  return stringify(rows, { escape_formulas: true, record_delimiter: '\r\n' });
}

function rowsOf({ group, points }: Series): (string | number | null)[][] {
  const of = group.flatMap(({ label, id }) => [label ?? null, id]);
  return points.flatMap(({ from, to, numbers }) => numbers.map((number) => [...of, from.toISOString(), to.toISOString(), ...cellsOf(number)]));
}

function cellsOf({ measure, count, average, p50, p90, p95, averageScore }: ReportNumber): (string | number | null)[] {
  return [measure, count, average, p50, p90, p95, averageScore];
}
