import { dayMs } from '../../calendars/time/local.ts';
import { firstInstantOf, offsetAt, type Zone } from '../../calendars/time/zone.ts';

/** Dates are in days since 1970. A day begins at its first midnight, also where the clocks are set back over it later. */
export function dayOf(zone: Zone, at: number): number {
  const date = Math.floor((at + offsetAt(zone, at)) / dayMs);
  return startOf(zone, date + 1) <= at ? date + 1 : date;
}

export function startOf(zone: Zone, date: number): number {
  return firstInstantOf(zone, date * dayMs);
}

/** The first day that begins at this instant or later. */
export function firstDayFrom(zone: Zone, at: number): number {
  const date = dayOf(zone, at);
  return startOf(zone, date) === at ? date : date + 1;
}

/** The first day of the month, both as PostgreSQL reads them. */
export function monthOf(day: string): string {
  return `${day.slice(0, -2)}01`;
}

/** The first day of the first month that begins on this day or later. */
export function firstMonthFrom(day: string): string {
  if (day === monthOf(day)) return day;
  const date = new Date(day);
  return dateText(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 1) / dayMs);
}

/** As PostgreSQL reads it. */
export function dateText(date: number): string {
  return new Date(date * dayMs).toISOString().slice(0, 10);
}
