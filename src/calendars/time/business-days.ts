import { countUpTo } from './bisect.ts';
import type { Calendar } from './calendar.ts';
import { type Hours, hoursOf, type Span, spansOn } from './hours.ts';
import { dayMs, yearOf } from './local.ts';
import { nextOpening } from './open-time.ts';
import { horizonYears, openYearOf } from './open-year.ts';
import { lastInstantOf, offsetAt } from './zone.ts';

/** An instant as a working date and a time of day; the time exceeds 24 h after midnight in a night shift, which belongs to the date on which it opened. */
interface DayAndTime {
  date: number;
  time: number;
}

/** Adds working dates, on which anything opens, and keeps the local time (SLA 22). The time is clipped to the hours of the date: forward to an opening, or back to the last closing. A start on a date without hours waits for the next opening, so that a later start is never due earlier. */
export function addBusinessDays(calendar: Calendar, from: number, days: number): number | null {
  if (!Number.isInteger(days) || days < 0) throw new RangeError('Business days must be a whole number of at least 0');
  const hours = hoursOf(calendar);
  const start = startOn(calendar, hours, from);
  const date = start && workingDateAfter(calendar, start.date, days);
  return date === null ? null : clip(spansOn(hours, date), lastInstantOf(hours.zone, date * dayMs + start!.time));
}

function startOn(calendar: Calendar, hours: Hours, from: number): DayAndTime | null {
  const local = localOf(hours, from);
  const nightOf = local.date - 1;
  if (!isWithin(spansOn(hours, local.date), from) && isWithin(spansOn(hours, nightOf), from)) return { date: nightOf, time: local.time + dayMs };
  if (spansOn(hours, local.date).length > 0) return local;
  const opening = nextOpening(calendar, from);
  return opening === null ? null : localOf(hours, opening);
}

function localOf({ zone }: Hours, at: number): DayAndTime {
  const local = at + offsetAt(zone, at);
  const date = Math.floor(local / dayMs);
  return { date, time: local - date * dayMs };
}

function isWithin(spans: Span[], at: number): boolean {
  return spans.some(({ opens, closes }) => opens <= at && at < closes);
}

function workingDateAfter(calendar: Calendar, date: number, days: number): number | null {
  const first = yearOf(date * dayMs);
  let index = countUpTo(openYearOf(calendar, first).workingDates, date) - 1 + days;
  for (let year = first; year <= first + horizonYears; year++) {
    const { workingDates } = openYearOf(calendar, year);
    if (index < workingDates.length) return workingDates[index] ?? null;
    index -= workingDates.length;
  }
  return null;
}

function clip(spans: Span[], at: number): number {
  const span = spans.find(({ closes }) => at <= closes);
  return span ? Math.max(span.opens, at) : Math.max(...spans.map(({ closes }) => closes));
}
