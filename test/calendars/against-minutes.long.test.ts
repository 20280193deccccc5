import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Calendar } from '../../src/calendars/time/calendar.ts';
import { addOpenTime, isOpenAt, nextOpening, openTimeBetween, subtractOpenTime } from '../../src/calendars/time/open-time.ts';
import { anyCalendar } from './a-calendar.ts';
import { type Minutes, minutesOf, openMinutes } from './minutes.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const zones = Intl.supportedValuesOf('timeZone');

/** Compares every minute that is at least a day and a bit from the ends, where the oracle sees far enough. */
function compare(calendar: Calendar, minutes: Minutes): void {
  const open = openMinutes(calendar, minutes);
  const [first, last] = [26 * 60, open.length - 26 * 60];
  const at = (minute: number) => minutes.from + minute * minuteMs;
  const differing = open.flatMap((isOpen, minute) =>
    minute >= first && minute < last && isOpen !== isOpenAt(calendar, at(minute)) ? [new Date(at(minute)).toISOString()] : [],
  );
  expect(differing).toEqual([]);
  const counted = open.slice(first, last).filter(Boolean).length;
  expect(openTimeBetween(calendar, at(first), at(last))).toBe(counted * minuteMs);
  if (counted === 0) return;
  expect(nextOpening(calendar, at(first))).toBe(at(open.indexOf(true, first)));
  expect(addOpenTime(calendar, at(first), counted * minuteMs)).toBe(at(open.lastIndexOf(true, last - 1) + 1));
  expect(subtractOpenTime(calendar, at(last), counted * minuteMs)).toBe(at(open.indexOf(true, first)));
  const half = Math.ceil(counted / 2);
  expect(addOpenTime(calendar, at(first), half * minuteMs)).toBe(at(nthOpen(open, first, half) + 1));
}

function nthOpen(open: boolean[], from: number, n: number): number {
  let left = n;
  for (let minute = from; ; minute++) if (open[minute] && --left === 0) return minute;
}

/** Found by looking once a day at the clock, so without the rules' own search. */
function shiftDaysOf(timeZone: string): number[] {
  const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'shortOffset', year: '2-digit' });
  const offset = (at: number) => format.format(at).split('GMT')[1];
  const days: number[] = [];
  for (let at = Date.UTC(2024, 0, 1); at < Date.UTC(2029, 0, 1); at += 24 * hourMs) if (offset(at) !== offset(at + 24 * hourMs)) days.push(at);
  return days;
}

describe('the arithmetic is what one gets by stepping real minutes', () => {
  test('around the transitions of every zone that has them between 2024 and 2028', () => {
    const found = zones.map((zone) => ({ zone, days: shiftDaysOf(zone) })).filter(({ days }) => days.length > 0);
    expect(found.length).toBeGreaterThan(100);

    for (const [index, { zone, days }] of found.entries()) {
      for (const day of [days[index % days.length]!, days[(index + 1) % days.length]!]) {
        const minutes = minutesOf(zone, day - 27 * hourMs, day + 54 * hourMs);
        fc.assert(
          fc.property(anyCalendar(zone, day), (calendar) => compare(calendar, minutes)),
          { numRuns: 4 },
        );
      }
    }
  });

  test('in any zone at any time', () => {
    const when = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true })
      .map((date) => Math.floor(date.getTime() / minuteMs) * minuteMs);
    const anything = fc.tuple(fc.constantFrom(...zones), when).chain(([zone, at]) => fc.tuple(anyCalendar(zone, at), fc.constant(at)));

    fc.assert(
      fc.property(anything, ([calendar, at]) => compare(calendar, minutesOf(calendar.timeZone, at - 72 * hourMs, at + 72 * hourMs))),
      { numRuns: 100 },
    );
  });
});
