import { expect, test } from 'vitest';
import { firstInstantOf, instantsOf, lastInstantOf, offsetAt, type Zone, zoneNamed } from '../../src/calendars/time/zone.ts';

const at = (text: string) => Date.parse(text);
const iso = (instant: number) => new Date(instant).toISOString();

function zone(name: string): Zone {
  const found = zoneNamed(name);
  if (!found) throw new Error(`No zone ${name}`);
  return found;
}

test.each([
  ['Europe/Madrid', '2026-03-29T02:30:00.500Z', '2026-03-29T01:00:00.000Z'],
  ['America/Havana', '2026-03-08T00:00Z', '2026-03-08T05:00:00.000Z'],
  ['Australia/Lord_Howe', '2026-10-04T02:15Z', '2026-10-03T15:30:00.000Z'],
  ['Pacific/Apia', '2011-12-30T12:00Z', '2011-12-30T10:00:00.000Z'],
  ['Pacific/Kiritimati', '1994-12-31T12:00Z', '1994-12-31T10:00:00.000Z'],
])('in %s there is no %s', (name, local, real) => {
  expect(instantsOf(zone(name), at(local))).toEqual([]);
  expect(iso(firstInstantOf(zone(name), at(local)))).toBe(real);
  expect(iso(lastInstantOf(zone(name), at(local)))).toBe(real);
});

test.each([
  ['Europe/Madrid', '2026-10-25T02:00Z', '2026-10-25T00:00:00.000Z', '2026-10-25T01:00:00.000Z'],
  ['America/Havana', '2026-11-01T00:00Z', '2026-11-01T04:00:00.000Z', '2026-11-01T05:00:00.000Z'],
  ['Australia/Lord_Howe', '2026-04-05T01:45Z', '2026-04-04T14:45:00.000Z', '2026-04-04T15:15:00.000Z'],
])('in %s it is twice %s', (name, local, first, last) => {
  expect(iso(firstInstantOf(zone(name), at(local)))).toBe(first);
  expect(iso(lastInstantOf(zone(name), at(local)))).toBe(last);
});

test('a summer that pauses for Ramadan is seen', () => {
  const hours = ['2026-02-01', '2026-03-01', '2026-04-01'].map((date) => offsetAt(zone('Africa/Casablanca'), at(date)) / 3_600_000);

  expect(hours).toEqual([1, 0, 1]);
});

test.each(['', '+02:00', '-03', 'Mars/Olympus', 'Europe/Madrid ', '__proto__'])('%j is no zone', (name) => {
  expect(zoneNamed(name)).toBeNull();
});
