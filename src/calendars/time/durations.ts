import { addBusinessDays } from './business-days.ts';
import type { Calendar } from './calendar.ts';
import { dayMs, hourMs, minuteMs } from './local.ts';
import { addOpenTime } from './open-time.ts';

const durationUnits = ['MINUTES', 'HOURS', 'DAYS', 'BUSINESS_MINUTES', 'BUSINESS_HOURS', 'BUSINESS_DAYS'] as const;
export type DurationUnit = (typeof durationUnits)[number];

export interface Duration {
  amount: number;
  unit: DurationUnit;
}

/** The form of a duration in documents: days, or hours and minutes, since a working day is no number of hours. */
export const durationPattern = /^P(?:(\d{1,4})D|T(?=\d)(?:(\d{1,5})H)?(?:(\d{1,6})M)?)$/;

/** What a document writes as `PT4H`, `PT1H30M` or `P2D` is counted in business time where it names a calendar (SLA 22). */
export function durationIn(text: string, inBusinessTime: boolean): Duration {
  const [, days, hours = 0, minutes = 0] = durationPattern.exec(text) ?? [];
  if (days !== undefined) return { amount: Number(days), unit: inBusinessTime ? 'BUSINESS_DAYS' : 'DAYS' };
  const amount = Number(hours) * 60 + Number(minutes);
  if (amount % 60 !== 0) return { amount, unit: inBusinessTime ? 'BUSINESS_MINUTES' : 'MINUTES' };
  return { amount: amount / 60, unit: inBusinessTime ? 'BUSINESS_HOURS' : 'HOURS' };
}

/** The one text of a duration: days where it has days, else hours and minutes. */
export function textOfDuration({ amount, unit }: Duration): string {
  if (unit.endsWith('DAYS')) return `P${amount}D`;
  return durationOf(amount * (unit.endsWith('HOURS') ? 3_600 : 60));
}

const sizes: Record<Exclude<DurationUnit, 'BUSINESS_DAYS'>, number> = {
  MINUTES: minuteMs,
  HOURS: hourMs,
  DAYS: dayMs,
  BUSINESS_MINUTES: minuteMs,
  BUSINESS_HOURS: hourMs,
};

/** Not for business days, which have no fixed length (SLA 22). */
export function msOf({ amount, unit }: Duration): number {
  if (unit === 'BUSINESS_DAYS') throw new RangeError('Business days have no fixed length');
  return amount * sizes[unit];
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

/** Whole seconds as an ISO 8601 duration: `PT4H`, `PT52H`, `PT30M`. */
export function durationOf(seconds: number): string {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  return `PT${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${rest || !(hours || minutes) ? `${rest}S` : ''}`;
}
