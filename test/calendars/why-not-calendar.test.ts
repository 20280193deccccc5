import { expect, test } from 'vitest';
import type { Calendar } from '../../src/calendars/time/calendar.ts';
import { whyNotCalendar } from '../../src/calendars/time/why-not-calendar.ts';
import { aCalendar, always, interval } from './a-calendar.ts';

const office = aCalendar();
const monday = (...hours: string[]): Calendar => ({ ...office, weekly: office.weekly.map((day, at) => (at === 0 ? hours.map(interval) : day)) });
const dates = (from: string, to: string, ...hours: string[]): Calendar => ({ ...office, overrides: [{ from, to, intervals: hours.map(interval) }] });

test.each<[string, Calendar]>([
  ['office hours', office],
  ['round the clock', always('Asia/Kathmandu')],
  ['a day from midnight to midnight', aCalendar({ hours: ['00:00-00:00'], weekend: ['00:00-00:00'] })],
  ['a day of 24 hours from another hour on', { ...office, weekly: [[interval('18:00-18:00')], [interval('18:00-20:00')], [], [], [], [], []] }],
  ['nights', aCalendar({ hours: ['22:00-06:00'], weekend: ['22:00-06:00'] })],
  ['nights that touch the day', monday('06:00-22:00', '22:00-06:00')],
  ['an override for one night', dates('2026-12-24', '2026-12-24', '00:00-02:00', '20:00-03:00')],
  [
    'a season',
    { ...office, weekly: [[], [], [], [], [], [], []], overrides: [{ from: '2026-07-01', to: '2026-08-31', intervals: [interval('10:00-20:00')] }] },
  ],
])('nothing is wrong with %s', (_, calendar) => {
  expect(whyNotCalendar(calendar)).toEqual([]);
});

test.each<[string, Calendar, string, string]>([
  ['a zone nobody knows', { ...office, timeZone: 'Mars/Olympus' }, 'UNKNOWN_TIME_ZONE', 'timeZone'],
  ['a bare offset', { ...office, timeZone: '+02:00' }, 'UNKNOWN_TIME_ZONE', 'timeZone'],
  ['a week of six days', { ...office, weekly: office.weekly.slice(1) }, 'NOT_SEVEN_DAYS', 'weekly'],
  ['no time at all', aCalendar({ hours: [] }), 'NEVER_OPENS', 'weekly'],
  ['no time, and only closed dates', { ...dates('2026-12-24', '2026-12-25'), weekly: [[], [], [], [], [], [], []] }, 'NEVER_OPENS', 'weekly'],
  ['an hour without its zero', monday('9:00-18:00'), 'BAD_TIME', 'weekly.0.0.opens'],
  ['a minute too many', monday('09:00-12:00', '13:00-18:60'), 'BAD_TIME', 'weekly.0.1.closes'],
  ['a time after the end of the day', monday('09:00-24:01'), 'BAD_TIME', 'weekly.0.0.closes'],
  ['an opening at the end of the day', monday('24:00-06:00'), 'BAD_TIME', 'weekly.0.0.opens'],
  ['two at a time', monday('09:00-14:00', '13:59-18:00'), 'OVERLAPPING_INTERVALS', 'weekly.0.1.opens'],
  ['one within another', monday('09:00-18:00', '10:00-11:00'), 'OVERLAPPING_INTERVALS', 'weekly.0.1.opens'],
  ['a night that runs into Tuesday', monday('22:00-09:30'), 'OVERLAPPING_INTERVALS', 'weekly.1.0.opens'],
  [
    'a Sunday night that runs into Monday',
    { ...office, weekly: [...office.weekly.slice(0, 6), [interval('22:00-09:30')]] },
    'OVERLAPPING_INTERVALS',
    'weekly.0.0.opens',
  ],
  ['a date that is none', dates('2026-02-30', '2026-03-01'), 'BAD_DATE', 'overrides.0.from'],
  ['a date in words', dates('2026-03-01', 'tomorrow'), 'BAD_DATE', 'overrides.0.to'],
  ['a date long ago', dates('1999-12-31', '2026-03-01'), 'DATE_OUT_OF_RANGE', 'overrides.0.from'],
  ['a date far ahead', dates('2026-12-31', '2200-01-01'), 'DATE_OUT_OF_RANGE', 'overrides.0.to'],
  ['dates the wrong way round', dates('2026-12-25', '2026-12-24'), 'DATES_BACKWARDS', 'overrides.0.to'],
  ['a bad time on a date', dates('2026-12-24', '2026-12-24', '09-13'), 'BAD_TIME', 'overrides.0.intervals.0.opens'],
  ['two at a time on a date', dates('2026-12-24', '2026-12-24', '09:00-13:00', '12:00-14:00'), 'OVERLAPPING_INTERVALS', 'overrides.0.intervals.1.opens'],
  ['nights of a span that overlap', dates('2026-12-24', '2026-12-26', '00:00-02:00', '20:00-03:00'), 'OVERLAPPING_INTERVALS', 'overrides.0.intervals.0.opens'],
])('%s is found where it was written', (_, calendar, code, path) => {
  expect(whyNotCalendar(calendar)).toContainEqual({ code, path: path.split('.') });
});

test('all faults are reported at once', () => {
  const calendar = { ...monday('9-18'), timeZone: '', overrides: [{ from: 'x', to: 'y', intervals: [interval('10:00-24:10')] }] };

  expect(whyNotCalendar(calendar).map(({ code }) => code)).toEqual(['UNKNOWN_TIME_ZONE', 'BAD_TIME', 'BAD_TIME', 'BAD_DATE', 'BAD_DATE', 'BAD_TIME']);
});
