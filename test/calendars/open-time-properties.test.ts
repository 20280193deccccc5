import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addBusinessDays } from '../../src/calendars/time/business-days.ts';
import { addOpenTime, isOpenAt, nextOpening, openTimeBetween, subtractOpenTime } from '../../src/calendars/time/open-time.ts';
import { anyCalendar } from './a-calendar.ts';

const dayMs = 86_400_000;
const instant = fc.integer({ min: Date.UTC(2024, 0, 1), max: Date.UTC(2028, 11, 31) });
const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'));
const calendarAndInstant = fc.tuple(zone, instant).chain(([timeZone, at]) => fc.tuple(anyCalendar(timeZone, at), fc.constant(at)));
const amount = fc.oneof(fc.integer({ min: 1, max: 2 * dayMs }), fc.integer({ min: 1, max: 90 * dayMs }));

describe('properties of open time', () => {
  test('what was added has elapsed', () => {
    fc.assert(
      fc.property(calendarAndInstant, amount, ([calendar, from], ms) => {
        const due = addOpenTime(calendar, from, ms);

        if (due !== null) expect(openTimeBetween(calendar, from, due)).toBe(ms);
      }),
    );
  });

  test('what was subtracted comes back', () => {
    fc.assert(
      fc.property(calendarAndInstant, amount, ([calendar, at], ms) => {
        const from = nextOpening(calendar, at);
        const due = from === null ? null : addOpenTime(calendar, from, ms);

        if (due !== null) expect(subtractOpenTime(calendar, due, ms)).toBe(from);
      }),
    );
  });

  test('two additions are one', () => {
    fc.assert(
      fc.property(calendarAndInstant, amount, amount, ([calendar, from], one, other) => {
        const [first, whole] = [addOpenTime(calendar, from, one), addOpenTime(calendar, from, one + other)];

        // In two steps one may get further: each looks ten years ahead.
        if (first !== null && whole !== null) expect(addOpenTime(calendar, first, other)).toBe(whole);
      }),
    );
  });

  test('elapsed time adds up, and never runs backwards', () => {
    fc.assert(
      fc.property(calendarAndInstant, amount, amount, ([calendar, a], one, other) => {
        const [b, c] = [a + one, a + one + other];
        const [ab, bc, ac] = [openTimeBetween(calendar, a, b), openTimeBetween(calendar, b, c), openTimeBetween(calendar, a, c)];

        expect(ab + bc).toBe(ac);
        expect(Math.min(ab, bc)).toBeGreaterThanOrEqual(0);
        expect(openTimeBetween(calendar, b, a)).toBe(0);
      }),
    );
  });

  test('the next opening is open, and nothing opens before it', () => {
    fc.assert(
      fc.property(calendarAndInstant, ([calendar, at]) => {
        const opening = nextOpening(calendar, at);

        if (opening === null) return expect(calendar.weekly.flat()).toEqual([]);
        expect(isOpenAt(calendar, opening)).toBe(true);
        expect(openTimeBetween(calendar, at, opening)).toBe(0);
      }),
    );
  });
});

describe('laws of business days', () => {
  test('what starts later is not due earlier', () => {
    const office = fc.tuple(
      zone,
      fc.subarray(['09:00-13:00', '15:00-19:00', '21:00-23:00'], { minLength: 1 }),
      fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1 }),
    );
    fc.assert(
      fc.property(office, instant, fc.nat(10 * dayMs), fc.nat(60), ([timeZone, hours, days], at, later, n) => {
        const intervals = hours.map((text) => ({ opens: text.slice(0, 5), closes: text.slice(6) }));
        const calendar = { timeZone, weekly: [0, 1, 2, 3, 4, 5, 6].map((day) => (days.includes(day) ? intervals : [])), overrides: [] };
        const [one, other, longer] = [addBusinessDays(calendar, at, n), addBusinessDays(calendar, at + later, n), addBusinessDays(calendar, at, n + 1)];

        expect(other).toBeGreaterThanOrEqual(one ?? 0);
        expect(longer).toBeGreaterThan(one ?? 0);
      }),
    );
  });
});
