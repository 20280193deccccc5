import { countBelow, countUpTo } from './bisect.ts';
import type { Calendar } from './calendar.ts';
import { yearOf } from './local.ts';
import { horizonYears, type OpenYear, openYearOf } from './open-year.ts';

export function isOpenAt(calendar: Calendar, at: number): boolean {
  const year = openYearOf(calendar, yearOf(at));
  const span = countUpTo(year.opens, at) - 1;
  return span >= 0 && at < year.closes[span]!;
}

/** `at` itself while open, else the next opening; the closing instant counts as closed. `null` if nothing opens within ten years. */
export function nextOpening(calendar: Calendar, at: number): number | null {
  const first = yearOf(at);
  for (let year = first; year <= first + horizonYears; year++) {
    const { opens, closes } = openYearOf(calendar, year);
    const span = countUpTo(closes, at);
    if (span < opens.length) return Math.max(opens[span]!, at);
  }
  return null;
}

/** Adds open time: ends at the closing when that fills the last minute, and at the next opening for 0. `null` beyond ten years. */
export function addOpenTime(calendar: Calendar, from: number, ms: number): number | null {
  if (ms < 0) return subtractOpenTime(calendar, from, -ms);
  if (ms === 0) return nextOpening(calendar, from);
  const first = yearOf(from);
  let remaining = ms + passedBy(openYearOf(calendar, first), from);
  for (let year = first; year <= first + horizonYears; year++) {
    const open = openYearOf(calendar, year);
    if (remaining <= open.total) return instantAt(open, countBelow(open.before, remaining) - 1, remaining);
    remaining -= open.total;
  }
  return null;
}

/** Subtracts open time: the mirror of `addOpenTime`, so it ends at an opening when the whole interval is used. `null` beyond ten years. */
export function subtractOpenTime(calendar: Calendar, from: number, ms: number): number | null {
  if (ms < 0) return addOpenTime(calendar, from, -ms);
  if (ms === 0) return lastOpenUntil(calendar, from);
  const first = yearOf(from);
  let remaining = passedBy(openYearOf(calendar, first), from) - ms;
  for (let year = first; year >= first - horizonYears; year--) {
    const open = openYearOf(calendar, year);
    if (remaining >= 0) return instantAt(open, countUpTo(open.before, remaining) - 1, remaining);
    remaining += openYearOf(calendar, year - 1).total;
  }
  return null;
}

/** Open time between two instants; 0 if `to` is not after `from`. */
export function openTimeBetween(calendar: Calendar, from: number, to: number): number {
  if (!(to > from)) return 0;
  const [first, last] = [yearOf(from), yearOf(to)];
  let passed = passedBy(openYearOf(calendar, last), to) - passedBy(openYearOf(calendar, first), from);
  for (let year = first; year < last; year++) passed += openYearOf(calendar, year).total;
  return passed;
}

/** `at` itself while open, else the closing before it. */
function lastOpenUntil(calendar: Calendar, at: number): number | null {
  const first = yearOf(at);
  for (let year = first; year >= first - horizonYears; year--) {
    const { opens, closes } = openYearOf(calendar, year);
    const span = countBelow(opens, at) - 1;
    if (span >= 0) return Math.min(closes[span]!, at);
  }
  return null;
}

/** Open time from the start of the year to an instant in it. */
function passedBy({ opens, closes, before }: OpenYear, at: number): number {
  const span = countUpTo(opens, at) - 1;
  return span < 0 ? 0 : before[span]! + Math.min(at, closes[span]!) - opens[span]!;
}

function instantAt({ opens, before }: OpenYear, span: number, passed: number): number {
  return opens[span]! + passed - before[span]!;
}
