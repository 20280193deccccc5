import type { Calendar } from './calendar.ts';
import { type Hours, hoursOf, intervalsOn, merge, type Span } from './hours.ts';
import { dayMs } from './local.ts';
import { offsetAt } from './zone.ts';

/** Whether two calendars have the same hours from an instant on, however they are written: what has passed, and the order of overrides, make no difference. */
export function haveSameHours(one: Calendar, other: Calendar, from: number): boolean {
  const both = [hoursOf(one), hoursOf(other)] as const;
  if (both[0].zone !== both[1].zone) return false;
  const local = from + offsetAt(both[0].zone, from);
  const today = Math.floor(local / dayMs);
  const starts = startsOfPeriods(both, today);
  return isSameNight(both, today - 1, local) && starts.every((start, at) => isSamePeriod(both, start, starts[at + 1] ?? Number.POSITIVE_INFINITY));
}

type Both = readonly [Hours, Hours];

/** From today on, the dates at which overrides begin or are over; between two of them each weekday has the same hours. */
function startsOfPeriods(both: Both, today: number): number[] {
  const borders = both.flatMap(({ overrides }) => overrides.flatMap(({ from, to }) => [from, to + 1]));
  return [...new Set([today, ...borders.filter((date) => date > today)])].sort((one, other) => one - other);
}

function isSamePeriod(both: Both, start: number, end: number): boolean {
  for (let date = start; date < Math.min(end, start + 7); date += 1) if (!isSame(both, (hours) => intervalsOn(hours, date))) return false;
  return true;
}

/** A night shift belongs to the date before; of that date only what is still open counts. */
function isSameNight(both: Both, date: number, local: number): boolean {
  const time = local - date * dayMs;
  return isSame(both, (hours) => intervalsOn(hours, date).flatMap(({ opens, closes }) => (closes > time ? { opens: Math.max(opens, time), closes } : [])));
}

function isSame(both: Both, spansIn: (hours: Hours) => readonly Span[]): boolean {
  const [mine, theirs] = both.map((hours) =>
    merge(spansIn(hours))
      .map(({ opens, closes }) => `${opens}-${closes}`)
      .join(),
  );
  return mine === theirs;
}
