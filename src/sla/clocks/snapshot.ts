import type { Calendar } from '../../calendars/time/calendar.ts';
import { openSpans } from '../../calendars/time/open-spans.ts';
import type { Clock, Interval } from './clock.ts';
import { calendarOf, dueOf } from './due.ts';
import { type Calendars, elapsed, isBusiness } from './measure.ts';
import { setRunning } from './set-running.ts';

/** The readings of a clock at an instant in milliseconds, of open time where the target is in business time. */
export interface ClockSnapshot {
  used: number;
  /** `null` after the end, and where the calendar never reaches the target (SLA 20). */
  remaining: number | null;
  /** Since the breach. */
  overdue: number;
  isWarning: boolean;
  withinBusinessHours: boolean;
}

export function snapshot(clock: Clock, now: number, calendars: Calendars): ClockSnapshot {
  const { endedAt, breachedAt, warned } = clock;
  const until = endedAt ?? now;
  return {
    used: countedBetween(clock, Number.NEGATIVE_INFINITY, until, calendars),
    remaining: endedAt === null ? remainingAt(clock, now, calendars) : null,
    overdue: breachedAt === null ? 0 : countedBetween(clock, breachedAt, until, calendars),
    isWarning: endedAt === null && breachedAt === null && warned.some((at) => at !== null),
    withinBusinessHours: isOpen(calendarIn(clock, calendars), now),
  };
}

/** The time that the clock ran in a period. */
function countedBetween({ intervals, target }: Clock, from: number, to: number, calendars: Calendars): number {
  const counted = ({ from: began, to: ended, ...interval }: Interval) =>
    elapsed(unitOf(target.within), calendarOf(interval, calendars), Math.max(began, from), Math.min(ended ?? to, to));
  return intervals.filter(({ isRunning }) => isRunning).reduce((sum, interval) => sum + counted(interval), 0);
}

/** Business days have no fixed length, so their open time is measured. */
function unitOf(within: Clock['target']['within']): Clock['target']['within'] {
  return within.unit === 'BUSINESS_DAYS' ? { amount: 0, unit: 'BUSINESS_MINUTES' } : within;
}

/** A paused clock is measured as if it ran from now on. */
function remainingAt(clock: Clock, now: number, calendars: Calendars): number | null {
  const going = setRunning(clock, true, { at: now, cause: '', calendars });
  const due = dueOf(going, calendars);
  return due === null ? null : elapsed(unitOf(clock.target.within), calendarIn(going, calendars), now, Math.max(due, now));
}

function calendarIn({ intervals, target }: Clock, calendars: Calendars): Calendar | null {
  const last = intervals.at(-1);
  return last && isBusiness(target.within) ? calendarOf(last, calendars) : null;
}

function isOpen(calendar: Calendar | null, now: number): boolean {
  return calendar === null || openSpans(calendar, now, now + 1).length > 0;
}
