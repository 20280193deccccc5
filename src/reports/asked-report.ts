import type { TicketCriteria } from '../tickets/filter/ticket-filter.ts';
import type { DaysOfReport } from './days/days-of-report.ts';
import type { Dimension } from './dimensions.ts';
import type { Measure } from './kinds.ts';

export interface AskedReport {
  measures: readonly Measure[];
  groupBy: readonly Dimension[];
  filter: TicketCriteria | null;
  /** In milliseconds: the beginning of the time before, which is empty where nobody asks for it, then the borders of the periods. */
  borders: readonly number[];
  zone: string;
  /** Only the tickets of this organization, whether or not the viewer sees them. */
  organizationId: string | null;
  /** Of `CUSTOM_FIELD`. */
  fieldKey: string | null;
  /** Of every value, or only of the bins of days and months. */
  percentiles: 'NONE' | 'EXACT' | 'BINS';
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

/** A row as PostgreSQL tells it, without names. */
export type ToldRow = [
  ...[kind: Measure, bucket: number | null, isBefore: boolean | null, isGrouped: boolean, count: number, sum: number | null],
  ...[percentiles: (number | null)[] | null, ...group: (string | null)[]],
];

/** The bins of a day or month as PostgreSQL writes an array, which takes half the time of JSON, or how many times are in one bin. */
export type ToldBins = [...[kind: Measure, bucket: number, bins: string | null, bin: number | null, count: number | null], ...group: (string | null)[]];

export interface ReportAnswer {
  seq: string | null;
  at: string | null;
  /** The zone of the days. */
  zone: string | null;
  rows: ToldRow[];
  /** Where percentiles are of bins. */
  bins: ToldBins[];
}

/** Beyond this number of rows a report is refused. */
export const mostNumbers = 20_000;

/** So many rows with bins at most are read for its percentiles, each of a group and a day or month. */
export const mostBinRows = 60_000;
