import type { Calendar } from '../../calendars/time/calendar.ts';
import type { Clock, Interval } from './clock.ts';
import { after, afterDays, type Calendars, elapsed, msOf } from './measure.ts';

/** When the clock will have run out, were it to run from its last stretch on. */
export function dueOf({ target, intervals }: Clock, calendars: Calendars): number | null {
  const last = intervals.at(-1);
  if (!last) return null;
  if (target.within.unit === 'BUSINESS_DAYS') return dueInDays(intervals, target.within.amount, calendars);
  return after(target.within, calendarOf(last, calendars), last.from, msOf(target.within) - usedBefore(intervals, target, calendars));
}

/** What the clock had used when its last stretch began. */
function usedBefore(intervals: readonly Interval[], { within }: Clock['target'], calendars: Calendars): number {
  const ended = intervals.slice(0, -1).filter(({ isRunning }) => isRunning);
  return ended.reduce((sum, interval) => sum + elapsed(within, calendarOf(interval, calendars), interval.from, interval.to ?? interval.from), 0);
}

/** So many working dates after the start, later by the open time the clock stood. Where the calendar changes, whole days that passed stay passed. */
function dueInDays(intervals: readonly Interval[], days: number, calendars: Calendars): number | null {
  const [first] = intervals as [Interval];
  let place = { calendar: calendarOf(first, calendars), from: first.from, left: days };
  let stood = 0;
  for (const interval of intervals) {
    const calendar = calendarOf(interval, calendars);
    if (calendar !== place.calendar) place = { calendar, ...daysLeft(place, interval.from) };
    if (!interval.isRunning && interval.to !== null) stood += elapsed({ amount: 0, unit: 'BUSINESS_MINUTES' }, calendar, interval.from, interval.to);
  }
  const base = afterDays(place.calendar, place.from, place.left);
  return base === null || stood === 0 ? base : after({ amount: 0, unit: 'BUSINESS_MINUTES' }, place.calendar, base, stood);
}

function daysLeft({ calendar, from, left }: { calendar: Calendar | null; from: number; left: number }, at: number): { from: number; left: number } {
  let passed = 0;
  while (passed < left && (afterDays(calendar, from, passed + 1) ?? Number.POSITIVE_INFINITY) <= at) passed += 1;
  return { from: passed === 0 ? from : (afterDays(calendar, from, passed) ?? from), left: left - passed };
}

export function calendarOf({ calendar }: Pick<Interval, 'calendar'>, calendars: Calendars): Calendar | null {
  return calendar === null ? null : calendars(calendar);
}

/** When a warning comes; `null` while the clock stands. */
export function warningAt({ target, intervals, dueAt }: Clock, index: number, calendars: Calendars): number | null {
  const warning = target.warnings[index];
  const last = intervals.at(-1);
  if (!warning || !last || dueAt === null) return null;
  const calendar = calendarOf(last, calendars);
  if ('left' in warning) return after(warning.left, calendar, dueAt, -msOf(warning.left));
  const share = warning.usedPercent / 100;
  if (target.within.unit !== 'BUSINESS_DAYS') {
    return after(target.within, calendar, last.from, msOf(target.within) * share - usedBefore(intervals, target, calendars));
  }
  const open = { amount: 0, unit: 'BUSINESS_MINUTES' } as const;
  const whole = elapsed(open, calendar, intervals[0]?.from ?? dueAt, dueAt);
  return after(open, calendar, dueAt, -whole * (1 - share));
}
