import { addBusinessDays } from '../../calendars/time/business-days.ts';
import type { Calendar } from '../../calendars/time/calendar.ts';
import type { Duration } from '../../calendars/time/durations.ts';
import { dayMs } from '../../calendars/time/local.ts';
import { addOpenTime, openTimeBetween } from '../../calendars/time/open-time.ts';

/** Finds a calendar version by its id. */
export type Calendars = (version: string) => Calendar;

export function isBusiness({ unit }: Duration): boolean {
  return unit.startsWith('BUSINESS_');
}

/** The time between two instants: open time for business units, else all of it. */
export function elapsed(within: Duration, calendar: Calendar | null, from: number, to: number): number {
  return isBusiness(within) && calendar ? openTimeBetween(calendar, from, to) : Math.max(0, to - from);
}

/** Adds counted time to an instant; negative time is subtracted. */
export function after(within: Duration, calendar: Calendar | null, from: number, ms: number): number | null {
  return isBusiness(within) && calendar ? addOpenTime(calendar, from, ms) : from + ms;
}

export function afterDays(calendar: Calendar | null, from: number, days: number): number | null {
  return calendar ? addBusinessDays(calendar, from, days) : from + days * dayMs;
}
