import { expect, test } from 'vitest';
import { type Zone, zoneNamed } from '../../src/calendars/time/zone.ts';
import { nextDue, periodBefore, type Schedule } from '../../src/reports/saved/schedule.ts';

const zone = (name: string): Zone => zoneNamed(name) ?? expect.unreachable();
const daily = (hour: number): Schedule => ({ every: 'DAILY', weekday: null, hour });

function dues(name: string, schedule: Schedule, after: string, count: number): string[] {
  const found: string[] = [];
  for (let at = Date.parse(after); found.length < count; found.push(new Date(at).toISOString().slice(0, 16))) at = nextDue(zone(name), schedule, at);
  return found;
}

test.each([
  ['in winter and summer time', 'Europe/Madrid', daily(8), '2026-03-27T07:00:00Z', ['2026-03-28T07:00', '2026-03-29T06:00', '2026-03-30T06:00']],
  ['behind the gap where the hour is skipped', 'Europe/Madrid', daily(2), '2026-03-27T12:00:00Z', ['2026-03-28T01:00', '2026-03-29T01:00', '2026-03-30T00:00']],
  ['once where the hour comes twice', 'Europe/Madrid', daily(2), '2026-10-23T12:00:00Z', ['2026-10-24T00:00', '2026-10-25T00:00', '2026-10-26T01:00']],
  ['where midnight is skipped', 'Asia/Beirut', daily(0), '2026-03-27T12:00:00Z', ['2026-03-27T22:00', '2026-03-28T22:00', '2026-03-29T21:00']],
  [
    'on one weekday',
    'America/New_York',
    { every: 'WEEKLY', weekday: 7, hour: 9 },
    '2026-10-26T00:00:00Z',
    ['2026-11-01T14:00', '2026-11-08T14:00', '2026-11-15T14:00'],
  ],
  [
    'on the first of the month',
    'America/Bogota',
    { every: 'MONTHLY', weekday: null, hour: 6 },
    '2026-01-01T11:00:00Z',
    ['2026-02-01T11:00', '2026-03-01T11:00', '2026-04-01T11:00'],
  ],
] as [string, string, Schedule, string, string[]][])('a report is due %s', (_, name, schedule, after, expected) => {
  expect(dues(name, schedule, after, 3)).toEqual(expected);
});

test('each day of a year has one due time, whatever the clocks do', () => {
  for (const name of ['Europe/Madrid', 'America/Santiago', 'Australia/Lord_Howe', 'Africa/Casablanca']) {
    for (const hour of [0, 2, 23]) {
      const days = 366;
      const found = dues(name, daily(hour), '2026-01-01T12:00:00Z', days);
      const format = new Intl.DateTimeFormat('sv-SE', { timeZone: name, dateStyle: 'short' });
      expect(new Set(found.map((at) => format.format(new Date(`${at}Z`)))).size, `${name} ${hour}`).toBe(days);
    }
  }
});

test.each([
  ['the day before', daily(8), '2026-03-30T06:00:00Z', ['2026-03-28T23:00', '2026-03-29T22:00']],
  ['the seven days before', { every: 'WEEKLY', weekday: 1, hour: 8 }, '2026-03-30T06:00:00Z', ['2026-03-22T23:00', '2026-03-29T22:00']],
  ['the month before', { every: 'MONTHLY', weekday: null, hour: 0 }, '2026-03-31T22:00:00Z', ['2026-02-28T23:00', '2026-03-31T22:00']],
] as [string, Schedule, string, string[]][])('it tells of %s, in local days', (_, schedule, due, expected) => {
  const { from, to } = periodBefore(zone('Europe/Madrid'), schedule, Date.parse(due));

  expect([from, to].map((at) => at.toISOString().slice(0, 16))).toEqual(expected);
});
