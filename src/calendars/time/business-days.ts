import { countUpTo } from './bisect.ts';
import type { Calendar } from './calendar.ts';
import { type Hours, hoursOf, type Span, spansOn } from './hours.ts';
import { dayMs, yearOf } from './local.ts';
import { nextOpening } from './open-time.ts';
import { horizonYears, openYearOf } from './open-year.ts';
import { lastInstantOf, offsetAt } from './zone.ts';

/** A moment as a working date and a time of its day, past 24 h in the small hours of a night shift, which belong to the day it opened on. */
interface DayAndTime {
  date: number;
  time: number;
}

/**
 * So many working dates later at the same local time (SLA 22). A working date is one on which something opens.
 * That time is clipped into the hours of the date: forward to an opening, but back to the last closing.
 * A start on a date without work waits for the next opening, so that nothing is due before what came earlier.
 */
export function addBusinessDays(calendar: Calendar, from: number, days: number): number | null {
  if (!Number.isInteger(days) || days < 0) throw new RangeError('Business days are counted whole, from 0');
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
  let place = countUpTo(openYearOf(calendar, first).workingDates, date) - 1 + days;
  for (let year = first; year <= first + horizonYears; year++) {
    const { workingDates } = openYearOf(calendar, year);
    if (place < workingDates.length) return workingDates[place] ?? null;
    place -= workingDates.length;
  }
  return null;
}

function clip(spans: Span[], at: number): number {
  const span = spans.find(({ closes }) => at <= closes);
  return span ? Math.max(span.opens, at) : Math.max(...spans.map(({ closes }) => closes));
}
