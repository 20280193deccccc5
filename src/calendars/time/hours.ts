import type { Calendar, Interval } from './calendar.ts';
import { dateOf, dayMs, timeOf, weekdayOf } from './local.ts';
import { firstInstantOf, lastInstantOf, type Zone, zoneNamed } from './zone.ts';

/** Open from an instant up to, and without, another. */
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

const known = new WeakMap<Calendar, Hours>();

export function hoursOf(calendar: Calendar): Hours {
  const hours = known.get(calendar) ?? readHours(calendar);
  known.set(calendar, hours);
  return hours;
}

/** The last listed override stands first, for it is the one that holds. */
function readHours({ timeZone, weekly, overrides }: Calendar): Hours {
  const dated = overrides.map(({ from, to, intervals }) => ({ from: must(dateOf, from), to: must(dateOf, to), intervals: intervals.map(spanOf) }));
  return { zone: must(zoneNamed, timeZone), weekly: weekly.map((day) => day.map(spanOf)), overrides: dated.reverse() };
}

export function spanOf({ opens, closes }: Interval): Span {
  const [from, to] = [must(timeOf, opens), must(timeOf, closes)];
  return { opens: from, closes: to > from ? to : to + dayMs };
}

/** Whoever saves a calendar asks `whyNotCalendar` first. */
function must<T>(read: (text: string) => T | null, text: string): T {
  const value = read(text);
  if (value === null) throw new RangeError(`A calendar says ${JSON.stringify(text)}`);
  return value;
}

/** The same hours with only the overrides that touch these dates, so that a year of days does not read them all. */
export function hoursWithin(hours: Hours, from: number, to: number): Hours {
  return { ...hours, overrides: hours.overrides.filter((override) => override.from <= to && override.to >= from) };
}

/** What opens on one local date, in order. */
export function spansOn({ zone, weekly, overrides }: Hours, date: number): Span[] {
  const intervals = overrides.find(({ from, to }) => from <= date && date <= to)?.intervals ?? weekly[weekdayOf(date)] ?? [];
  const spans = intervals.map((interval) => ({
    opens: firstInstantOf(zone, date * dayMs + interval.opens),
    closes: lastInstantOf(zone, date * dayMs + interval.closes),
  }));
  return spans.filter(({ opens, closes }) => opens < closes).sort((a, b) => a.opens - b.opens);
}
