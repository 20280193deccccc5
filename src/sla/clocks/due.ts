import type { Calendar } from '../../calendars/time/calendar.ts';
import type { Clock, Stretch } from './clock.ts';
import { after, afterDays, type Calendars, elapsed, msOf } from './measure.ts';

/** When the clock will have run out, were it to run from its last stretch on. */
export function dueOf({ target, stretches }: Clock, calendars: Calendars): number | null {
  const last = stretches.at(-1);
  if (!last) return null;
  if (target.within.unit === 'BUSINESS_DAYS') return dueInDays(stretches, target.within.amount, calendars);
  return after(target.within, calendarOf(last, calendars), last.from, msOf(target.within) - usedBefore(stretches, target, calendars));
}

/** What the clock had used when its last stretch began. */
function usedBefore(stretches: readonly Stretch[], { within }: Clock['target'], calendars: Calendars): number {
  const ended = stretches.slice(0, -1).filter(({ isRunning }) => isRunning);
  return ended.reduce((sum, stretch) => sum + elapsed(within, calendarOf(stretch, calendars), stretch.from, stretch.to ?? stretch.from), 0);
}

/** So many working dates after the start, later by the open time the clock stood. Where the calendar changes, whole days that passed stay passed. */
function dueInDays(stretches: readonly Stretch[], days: number, calendars: Calendars): number | null {
  const [first] = stretches as [Stretch];
  let place = { calendar: calendarOf(first, calendars), from: first.from, left: days };
  let stood = 0;
  for (const stretch of stretches) {
    const calendar = calendarOf(stretch, calendars);
    if (calendar !== place.calendar) place = { calendar, ...daysLeft(place, stretch.from) };
    if (!stretch.isRunning && stretch.to !== null) stood += elapsed({ amount: 0, unit: 'BUSINESS_MINUTES' }, calendar, stretch.from, stretch.to);
  }
  const base = afterDays(place.calendar, place.from, place.left);
  return base === null || stood === 0 ? base : after({ amount: 0, unit: 'BUSINESS_MINUTES' }, place.calendar, base, stood);
}

function daysLeft({ calendar, from, left }: { calendar: Calendar | null; from: number; left: number }, at: number): { from: number; left: number } {
  let passed = 0;
  while (passed < left && (afterDays(calendar, from, passed + 1) ?? Number.POSITIVE_INFINITY) <= at) passed += 1;
  return { from: passed === 0 ? from : (afterDays(calendar, from, passed) ?? from), left: left - passed };
}

export function calendarOf({ calendar }: Pick<Stretch, 'calendar'>, calendars: Calendars): Calendar | null {
  return calendar === null ? null : calendars(calendar);
}

/** When a warning comes; `null` while the clock stands. */
export function warningAt({ target, stretches, dueAt }: Clock, index: number, calendars: Calendars): number | null {
  const warning = target.warnings[index];
  const last = stretches.at(-1);
  if (!warning || !last || dueAt === null) return null;
  const calendar = calendarOf(last, calendars);
  if ('left' in warning) return after(warning.left, calendar, dueAt, -msOf(warning.left));
  const share = warning.usedPercent / 100;
  if (target.within.unit !== 'BUSINESS_DAYS') {
    return after(target.within, calendar, last.from, msOf(target.within) * share - usedBefore(stretches, target, calendars));
  }
  const open = { amount: 0, unit: 'BUSINESS_MINUTES' } as const;
  const whole = elapsed(open, calendar, stretches[0]?.from ?? dueAt, dueAt);
  return after(open, calendar, dueAt, -whole * (1 - share));
}
