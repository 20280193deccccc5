import type { Transaction } from '../core/transaction.ts';
import type { Calendar } from './time/calendar.ts';

/** Definitions of calendars by the ids of their versions; a version never changes. */
export type CalendarVersions = ReadonlyMap<string, Calendar>;

const text = 'select id, definition from calendar_version where tenant_id = $1 and id = any($2::uuid[])';

/** Reads these versions of calendars. */
export async function readCalendarVersions(ctx: Transaction, ids: readonly string[]): Promise<CalendarVersions> {
  if (ids.length === 0) return new Map();
  const [read] = await ctx.query({ name: 'calendar_versions', text, values: [ctx.tenant.id, ids] });
  return new Map((read?.rows ?? []).map(({ id, definition }) => [id, definition]));
}

/** Finds a version in what was read; a version that nobody read is a bug. */
export function calendarFinder(...known: readonly CalendarVersions[]): (version: string) => Calendar {
  return (version) => {
    for (const versions of known) {
      const found = versions.get(version);
      if (found) return found;
    }
    throw new Error(`The calendar version ${version} was not read.`);
  };
}
