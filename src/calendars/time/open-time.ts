import { countBelow, countUpTo } from './bisect.ts';
import type { Calendar } from './calendar.ts';
import { yearOf } from './local.ts';
import { horizonYears, type OpenYear, openYearOf } from './open-year.ts';

export function isOpenAt(calendar: Calendar, at: number): boolean {
  const year = openYearOf(calendar, yearOf(at));
  const span = countUpTo(year.opens, at) - 1;
  return span >= 0 && at < year.closes[span]!;
}

/** `at` itself while open; at the closing instant it is the next one. `null` where nothing opens within ten years. */
export function nextOpening(calendar: Calendar, at: number): number | null {
  const first = yearOf(at);
  for (let year = first; year <= first + horizonYears; year++) {
    const { opens, closes } = openYearOf(calendar, year);
    const span = countUpTo(closes, at);
    if (span < opens.length) return Math.max(opens[span]!, at);
  }
  return null;
}

/** When so much open time will have passed: at closing where it fills the last minute, at the next opening where it is none. `null` beyond ten years. */
export function addOpenTime(calendar: Calendar, from: number, ms: number): number | null {
  if (ms < 0) return subtractOpenTime(calendar, from, -ms);
  if (ms === 0) return nextOpening(calendar, from);
  const first = yearOf(from);
  let left = ms + passedBy(openYearOf(calendar, first), from);
  for (let year = first; year <= first + horizonYears; year++) {
    const open = openYearOf(calendar, year);
    if (left <= open.total) return instantAt(open, countBelow(open.before, left) - 1, left);
    left -= open.total;
  }
  return null;
}

/** From when so much open time has passed: `addOpenTime` seen in a mirror, so at opening where it fills the whole interval. `null` beyond ten years. */
export function subtractOpenTime(calendar: Calendar, from: number, ms: number): number | null {
  if (ms < 0) return addOpenTime(calendar, from, -ms);
  if (ms === 0) return lastOpenUntil(calendar, from);
  const first = yearOf(from);
  let left = passedBy(openYearOf(calendar, first), from) - ms;
  for (let year = first; year >= first - horizonYears; year--) {
    const open = openYearOf(calendar, year);
    if (left >= 0) return instantAt(open, countUpTo(open.before, left) - 1, left);
    left += openYearOf(calendar, year - 1).total;
  }
  return null;
}

/** Real time inside open intervals; 0 where `to` is not after `from`. */
export function openTimeBetween(calendar: Calendar, from: number, to: number): number {
  if (!(to > from)) return 0;
  const [first, last] = [yearOf(from), yearOf(to)];
  let passed = passedBy(openYearOf(calendar, last), to) - passedBy(openYearOf(calendar, first), from);
  for (let year = first; year < last; year++) passed += openYearOf(calendar, year).total;
  return passed;
}

/** `at` itself while open, or the closing before it. */
function lastOpenUntil(calendar: Calendar, at: number): number | null {
  const first = yearOf(at);
  for (let year = first; year >= first - horizonYears; year--) {
    const { opens, closes } = openYearOf(calendar, year);
    const span = countBelow(opens, at) - 1;
    if (span >= 0) return Math.min(closes[span]!, at);
  }
  return null;
}

/** Open time of the year that has passed by an instant of it. */
function passedBy({ opens, closes, before }: OpenYear, at: number): number {
  const span = countUpTo(opens, at) - 1;
  return span < 0 ? 0 : before[span]! + Math.min(at, closes[span]!) - opens[span]!;
}

function instantAt({ opens, before }: OpenYear, span: number, passed: number): number {
  return opens[span]! + passed - before[span]!;
}
