import { dayMs, hourMs, weekdayOf } from '../calendars/time/local.ts';
import { firstInstantOf, offsetAt, type Zone } from '../calendars/time/zone.ts';
import { badArgument } from '../core/app-error.ts';

export const intervals = ['HOUR', 'DAY', 'WEEK', 'MONTH', 'QUARTER'] as const;
export type ReportInterval = (typeof intervals)[number];

/** How many periods a series has at most. */
const mostPeriods = 1_000;
const shortest: Record<ReportInterval, number> = {
  HOUR: hourMs,
  DAY: 23 * hourMs,
  WEEK: 7 * dayMs - hourMs,
  MONTH: 28 * dayMs - hourMs,
  QUARTER: 90 * dayMs - hourMs,
};

export interface Range {
  from: Date;
  to: Date;
  by?: ReportInterval | null;
}

/** Times before and after these would leave the calendars of this code and of PostgreSQL. */
const [firstYear, lastYear] = [1900, 2199];

export function insistOnRange({ from, to }: Pick<Range, 'from' | 'to'>): void {
  for (const [name, at] of Object.entries({ from, to })) {
    if (at.getUTCFullYear() < firstYear || at.getUTCFullYear() > lastYear)
      throw badArgument(['input', name], `A report is of a time in the years ${firstYear} to ${lastYear}.`);
  }
  if (from >= to) throw badArgument(['input', 'to'], '`to` must be later than `from`.');
}

/** The borders of the periods, in milliseconds: the first begins and the last ends as the range does, the others as local hours, days, Mondays or months do. */
export function bordersOf({ from, to, by }: Range, zone: Zone): number[] {
  insistOnRange({ from, to });
  const [start, end] = [from.getTime(), to.getTime()];
  if (!by) return [start, end];
  if ((end - start) / shortest[by] > mostPeriods) {
    throw badArgument(['input', 'by'], `A series has at most ${mostPeriods} periods: ask for a shorter time or for longer periods.`);
  }
  const borders = [start];
  for (let next = nextBorder(start, by, zone); next < end; next = nextBorder(next, by, zone)) borders.push(next);
  return [...borders, end];
}

function nextBorder(at: number, by: ReportInterval, zone: Zone): number {
  const local = at + offsetAt(zone, at);
  if (by === 'HOUR') return at + hourMs - (((local % hourMs) + hourMs) % hourMs);
  return firstInstantOf(zone, nextLocal(Math.floor(local / dayMs), by) * dayMs);
}

/** The date on which the next period begins, in days since 1970. */
function nextLocal(date: number, by: Exclude<ReportInterval, 'HOUR'>): number {
  if (by === 'DAY') return date + 1;
  if (by === 'WEEK') return date + 7 - weekdayOf(date);
  const day = new Date(date * dayMs);
  const months = by === 'MONTH' ? 1 : 3 - (day.getUTCMonth() % 3);
  return Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months, 1) / dayMs;
}
