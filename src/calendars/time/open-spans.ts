import type { Calendar } from './calendar.ts';
import { hoursOf, type Span } from './hours.ts';
import { dayMs, yearOf } from './local.ts';
import { openYearOf } from './open-year.ts';
import { offsetAt } from './zone.ts';

/** The open spans between two instants, clipped to them. */
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

/** Joins spans that continue over the new year. */
function join(spans: Span[], span: Span): void {
  const last = spans.at(-1);
  if (last && last.closes === span.opens) last.closes = span.closes;
  else spans.push(span);
}

/** Whether an override closes a local date that touches this closed time. */
export function isHoliday(calendar: Calendar, from: number, to: number): boolean {
  const hours = hoursOf(calendar);
  const dateAt = (at: number) => Math.floor((at + offsetAt(hours.zone, at)) / dayMs);
  const [first, last] = [dateAt(from), dateAt(to - 1)];
  return hours.overrides.some((override) => override.intervals.length === 0 && override.from <= last && override.to >= first);
}
