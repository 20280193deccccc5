import { dayMs, hourMs, weekdayOf } from '../../calendars/time/local.ts';
import { firstInstantOf, offsetAt, type Zone } from '../../calendars/time/zone.ts';

const scheduleIntervals = ['DAILY', 'WEEKLY', 'MONTHLY'] as const;
export type ScheduleInterval = (typeof scheduleIntervals)[number];

/** When a saved report is mailed to its owner, in the time zone of the desk. */
export interface Schedule {
  every: ScheduleInterval;
  /** 1 is Monday; of weekly reports only. */
  weekday: number | null;
  hour: number;
}

/** In which part of the input it is wrong. */
export function whyNotSchedule({ every, weekday, hour }: Schedule): 'weekday' | 'hour' | null {
  if ((every === 'WEEKLY') !== (weekday !== null) || (weekday !== null && !isWithin(weekday, 1, 7))) return 'weekday';
  return isWithin(hour, 0, 23) ? null : 'hour';
}

function isWithin(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}

/** The first due time after an instant. Each day has one: an hour that is skipped counts at the first instant behind the gap, one that comes twice the first time. */
export function nextDue(zone: Zone, schedule: Schedule, after: number): number {
  for (let date = dateAt(zone, after); ; date += 1) {
    const due = isDay(schedule, date) ? firstInstantOf(zone, date * dayMs + schedule.hour * hourMs) : after;
    if (due > after) return due;
  }
}

/** What a report tells that is due at an instant: the local day, seven days or month before. */
export function periodBefore(zone: Zone, { every }: Schedule, due: number): { from: Date; to: Date } {
  const date = dateAt(zone, due);
  const first = every === 'MONTHLY' ? monthBefore(date) : date - (every === 'DAILY' ? 1 : 7);
  return { from: new Date(firstInstantOf(zone, first * dayMs)), to: new Date(firstInstantOf(zone, date * dayMs)) };
}

function isDay({ every, weekday }: Schedule, date: number): boolean {
  if (every === 'DAILY') return true;
  return every === 'WEEKLY' ? weekdayOf(date) + 1 === weekday : new Date(date * dayMs).getUTCDate() === 1;
}

function monthBefore(date: number): number {
  const day = new Date(date * dayMs);
  return Date.UTC(day.getUTCFullYear(), day.getUTCMonth() - 1, 1) / dayMs;
}

/** Days since 1970-01-01. */
function dateAt(zone: Zone, at: number): number {
  return Math.floor((at + offsetAt(zone, at)) / dayMs);
}
