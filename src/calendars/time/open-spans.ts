import type { Calendar } from './calendar.ts';
import { hoursOf, type Span } from './hours.ts';
import { dayMs, yearOf } from './local.ts';
import { openYearOf } from './open-year.ts';
import { offsetAt } from './zone.ts';

/** The open spans between two instants, cut at them. */
export function openSpans(calendar: Calendar, from: number, to: number): Span[] {
  const spans: Span[] = [];
  for (let year = yearOf(from); year <= yearOf(to); year += 1) {
    const { opens, closes } = openYearOf(calendar, year);
    for (const [at, open] of opens.entries()) {
      const [opening, closing] = [Math.max(open, from), Math.min(closes[at] ?? open, to)];
      if (opening < closing) join(spans, { opens: opening, closes: closing });
    }
  }
  return spans;
}

/** What goes on over the new year is one span. */
function join(spans: Span[], span: Span): void {
  const last = spans.at(-1);
  if (last && last.closes === span.opens) last.closes = span.closes;
  else spans.push(span);
}

/** Whether an override of the calendar closes a local date that begins, or stands, within a closed time. */
export function isHoliday(calendar: Calendar, from: number, to: number): boolean {
  const hours = hoursOf(calendar);
  const dateAt = (at: number) => Math.floor((at + offsetAt(hours.zone, at)) / dayMs);
  const [first, last] = [dateAt(from), dateAt(to - 1)];
  return hours.overrides.some((override) => override.intervals.length === 0 && override.from <= last && override.to >= first);
}
