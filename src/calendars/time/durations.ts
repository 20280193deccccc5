import { addBusinessDays } from './business-days.ts';
import type { Calendar } from './calendar.ts';
import { dayMs, hourMs, minuteMs } from './local.ts';
import { addOpenTime } from './open-time.ts';

export const durationUnits = ['MINUTES', 'HOURS', 'DAYS', 'BUSINESS_MINUTES', 'BUSINESS_HOURS', 'BUSINESS_DAYS'] as const;
export type DurationUnit = (typeof durationUnits)[number];

export interface Duration {
  amount: number;
  unit: DurationUnit;
}

/** Adds a duration to an instant; a calendar day is 24 h. `null` if the calendar does not open enough within ten years. */
export function addDuration(calendar: Calendar, from: number, { amount, unit }: Duration): number | null {
  switch (unit) {
    case 'MINUTES':
      return from + amount * minuteMs;
    case 'HOURS':
      return from + amount * hourMs;
    case 'DAYS':
      return from + amount * dayMs;
    case 'BUSINESS_MINUTES':
      return addOpenTime(calendar, from, amount * minuteMs);
    case 'BUSINESS_HOURS':
      return addOpenTime(calendar, from, amount * hourMs);
    case 'BUSINESS_DAYS':
      return addBusinessDays(calendar, from, amount);
  }
}
