import type { Calendar } from '../../calendars/time/calendar.ts';
import type { Configuration } from '../../configuration/configuration.ts';
import { type Timer, timersFrom } from '../../workflows/rules/timers.ts';
import type { Ticket } from '../ticket.ts';

/** The timers of the ticket's status, counted from an instant. */
export function timersOf(configuration: Configuration, { statusId }: Ticket, at: Date): readonly Timer[] {
  return timersFrom(configuration.definitions.get(statusId)?.timers ?? [], at.getTime(), calendarsOf(configuration));
}

/** Finds the version in force of a calendar by the key of the calendar. */
export function calendarsOf({ calendarsByKey }: Configuration): (key: string) => Calendar | null {
  return (key) => calendarsByKey.get(key) ?? null;
}
