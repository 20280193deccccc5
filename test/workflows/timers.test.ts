import { describe, expect, test } from 'vitest';
import type { TimerDefinition } from '../../src/workflows/rules/definition.ts';
import { nextTimer, restarted, timersFrom } from '../../src/workflows/rules/timers.ts';
import { aCalendar } from '../calendars/a-calendar.ts';

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];
/** A Wednesday, midday in Madrid. */
const now = Date.parse('2026-11-25T11:00:00Z');
const office = aCalendar();
const never = aCalendar({ hours: [] });
const calendarOf = (key: string) => ({ office, never })[key] ?? null;
const timer = (key: string, amount: number, unit: TimerDefinition['after']['unit'], more: Partial<TimerDefinition> = {}): TimerDefinition => ({
  ...{ key, after: { amount, unit }, since: 'ENTERED' },
  ...more,
});

describe('the timers of a status', () => {
  test.each<[TimerDefinition, number]>([
    [timer('a', 2, 'MINUTES'), 2 * minute],
    [timer('a', 2, 'HOURS'), 2 * hour],
    [timer('a', 2, 'DAYS'), 2 * day],
    [timer('a', 2, 'BUSINESS_MINUTES'), 2 * minute],
    [timer('a', 2, 'BUSINESS_HOURS'), 2 * hour],
    [timer('a', 2, 'BUSINESS_DAYS'), 2 * day],
    [timer('a', 10, 'BUSINESS_HOURS', { calendar: 'unknown' }), 10 * hour],
    [timer('a', 10, 'BUSINESS_HOURS', { calendar: 'office' }), 25 * hour],
    [timer('a', 10, 'HOURS', { calendar: 'office' }), 10 * hour],
  ])('%o is due after %i ms', (definition, ms) => {
    expect(timersFrom([definition], now, calendarOf)).toEqual([{ key: 'a', since: 'ENTERED', dueAt: now + ms }]);
  });

  test('one whose calendar never opens is left out', () => {
    expect(timersFrom([timer('a', 1, 'BUSINESS_HOURS', { calendar: 'never' }), timer('b', 1, 'HOURS')], now, calendarOf).map(({ key }) => key)).toEqual(['b']);
  });
});

test("support's reply starts those again that count from it, fired or not, and no others", () => {
  const definitions = [timer('remind', 1, 'HOURS', { since: 'REPLY' }), timer('again', 2, 'HOURS', { since: 'REPLY' }), timer('close', 3, 'HOURS')];
  const running = timersFrom(definitions, now, calendarOf).filter(({ key }) => key !== 'remind');

  const after = restarted(running, definitions, now + minute, calendarOf);

  expect(Object.fromEntries(after.map(({ key, dueAt }) => [key, dueAt - now]))).toEqual({ remind: hour + minute, again: 2 * hour + minute, close: 3 * hour });
  expect(after).toHaveLength(3);
});

test('the next one is that which is due first, of several the one that stands first', () => {
  const at = (key: string, dueAt: number) => ({ key, since: 'ENTERED' as const, dueAt });

  expect(nextTimer([at('b', 2), at('a', 1), at('c', 1), at('d', 3)])?.key).toBe('a');
  expect(nextTimer([])).toBeUndefined();
});
