import type { Interval } from './calendar.ts';
import { type CalendarFault, fault } from './calendar-fault.ts';
import { spanOf } from './hours.ts';
import { dayMs } from './local.ts';

/** An interval within a longer time, and where it was written. */
interface Placed {
  opens: number;
  closes: number;
  path: string[];
}

export function placedOn(day: readonly Interval[], at: number, path: string[]): Placed[] {
  return day.map((interval, index) => {
    const { opens, closes } = spanOf(interval);
    return { opens: opens + at * dayMs, closes: closes + at * dayMs, path: [...path, `${index}`, 'opens'] };
  });
}

/** Each interval that opens before an earlier one has closed; after the last of a round comes the first again. */
export function overlaps(intervals: Placed[], round: number): CalendarFault[] {
  const [first, ...others] = intervals.toSorted((a, b) => a.opens - b.opens);
  if (!first) return [];
  let closed = first.closes;
  return [...others, { ...first, opens: first.opens + round }].flatMap(({ opens, closes, path }) => {
    const overlapping = opens < closed;
    closed = Math.max(closed, closes);
    return overlapping ? [fault('OVERLAPPING_INTERVALS', ...path)] : [];
  });
}
