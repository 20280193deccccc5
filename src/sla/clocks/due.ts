import type { Calendar } from '../../calendars/time/calendar.ts';
import { msOf } from '../../calendars/time/durations.ts';
import type { Clock, Interval } from './clock.ts';
import { after, afterDays, type Calendars, elapsed } from './measure.ts';

/** When the clock runs out if its last interval runs on. */
export function dueOf({ target, intervals }: Clock, calendars: Calendars): number | null {
  const last = intervals.at(-1);
  if (!last) return null;
  if (target.within.unit === 'BUSINESS_DAYS') return dueInDays(intervals, target.within.amount, calendars);
  return after(target.within, calendarOf(last, calendars), last.from, msOf(target.within) - usedBefore(intervals, target, calendars));
}

/** The time used before the last interval. */
function usedBefore(intervals: readonly Interval[], { within }: Clock['target'], calendars: Calendars): number {
  const ended = intervals.slice(0, -1).filter(({ isRunning }) => isRunning);
  return ended.reduce((sum, interval) => sum + elapsed(within, calendarOf(interval, calendars), interval.from, interval.to ?? interval.from), 0);
}

/** Working dates after the start, plus the open time that the clock was paused. When the calendar changes, whole days already passed stay passed. */
function dueInDays(intervals: readonly Interval[], days: number, calendars: Calendars): number | null {
  const [first] = intervals as [Interval];
  let current = { calendar: calendarOf(first, calendars), from: first.from, remaining: days };
  let pausedMs = 0;
  for (const interval of intervals) {
    const calendar = calendarOf(interval, calendars);
    if (calendar !== current.calendar) current = { calendar, ...daysLeft(current, interval.from) };
    if (!interval.isRunning && interval.to !== null) pausedMs += elapsed({ amount: 0, unit: 'BUSINESS_MINUTES' }, calendar, interval.from, interval.to);
  }
  const base = afterDays(current.calendar, current.from, current.remaining);
  return base === null || pausedMs === 0 ? base : after({ amount: 0, unit: 'BUSINESS_MINUTES' }, current.calendar, base, pausedMs);
}

function daysLeft(
  { calendar, from, remaining }: { calendar: Calendar | null; from: number; remaining: number },
  at: number,
): { from: number; remaining: number } {
  let passed = 0;
  while (passed < remaining && (afterDays(calendar, from, passed + 1) ?? Number.POSITIVE_INFINITY) <= at) passed += 1;
  return { from: passed === 0 ? from : (afterDays(calendar, from, passed) ?? from), remaining: remaining - passed };
}

export function calendarOf({ calendar }: Pick<Interval, 'calendar'>, calendars: Calendars): Calendar | null {
  return calendar === null ? null : calendars(calendar);
}

/** When a warning is due; `null` while the clock is paused. */
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
