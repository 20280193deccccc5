import type { Calendar, Interval } from './calendar.ts';
import { dateOf, dayMs, timeOf, weekdayOf } from './local.ts';
import { firstInstantOf, lastInstantOf, type Zone, zoneNamed } from './zone.ts';

/** From `opens` (inclusive) to `closes` (exclusive). */
export interface Span {
  opens: number;
  closes: number;
}

interface DatedHours {
  from: number;
  to: number;
  intervals: Span[];
}

/** A calendar as numbers: times of day in milliseconds, dates in days since 1970. */
export interface Hours {
  zone: Zone;
  weekly: Span[][];
  overrides: DatedHours[];
}

const cache = new WeakMap<Calendar, Hours>();

export function hoursOf(calendar: Calendar): Hours {
  const hours = cache.get(calendar) ?? readHours(calendar);
  cache.set(calendar, hours);
  return hours;
}

/** Reversed, because the last override of a date wins. */
function readHours({ timeZone, weekly, overrides }: Calendar): Hours {
  const dated = overrides.map(({ from, to, intervals }) => ({ from: parsed(dateOf, from), to: parsed(dateOf, to), intervals: intervals.map(spanOf) }));
  return { zone: parsed(zoneNamed, timeZone), weekly: weekly.map((day) => day.map(spanOf)), overrides: dated.reverse() };
}

export function spanOf({ opens, closes }: Interval): Span {
  const [from, to] = [parsed(timeOf, opens), parsed(timeOf, closes)];
  return { opens: from, closes: to > from ? to : to + dayMs };
}

/** Saved calendars have passed `whyNotCalendar`, so a failure here is a bug. */
function parsed<T>(read: (text: string) => T | null, text: string): T {
  const value = read(text);
  if (value === null) throw new RangeError(`A calendar contains ${JSON.stringify(text)}`);
  return value;
}

/** Only the overrides that touch these dates, so that computing a year does not scan them all for each day. */
export function hoursWithin(hours: Hours, from: number, to: number): Hours {
  return { ...hours, overrides: hours.overrides.filter((override) => override.from <= to && override.to >= from) };
}

/** The intervals of a local date, in milliseconds from its midnight. */
export function intervalsOn({ weekly, overrides }: Hours, date: number): Span[] {
  return overrides.find(({ from, to }) => from <= date && date <= to)?.intervals ?? weekly[weekdayOf(date)] ?? [];
}

/** The spans that open on a local date, in order. */
export function spansOn(hours: Hours, date: number): Span[] {
  const { zone } = hours;
  const spans = intervalsOn(hours, date).map((interval) => ({
    opens: firstInstantOf(zone, date * dayMs + interval.opens),
    closes: lastInstantOf(zone, date * dayMs + interval.closes),
  }));
  return spans.filter(({ opens, closes }) => opens < closes).sort((a, b) => a.opens - b.opens);
}

/** Merges touching spans, so that round-the-clock hours have no gap at midnight (SLA 4). */
export function merge(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.opens - b.opens)) {
    const last = merged.at(-1);
    if (last && span.opens <= last.closes) last.closes = Math.max(last.closes, span.closes);
    else merged.push({ ...span });
  }
  return merged;
}
