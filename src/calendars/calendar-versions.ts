import { LRUCache } from 'lru-cache';
import type { Transaction } from '../core/transact.ts';
import type { Calendar } from './time/calendar.ts';

/** Versions never change, so whoever read one keeps it; what was worked out of it hangs on it. */
const calendarCache = new LRUCache<string, Calendar>({ max: 5_000 });

/** Makes sure that these versions can be found without asking the database. */
export async function loadCalendarVersions(ctx: Transaction, versions: readonly string[]): Promise<void> {
  const missing = versions.filter((version) => !calendarCache.has(version));
  if (missing.length === 0) return;
  const text = 'select id, definition from calendar_version where tenant_id = $1 and id = any($2::uuid[])';
  const [read] = await ctx.query({ name: 'calendar_versions', text, values: [ctx.tenant.id, missing] });
  for (const { id, definition } of read?.rows ?? []) calendarCache.set(id, definition);
}

/** A version that was made sure of. */
export function calendarVersion(version: string): Calendar {
  const found = calendarCache.get(version);
  if (!found) throw new Error(`Nobody looked for the calendar version ${version}.`);
  return found;
}
