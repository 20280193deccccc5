import type { ReportRow, ToldBins } from '../asked-report.ts';
import { allTogether } from '../dimensions.ts';
import type { Measure } from '../kinds.ts';
import { binEnds, timeOfBin } from './bins.ts';

const percents = [50, 90, 95];

/** The same numbers with the percentiles of their times, by the nearest rank: that of the first bin up to which there are that many. Days and months are added up here, which takes much less time than in PostgreSQL. */
export function withPercentiles(rows: readonly ReportRow[], told: readonly ToldBins[]): ReportRow[] {
  if (told.length === 0) return [...rows];
  const sums = addedUp(told);
  return rows.map((row) => {
    const bins = sums.get(keyOf(row.kind, row.bucket ?? row.isBefore, row.isGrouped ? JSON.stringify(row.group) : allTogether));
    return bins ? { ...row, percentiles: percentilesOf(bins) } : row;
  });
}

type Bins = readonly number[] | Uint32Array;

/** Each row counts in its period and in the whole time, or in the time before, of its group and of all together. */
function addedUp(told: readonly ToldBins[]): Map<string, Bins> {
  const sums = new Map<string, Bins>();
  for (const [kind, bucket, all, bin, count, ...group] of told) {
    const bins = all ?? binOnly(bin ?? 0, count ?? 0);
    for (const among of group.length === 0 ? [allTogether] : [allTogether, JSON.stringify(group)]) {
      for (const time of [bucket, bucket < 2]) {
        const key = keyOf(kind, time, among);
        const before = sums.get(key);
        sums.set(key, before ? added(before, bins) : bins);
      }
    }
  }
  return sums;
}

/** Of a period, or of the time before or after the beginning. */
function keyOf(kind: Measure, time: number | boolean | null, group: string): string {
  return `${kind} ${time} ${group}`;
}

function binOnly(bin: number, count: number): number[] {
  const bins = new Array<number>(bin + 1).fill(0);
  bins[bin] = count;
  return bins;
}

/** What is a sum already is added to in place, what is a row becomes one. */
function added(to: Bins, bins: readonly number[]): Uint32Array {
  const sum = to instanceof Uint32Array ? to : added(new Uint32Array(binEnds.length + 1), to);
  for (let bin = 0; bin < bins.length; bin += 1) sum[bin] = (sum[bin] as number) + (bins[bin] as number);
  return sum;
}

function percentilesOf(bins: Bins): number[] {
  let count = 0;
  for (const some of bins) count += some;
  let [bin, upto] = [0, bins[0] ?? 0];
  return percents.map((percent) => {
    while (upto * 100 < percent * count) {
      bin += 1;
      upto += bins[bin] ?? count;
    }
    return timeOfBin(bin);
  });
}
