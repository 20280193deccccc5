import type { Calendar } from '../../calendars/time/calendar.ts';
import { isHoliday, openSpans } from '../../calendars/time/open-spans.ts';
import type { Clock, Interval } from './clock.ts';
import { calendarOf } from './due.ts';
import { type Calendars, isBusiness } from './measure.ts';

/** A period in which a clock ran, was paused, or was outside business hours. */
export interface Segment {
  kind: 'RUNNING' | 'PAUSED' | 'CLOSED_HOURS' | 'HOLIDAY';
  from: number;
  to: number;
  /** The id of the event that started it. */
  cause: string;
  policy: string;
  calendar: string | null;
}

/** Explains a deadline: every interval up to an instant, split into open and closed hours. */
export function explain({ target, intervals }: Clock, until: number, calendars: Calendars): Segment[] {
  return intervals.flatMap((interval) => {
    const calendar = isBusiness(target.within) ? calendarOf(interval, calendars) : null;
    const whole = segmentOf(interval, interval.isRunning ? 'RUNNING' : 'PAUSED', interval.from, interval.to ?? Math.max(until, interval.from));
    return interval.isRunning && calendar ? byHours(whole, calendar) : [whole];
  });
}

function segmentOf({ cause, policy, calendar }: Interval, kind: Segment['kind'], from: number, to: number): Segment {
  return { kind, from, to, cause, policy, calendar };
}

function byHours(whole: Segment, calendar: Calendar): Segment[] {
  const segments: Segment[] = [];
  let at = whole.from;
  for (const { opens, closes } of openSpans(calendar, whole.from, whole.to)) {
    if (opens > at) segments.push({ ...whole, kind: closedKind(calendar, at, opens), from: at, to: opens });
    segments.push({ ...whole, kind: 'RUNNING', from: opens, to: closes });
    at = closes;
  }
  if (at < whole.to) segments.push({ ...whole, kind: closedKind(calendar, at, whole.to), from: at, to: whole.to });
  return segments;
}

function closedKind(calendar: Calendar, from: number, to: number): 'HOLIDAY' | 'CLOSED_HOURS' {
  return isHoliday(calendar, from, to) ? 'HOLIDAY' : 'CLOSED_HOURS';
}
