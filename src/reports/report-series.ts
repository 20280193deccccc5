import { durationOf } from '../calendars/time/durations.ts';
import { publicId } from '../core/ids.ts';
import type { AskedReport, ReportRow } from './asked-report.ts';
import { type Dimension, typeOf } from './dimensions.ts';
import { isTimed, type Measure } from './kinds.ts';

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

/** Of which kind each of the agents is. */
export type Kinds = ReadonlyMap<string, 'User' | 'ApiKey' | 'SystemActor'>;

export function seriesOf({ measures, groupBy, borders }: AskedReport, rows: readonly ReportRow[], kinds: Kinds): Series {
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

function groupOf(dimension: Dimension, value: string | null, kinds: Kinds): Group {
  const type = typeOf(dimension);
  if (!type || value === null) return { dimension, id: null, value };
  return { dimension, id: publicId(dimension === 'AGENT' ? (kinds.get(value) ?? type) : type, value), value: null };
}
