import { describe, expect, test } from 'vitest';
import { addBusinessDays } from '../../src/calendars/time/business-days.ts';
import type { Calendar } from '../../src/calendars/time/calendar.ts';
import { addDuration, type DurationUnit } from '../../src/calendars/time/durations.ts';
import { addOpenTime, isOpenAt, nextOpening, openTimeBetween, subtractOpenTime } from '../../src/calendars/time/open-time.ts';
import { aCalendar, always, interval, override } from './a-calendar.ts';

const minute = 60_000;
const hour = 60 * minute;
const at = (text: string) => Date.parse(text);
const iso = (instant: number | null) => instant && new Date(instant).toISOString().slice(0, 16);

const office = aCalendar();
const easter = aCalendar({ overrides: [override('2026-04-03')] });
const siesta = aCalendar({ hours: ['09:00-14:00', '15:30-18:30'] });
const christmas = aCalendar({ overrides: [override('2026-12-24', '09:00-13:00'), override('2026-12-25')] });
const brazil = aCalendar({ timeZone: 'America/Sao_Paulo', overrides: [override('2026-09-07')] });
const madrid = always('Europe/Madrid');
const nights = aCalendar({ hours: ['22:00-06:00'] });
const never: Calendar = { ...office, overrides: [{ from: '2026-01-01', to: '2199-12-31', intervals: [] }] };

describe('open time is added', () => {
  test.each<[string, Calendar, string, number, string]>([
    ['over the weekend', office, '2026-03-20T16:00+01:00', 4, '2026-03-23T10:00'],
    ['over the weekend in which summer begins', office, '2026-03-27T16:00+01:00', 4, '2026-03-30T09:00'],
    ['round the clock as summer begins', madrid, '2026-03-29T00:30+01:00', 4, '2026-03-29T03:30'],
    ['round the clock as summer ends', madrid, '2026-10-25T00:30+02:00', 4, '2026-10-25T02:30'],
    ['over Good Friday, to the closing', easter, '2026-04-02T15:00+02:00', 12, '2026-04-06T16:00'],
    ['over lunch and night', siesta, '2026-06-10T13:30+02:00', 4, '2026-06-11T07:30'],
    ['over a half day and Christmas', christmas, '2026-12-24T11:00+01:00', 6, '2026-12-28T12:00'],
    ['before the opening', office, '2026-06-10T07:12+02:00', 1, '2026-06-10T08:00'],
    ['at the closing instant', office, '2026-06-10T18:00+02:00', 1, '2026-06-11T08:00'],
    ['for the whole day', office, '2026-06-10T09:00+02:00', 9, '2026-06-10T16:00'],
    ['nothing, at closing', office, '2026-06-10T18:00+02:00', 0, '2026-06-11T07:00'],
    ['less than nothing, which takes away', office, '2026-06-10T10:00+02:00', -2, '2026-06-09T15:00'],
    ['across midnight into a Saturday', nights, '2026-06-12T23:00+02:00', 7, '2026-06-13T04:00'],
    ['after that Saturday morning', nights, '2026-06-12T23:00+02:00', 8, '2026-06-15T21:00'],
    ['round the clock over the new year', madrid, '2026-12-31T20:00Z', 10, '2027-01-01T06:00'],
  ])('%s', (_, calendar, from, hours, due) => {
    expect(iso(addOpenTime(calendar, at(from), hours * hour))).toBe(due);
  });

  test.each<[number, string, string]>([
    [4, '2026-06-15T11:00', '2026-06-12T20:00'],
    [12, '2026-06-16T10:00', '2026-06-13T04:00'],
    [48, '2026-06-22T10:00', '2026-06-14T16:00'],
    [52, '2026-06-22T14:00', '2026-06-14T20:00'],
  ])("as crm's target of %i h, in the office and round the clock", (amount, business, calendar) => {
    const from = at('2026-06-12T16:00+02:00');

    expect(addDuration(office, from, { amount, unit: 'BUSINESS_HOURS' })).toBe(at(`${business}+02:00`));
    expect(addDuration(office, from, { amount, unit: 'HOURS' })).toBe(at(`${calendar}+02:00`));
    expect(addOpenTime(madrid, from, amount * hour)).toBe(at(`${calendar}+02:00`));
  });
});

describe('a clock by plain arithmetic', () => {
  test('paused from Wednesday noon to Thursday morning', () => {
    const used = openTimeBetween(office, at('2026-06-10T10:00+02:00'), at('2026-06-10T12:00+02:00'));

    expect(used).toBe(2 * hour);
    expect(iso(addOpenTime(office, at('2026-06-11T10:30+02:00'), 4 * hour - used))).toBe('2026-06-11T10:30');
  });

  test('raised from 48 h to 4 h: too late at 14:00, in time at 11:00', () => {
    const start = at('2026-06-10T09:00+02:00');
    const usedBy = (time: string) => openTimeBetween(office, start, at(`2026-06-10T${time}+02:00`));

    expect(usedBy('14:00')).toBeGreaterThanOrEqual(4 * hour);
    expect(iso(addOpenTime(office, at('2026-06-10T11:00+02:00'), 4 * hour - usedBy('11:00')))).toBe('2026-06-10T11:00');
  });
});

describe('business days', () => {
  test.each<[string, Calendar, string, number, string]>([
    ['two', brazil, '2026-09-02T16:20-03:00', 2, '2026-09-04T19:20'],
    ['five, over a holiday', brazil, '2026-09-02T16:20-03:00', 5, '2026-09-10T19:20'],
    ['six', brazil, '2026-09-02T16:20-03:00', 6, '2026-09-11T19:20'],
    ['the same local time as summer begins', office, '2026-03-27T16:00+01:00', 1, '2026-03-30T14:00'],
    ['before the opening: at the opening', office, '2026-06-10T07:12+02:00', 1, '2026-06-11T07:00'],
    ['at the opening', office, '2026-06-10T09:00+02:00', 1, '2026-06-11T07:00'],
    ['at closing: at closing', office, '2026-06-10T18:00+02:00', 1, '2026-06-11T16:00'],
    ['in the evening: at closing', office, '2026-06-12T21:00+02:00', 1, '2026-06-15T16:00'],
    ['on a Saturday: from the opening on Monday', office, '2026-06-13T11:00+02:00', 1, '2026-06-16T07:00'],
    ['into lunch: after it', siesta, '2026-06-10T14:30+02:00', 1, '2026-06-11T13:30'],
    ['at the closing before lunch: at that closing', siesta, '2026-06-10T14:00+02:00', 1, '2026-06-11T12:00'],
    ['into a time that comes twice: its last', madrid, '2026-10-24T02:30+02:00', 1, '2026-10-25T01:30'],
    ['into a time that does not exist: the first after it', madrid, '2026-03-28T02:30+01:00', 1, '2026-03-29T01:00'],
    ['into a half day: at its closing', christmas, '2026-12-23T16:00+01:00', 1, '2026-12-24T12:00'],
    ['in the small hours of a night shift: those of the next', nights, '2026-06-11T02:00+02:00', 1, '2026-06-12T00:00'],
    ['none, while open', office, '2026-06-10T10:00+02:00', 0, '2026-06-10T08:00'],
    ['none, on a Saturday', office, '2026-06-13T11:00+02:00', 0, '2026-06-15T07:00'],
    ['over the new year', office, '2026-12-31T10:00+01:00', 1, '2027-01-01T09:00'],
  ])('%s', (_, calendar, from, days, due) => {
    expect(iso(addBusinessDays(calendar, at(from), days))).toBe(due);
    expect(iso(addDuration(calendar, at(from), { amount: days, unit: 'BUSINESS_DAYS' }))).toBe(due);
  });

  test.each([-1, 0.5, Number.NaN])('are whole: not %d', (days) => {
    expect(() => addBusinessDays(office, 0, days)).toThrow(RangeError);
  });
});

describe('durations', () => {
  test.each<[DurationUnit, number, string]>([
    ['MINUTES', 90, '2026-03-28T17:30'],
    ['HOURS', 24, '2026-03-29T16:00'],
    ['DAYS', 1, '2026-03-29T16:00'],
    ['BUSINESS_MINUTES', 90, '2026-03-30T08:30'],
    ['BUSINESS_HOURS', 10, '2026-03-31T08:00'],
    ['BUSINESS_DAYS', 1, '2026-03-31T07:00'],
  ])('%s', (unit, amount, due) => {
    expect(iso(addDuration(office, at('2026-03-28T17:00+01:00'), { amount, unit }))).toBe(due);
  });
});

describe('borders in the hours that clocks skip and repeat', () => {
  const spring = (hours: string) => ({
    ...always('Europe/Madrid'),
    overrides: [override('2026-03-29', hours), override('2026-03-28'), override('2026-03-30')],
  });
  const autumn = (hours: string) => ({
    ...always('Europe/Madrid'),
    overrides: [override('2026-10-25', hours), override('2026-10-24'), override('2026-10-26')],
  });

  test.each<[string, Calendar, string, string]>([
    ['an opening that does not exist', spring('02:30-09:00'), '2026-03-29T01:00', '2026-03-29T07:00'],
    ['a closing that does not exist', spring('00:30-02:30'), '2026-03-28T23:30', '2026-03-29T01:00'],
    ['an opening that comes twice', autumn('02:30-09:00'), '2026-10-25T00:30', '2026-10-25T08:00'],
    ['a closing that comes twice', autumn('00:30-02:30'), '2026-10-24T22:30', '2026-10-25T01:30'],
    ['both', autumn('02:10-02:20'), '2026-10-25T00:10', '2026-10-25T01:20'],
  ])('%s', (_, calendar, opens, closes) => {
    const before = at(`${opens}Z`) - 20 * minute;
    const length = at(`${closes}Z`) - at(`${opens}Z`);

    expect(iso(nextOpening(calendar, before))).toBe(opens);
    expect(openTimeBetween(calendar, before, at(`${closes}Z`) + hour)).toBe(length);
    expect(isOpenAt(calendar, at(`${closes}Z`) - 1)).toBe(true);
    expect(isOpenAt(calendar, at(`${closes}Z`))).toBe(false);
  });

  test('an interval that lies in the skipped hour is none, and its date no working date', () => {
    const calendar = { ...office, overrides: [override('2026-03-29', '02:10-02:50')] };

    expect(iso(nextOpening(calendar, at('2026-03-28T12:00Z')))).toBe('2026-03-30T07:00');
    expect(iso(addBusinessDays(calendar, at('2026-03-27T10:00Z'), 1))).toBe('2026-03-30T09:00');
  });
});

describe('ends', () => {
  test('a calendar that never opens again is recognized', () => {
    const from = at('2026-06-10T10:00Z');

    expect(addOpenTime(never, from, hour)).toBeNull();
    expect(nextOpening(never, from)).toBeNull();
    expect(addBusinessDays(never, from, 1)).toBeNull();
    expect(subtractOpenTime({ ...never, weekly: [] }, from, hour)).toBeNull();
    expect(openTimeBetween(never, from, from + 1000 * hour)).toBe(0);
  });

  test('of two overrides for one date the later in the list holds', () => {
    const calendar = aCalendar({ overrides: [{ from: '2026-06-08', to: '2026-06-12', intervals: [] }, override('2026-06-10', '10:00-11:00')] });

    expect(iso(nextOpening(calendar, at('2026-06-08T00:00Z')))).toBe('2026-06-10T08:00');
    expect(iso(addOpenTime(calendar, at('2026-06-08T00:00Z'), 2 * hour))).toBe('2026-06-15T08:00');
  });

  test('a closed date ends no shift that began the day before, and takes away its own', () => {
    const calendar = { ...nights, overrides: [override('2026-06-10')] };

    expect(openTimeBetween(calendar, at('2026-06-09T22:00+02:00'), at('2026-06-11T22:00+02:00'))).toBe(8 * hour);
  });

  test.each<[string, string, string, string]>([
    ['Pacific/Honolulu', '2026-12-30', '20:00-19:00', '2027-01-01T04:59Z'],
    ['Pacific/Kiritimati', '2027-01-01', '00:00-01:00', '2026-12-31T10:00Z'],
  ])('the years meet in %s', (timeZone, date, hours, instant) => {
    const calendar = aCalendar({ timeZone, hours: [], overrides: [override(date, hours)] });

    expect(isOpenAt(calendar, at(instant))).toBe(true);
    expect(openTimeBetween(calendar, at('2026-12-01T00:00Z'), at('2027-02-01T00:00Z'))).toBe(date.endsWith('30') ? 23 * hour : hour);
  });

  test('taking away stops at an opening', () => {
    expect(iso(subtractOpenTime(office, at('2026-06-11T10:00+02:00'), hour))).toBe('2026-06-11T07:00');
    expect(iso(subtractOpenTime(office, at('2026-06-11T09:00+02:00'), hour))).toBe('2026-06-10T15:00');
    expect(iso(subtractOpenTime(office, at('2026-06-11T08:00+02:00'), 0))).toBe('2026-06-10T16:00');
  });

  test('an unreadable calendar is no calendar', () => {
    expect(() => isOpenAt({ ...office, timeZone: 'Mars/Olympus' }, 0)).toThrow(RangeError);
    expect(() => isOpenAt({ ...office, weekly: [[interval('9-18')]] }, 0)).toThrow(RangeError);
  });
});
