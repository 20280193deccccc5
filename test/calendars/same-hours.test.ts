import { expect, test } from 'vitest';
import type { Calendar, Override } from '../../src/calendars/time/calendar.ts';
import { haveSameHours } from '../../src/calendars/time/same-hours.ts';
import { aCalendar, always, interval } from './a-calendar.ts';

const office = aCalendar();
const now = Date.parse('2026-06-10T10:00:00Z');
const on = (from: string, to: string, ...hours: string[]): Override => ({ from, to, intervals: hours.map(interval) });
const withDates = (...overrides: Override[]): Calendar => ({ ...office, overrides });
const nights = aCalendar({ hours: ['22:00-06:00'] });

test.each<[string, Calendar, Calendar]>([
  ['itself', office, { ...office }],
  ['the zone in other letters', office, { ...office, timeZone: 'europe/madrid' }],
  ['intervals in another order', aCalendar({ hours: ['09:00-12:00', '13:00-18:00'] }), aCalendar({ hours: ['13:00-18:00', '09:00-12:00'] })],
  ['intervals that touch', aCalendar({ hours: ['09:00-12:00', '12:00-18:00'] }), office],
  [
    'a day of 24 hours written otherwise',
    always('Europe/Madrid'),
    { ...always('Europe/Madrid'), weekly: Array.from({ length: 7 }, () => [interval('00:00-00:00')]) },
  ],
  [
    'dates in another order',
    withDates(on('2026-12-24', '2026-12-24', '09:00-13:00'), on('2026-12-25', '2026-12-25')),
    withDates(on('2026-12-25', '2026-12-25'), on('2026-12-24', '2026-12-24', '09:00-13:00')),
  ],
  ['a span as single dates', withDates(on('2026-12-24', '2026-12-25')), withDates(on('2026-12-24', '2026-12-24'), on('2026-12-25', '2026-12-25'))],
  [
    'a date that a later one replaces',
    withDates(on('2026-12-24', '2026-12-24', '09:00-10:00'), on('2026-12-24', '2026-12-24')),
    withDates(on('2026-12-24', '2026-12-24')),
  ],
  ['a closed Sunday', withDates(on('2026-06-14', '2026-06-14')), office],
  ['a date in the past', withDates(on('2026-06-08', '2026-06-08')), office],
  ['a span that is over', withDates(on('2026-01-01', '2026-06-09', '10:00-11:00')), office],
])('%s has the same hours', (_, one, other) => {
  expect([haveSameHours(one, other, now), haveSameHours(other, one, now)]).toEqual([true, true]);
});

test.each<[string, Calendar, Calendar, string?]>([
  ['another zone', office, { ...office, timeZone: 'Europe/Paris' }],
  ['another weekday', office, { ...office, weekly: [[], ...office.weekly.slice(1)] }],
  ['another time', office, aCalendar({ hours: ['09:00-18:01'] })],
  ['today', withDates(on('2026-06-10', '2026-06-10')), office],
  ['a date in a hundred years', withDates(on('2126-06-10', '2126-06-10')), office],
  ['the last date of a span', withDates(on('2026-12-21', '2026-12-24')), withDates(on('2026-12-21', '2026-12-23'))],
  [
    'overlapping dates in another order',
    withDates(on('2026-12-24', '2026-12-24'), on('2026-12-21', '2026-12-24', '09:00-10:00')),
    withDates(on('2026-12-21', '2026-12-24', '09:00-10:00'), on('2026-12-24', '2026-12-24')),
  ],
  ['a night of yesterday that still goes on', { ...nights, overrides: [on('2026-06-09', '2026-06-09')] }, nights, '2026-06-10T03:00:00Z'],
])('%s makes a difference', (_, one, other, at = '2026-06-10T10:00:00Z') => {
  expect([haveSameHours(one, other, Date.parse(at)), haveSameHours(other, one, Date.parse(at))]).toEqual([false, false]);
});

test('a night of yesterday that is over makes none', () => {
  expect(haveSameHours({ ...nights, overrides: [on('2026-06-09', '2026-06-09')] }, nights, now)).toBe(true);
});
