import type { Calendar, Interval, Override } from './calendar.ts';
import { type CalendarFault, fault } from './calendar-fault.ts';
import { dateOf, dayMs, timeOf } from './local.ts';
import { intervalsOn, overlaps } from './overlaps.ts';
import { zoneNamed } from './zone.ts';

const [earliest, latest] = [dateOf('2000-01-01') ?? 0, dateOf('2199-12-31') ?? 0];

/** All faults that prevent saving a calendar; empty for a valid one. */
export function whyNotCalendar(calendar: Calendar): CalendarFault[] {
  const faults = [...faultsOfWeek(calendar.weekly), ...calendar.overrides.flatMap(faultsOfOverride)];
  if (!zoneNamed(calendar.timeZone)) faults.unshift(fault('UNKNOWN_TIME_ZONE', 'timeZone'));
  const opensAtAll = [...calendar.weekly, ...calendar.overrides.map(({ intervals }) => intervals)].some((intervals) => intervals.length > 0);
  return opensAtAll ? faults : [...faults, fault('NEVER_OPENS', 'weekly')];
}

function faultsOfWeek(weekly: Calendar['weekly']): CalendarFault[] {
  const faults = weekly.flatMap((day, at) => day.flatMap((interval, index) => faultsOfInterval(interval, ['weekly', `${at}`, `${index}`])));
  if (weekly.length !== 7) faults.push(fault('NOT_SEVEN_DAYS', 'weekly'));
  if (faults.length > 0) return faults;
  return overlaps(
    weekly.flatMap((day, at) => intervalsOn(day, at, ['weekly', `${at}`])),
    7 * dayMs,
  );
}

function faultsOfOverride({ from, to, intervals }: Override, at: number): CalendarFault[] {
  const path = ['overrides', `${at}`];
  const bad = intervals.flatMap((interval, index) => faultsOfInterval(interval, [...path, 'intervals', `${index}`]));
  const periodMs = from === to ? Number.POSITIVE_INFINITY : dayMs;
  return [...faultsOfDates(from, to, path), ...(bad.length > 0 ? bad : overlaps(intervalsOn(intervals, 0, [...path, 'intervals']), periodMs))];
}

function faultsOfDates(from: string, to: string, path: string[]): CalendarFault[] {
  const faults = [...faultsOfDate(from, [...path, 'from']), ...faultsOfDate(to, [...path, 'to'])];
  return faults.length === 0 && from > to ? [fault('DATES_BACKWARDS', ...path, 'to')] : faults;
}

function faultsOfDate(text: string, path: string[]): CalendarFault[] {
  const date = dateOf(text);
  if (date === null) return [fault('BAD_DATE', ...path)];
  return date < earliest || date > latest ? [fault('DATE_OUT_OF_RANGE', ...path)] : [];
}

function faultsOfInterval({ opens, closes }: Interval, path: string[]): CalendarFault[] {
  const faults: CalendarFault[] = [];
  if ((timeOf(opens) ?? dayMs) === dayMs) faults.push(fault('BAD_TIME', ...path, 'opens'));
  if (timeOf(closes) === null) faults.push(fault('BAD_TIME', ...path, 'closes'));
  return faults;
}
