import type { Interval } from './calendar.ts';
import { type CalendarFault, fault } from './calendar-fault.ts';
import { spanOf } from './hours.ts';
import { dayMs } from './local.ts';

/** An interval at its offset within a week or a day, and its path in the calendar. */
interface TimedInterval {
  opens: number;
  closes: number;
  path: string[];
}

export function intervalsOn(day: readonly Interval[], at: number, path: string[]): TimedInterval[] {
  return day.map((interval, index) => {
    const { opens, closes } = spanOf(interval);
    return { opens: opens + at * dayMs, closes: closes + at * dayMs, path: [...path, `${index}`, 'opens'] };
  });
}

/** Each interval that opens before an earlier one closes; the period repeats, so the first interval follows the last. */
export function overlaps(intervals: TimedInterval[], periodMs: number): CalendarFault[] {
  const [first, ...others] = intervals.toSorted((a, b) => a.opens - b.opens);
  if (!first) return [];
  let closed = first.closes;
  return [...others, { ...first, opens: first.opens + periodMs }].flatMap(({ opens, closes, path }) => {
    const overlapping = opens < closed;
    closed = Math.max(closed, closes);
    return overlapping ? [fault('OVERLAPPING_INTERVALS', ...path)] : [];
  });
}
