import type { Zone } from '../../calendars/time/zone.ts';
import type { ReportInterval } from '../periods.ts';
import { dateText, dayOf, firstDayFrom, firstMonthFrom, monthOf, startOf } from './local-days.ts';

/** What of a time are whole local months and days, whose counts are kept, and what is left at its edges, for which facts are counted. */
export interface Parts {
  /** Dates, the end exclusive. */
  months: [string, string][];
  days: [string, string][];
  /** Milliseconds, the end exclusive. */
  edges: [number, number][];
}

export interface DaysOfReport {
  /** For each border, the first day that begins at it or later. */
  borders: string[];
  since: Parts;
  /** Before the first border, for what adds up from the beginning. */
  earlier: Parts;
}

/** Where a report begins in the middle of a day, or the time before it does, that day counts on both sides. */
export function daysOfReport(borders: readonly number[], by: ReportInterval | null, zone: Zone): DaysOfReport {
  const [first, second, last] = [borders[0] as number, borders[1] as number, borders.at(-1) as number];
  // A week that lies in two months takes days of both.
  const hasMonths = by !== 'DAY' && by !== 'WEEK';
  const [before, asked] = [partsOf(first, second, true, zone), partsOf(second, last, hasMonths, zone)];
  const today = dayOf(zone, first);
  const month = monthOf(dateText(today));
  return {
    borders: borders.map((border) => dateText(firstDayFrom(zone, border))),
    since: { months: [...before.months, ...asked.months], days: [...before.days, ...asked.days], edges: [...before.edges, ...asked.edges] },
    earlier: { months: [['-infinity', month]], days: notEmpty([[month, dateText(today)]]), edges: notEmpty([[startOf(zone, today), first]]) },
  };
}

function partsOf(start: number, end: number, hasMonths: boolean, zone: Zone): Parts {
  const [first, last] = [firstDayFrom(zone, start), dayOf(zone, end)];
  if (first >= last) return { months: [], days: [], edges: notEmpty([[start, end]]) };
  const edges = notEmpty([
    [start, startOf(zone, first)],
    [startOf(zone, last), end],
  ]);
  return { ...monthsAndDays(dateText(first), dateText(last), hasMonths), edges };
}

function monthsAndDays(first: string, last: string, hasMonths: boolean): Pick<Parts, 'months' | 'days'> {
  const [firstMonth, lastMonth] = [firstMonthFrom(first), monthOf(last)];
  if (!hasMonths || firstMonth >= lastMonth) return { months: [], days: notEmpty([[first, last]]) };
  const days = notEmpty<string>([
    [first, firstMonth],
    [lastMonth, last],
  ]);
  return { months: [[firstMonth, lastMonth]], days };
}

function notEmpty<Border>(parts: [Border, Border][]): [Border, Border][] {
  return parts.filter(([start, end]) => start < end);
}
