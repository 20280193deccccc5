import type { Calendar } from '../../calendars/time/calendar.ts';
import { dayMs, weekdayOf } from '../../calendars/time/local.ts';
import { addOpenTime, openTimeBetween } from '../../calendars/time/open-time.ts';
import { firstInstantOf, zoneNamed } from '../../calendars/time/zone.ts';
import type { WrittenConfiguration } from '../../configuration/document.ts';
import { unknown } from '../provision-people.ts';
import type { Random } from './random.ts';

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** The first calendar of a document, without its holidays. */
export function officeHours({ desk, calendars = [] }: WrittenConfiguration): Calendar {
  const [office] = calendars;
  const intervals = (texts: readonly string[] = []) => texts.map((text) => ({ opens: text.split('-')[0] ?? '', closes: text.split('-')[1] ?? '' }));
  return { timeZone: office?.timeZone ?? desk.timeZone, weekly: days.map((day) => intervals(office?.weekly[day])), overrides: [] };
}

/** So many instants, in order: more and more of them, Mondays above all, a seventh month that is busy, and the hours of the office. */
export function openingTimes(random: Random, calendar: Calendar, { from, until, count }: { from: number; until: number; count: number }): number[] {
  const zone = zoneNamed(calendar.timeZone) ?? unknown('time zone', calendar.timeZone);
  const first = Math.ceil(from / dayMs);
  const dates = Array.from({ length: Math.floor(until / dayMs) - first }, (_, index) => first + index);
  const weights = dates.map((date, index) => weightOf(calendar, date, index / dates.length));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const times = Array.from({ length: count }, (_, index) => {
    const date = dateAt(dates, weights, ((index + random.next()) / count) * total);
    return timeOn(random, calendar, firstInstantOf(zone, date * dayMs));
  });
  return times.sort((one, other) => one - other);
}

const weekdays = [1.5, 1.2, 1, 1, 0.8, 0.4, 0.4];

/** It grows by a half in the year. */
function weightOf(calendar: Calendar, date: number, part: number): number {
  const isOpen = (calendar.weekly[weekdayOf(date)] ?? []).length > 0;
  const isBusy = part >= 0.6 && part < 0.7;
  return (isOpen ? (weekdays[weekdayOf(date)] ?? 1) : 0.04) * (1 + part / 2) * (isBusy ? 1.8 : 1);
}

function dateAt(dates: readonly number[], weights: readonly number[], wanted: number): number {
  let passed = 0;
  const found = weights.findIndex((weight) => {
    passed += weight;
    return passed > wanted;
  });
  return dates[found === -1 ? dates.length - 1 : found] as number;
}

/** The first half of the day has more than the second; some come at any hour. */
function timeOn(random: Random, calendar: Calendar, midnight: number): number {
  const open = openTimeBetween(calendar, midnight, midnight + dayMs);
  if (open === 0 || random.happens(0.05)) return midnight + random.between(0.3, 0.95) * dayMs;
  return addOpenTime(calendar, midnight, Math.max(1, random.next() ** 1.4 * open)) ?? midnight;
}
