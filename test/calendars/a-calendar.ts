import fc from 'fast-check';
import type { Calendar, Interval, Override } from '../../src/calendars/time/calendar.ts';

export function interval(text: string): Interval {
  const [opens = '', closes = ''] = text.split('-');
  return { opens, closes };
}

/** `closed('2026-12-25')`, `closed('2026-12-24', '09:00-13:00')`. */
export function override(date: string, ...hours: string[]): Override {
  return { from: date, to: date, intervals: hours.map(interval) };
}

/** Monday to Friday from nine to six in Madrid, unless said. */
export function aCalendar({ hours = ['09:00-18:00'], weekend = [] as string[], timeZone = 'Europe/Madrid', overrides = [] as Override[] } = {}): Calendar {
  const weekly = [hours, hours, hours, hours, hours, weekend, weekend].map((day) => day.map(interval));
  return { timeZone, weekly, overrides };
}

const roundTheClock = ['00:00-24:00'];
export const always = (timeZone: string): Calendar => aCalendar({ hours: roundTheClock, weekend: roundTheClock, timeZone });

const minutes = (limit: number) => fc.integer({ min: 0, max: limit }).map((minute) => (minute > 1380 ? minute : minute - (minute % 15)));
const text = (minute: number) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** Mostly in order and apart; at times across midnight, overlapping, or in the hours when clocks are put forward and back. */
const anyDay = fc.oneof(
  { weight: 3, arbitrary: fc.uniqueArray(minutes(1440), { minLength: 2, maxLength: 6 }).map(pairsOf) },
  { weight: 1, arbitrary: fc.tuple(minutes(1439), minutes(1440)).map(([opens, closes]) => [{ opens: text(opens), closes: text(closes) }]) },
  { weight: 2, arbitrary: fc.uniqueArray(fc.nat(240), { minLength: 2, maxLength: 4 }).map(pairsOf) },
  { weight: 1, arbitrary: fc.constant([interval('00:00-24:00')]) },
  { weight: 2, arbitrary: fc.constant<Interval[]>([]) },
);

function pairsOf(borders: number[]): Interval[] {
  const sorted = borders.toSorted((a, b) => a - b);
  return sorted.flatMap((opens, at) => (at % 2 === 0 && sorted[at + 1] !== undefined ? [{ opens: text(opens), closes: text(sorted[at + 1] ?? 0) }] : []));
}

/** Any hours in a zone; the overrides fall near an instant. */
export function anyCalendar(timeZone: string, near: number): fc.Arbitrary<Calendar> {
  const date = (days: number) => new Date(near + days * 86_400_000).toISOString().slice(0, 10);
  const overrides = fc.tuple(fc.integer({ min: -6, max: 6 }), fc.nat(2), anyDay);
  return fc.record({
    timeZone: fc.constant(timeZone),
    weekly: fc.array(anyDay, { minLength: 7, maxLength: 7 }),
    overrides: fc.array(
      overrides.map(([from, length, intervals]) => ({ from: date(from), to: date(from + length), intervals })),
      { maxLength: 2 },
    ),
  });
}
