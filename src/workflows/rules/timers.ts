import type { Calendar } from '../../calendars/time/calendar.ts';
import { addDuration } from '../../calendars/time/durations.ts';
import { dayMs, hourMs, minuteMs } from '../../calendars/time/local.ts';
import type { TimerDefinition } from './definition.ts';

/** A running timer of a ticket. */
export interface Timer {
  key: string;
  since: TimerDefinition['since'];
  /** Milliseconds. */
  dueAt: number;
}

type CalendarOf = (key: string) => Calendar | null;

/** Starts the timers of a status at an instant; a timer whose calendar never opens enough is left out. */
export function timersFrom(definitions: readonly TimerDefinition[], from: number, calendarOf: CalendarOf): Timer[] {
  return definitions.flatMap(({ key, since, after, calendar }) => {
    const hours = calendar === undefined ? null : calendarOf(calendar);
    const dueAt = hours ? addDuration(hours, from, after) : from + after.amount * roundTheClock[after.unit];
    return dueAt === null ? [] : [{ key, since, dueAt }];
  });
}

const roundTheClock: Record<TimerDefinition['after']['unit'], number> = {
  MINUTES: minuteMs,
  HOURS: hourMs,
  DAYS: dayMs,
  BUSINESS_MINUTES: minuteMs,
  BUSINESS_HOURS: hourMs,
  BUSINESS_DAYS: dayMs,
};

/** Restarts the timers that count from support's last reply, including those that have fired (erp S11). */
export function restarted(timers: readonly Timer[], definitions: readonly TimerDefinition[], at: number, calendarOf: CalendarOf): Timer[] {
  const restarting = definitions.filter(({ since }) => since === 'REPLY');
  return [...timers.filter(({ since }) => since !== 'REPLY'), ...timersFrom(restarting, at, calendarOf)];
}

export function nextTimer(timers: readonly Timer[]): Timer | undefined {
  return timers.reduce<Timer | undefined>((first, timer) => (first && first.dueAt <= timer.dueAt ? first : timer), undefined);
}
