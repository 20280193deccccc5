import { BusinessCalendar, CalendarVersion } from '../calendars/calendar-row.ts';
import { publicHolidays } from '../calendars/holidays.ts';
import type { Calendar } from '../calendars/time/calendar.ts';
import { haveSameHours } from '../calendars/time/same-hours.ts';
import { newId } from '../core/ids.ts';
import type { Transaction } from '../core/transaction.ts';
import type { ConfigurationDocument } from './document.ts';
import { calendarFrom } from './read-document.ts';
import { upsertItems } from './upsert-items.ts';

type Section = ConfigurationDocument['calendars'][number];

/** Writes a version of each changed calendar, which applies from now on (SLA 16). Returns the ids of the calendars that existed before. */
export async function writeCalendars(ctx: Transaction, { calendars, desk }: ConfigurationDocument): Promise<string[]> {
  const rows = await upsertItems(ctx, BusinessCalendar, calendars, desk.locale);
  await ctx.em.flush();
  const changed: string[] = [];
  for (const section of calendars) {
    const id = rows.get(section.key)?.id ?? '';
    if (await writeVersion(ctx, id, section)) changed.push(id);
  }
  return changed;
}

/** The overrides of the document follow the holidays, because the last override of a date wins. */
export function definitionOf(section: Section, at: Date): Calendar {
  const calendar = calendarFrom(section);
  if (!section.holidays) return calendar;
  return { ...calendar, overrides: [...publicHolidays(section.holidays, at.getUTCFullYear()), ...calendar.overrides] };
}

/** Compared with the section as it was written then, so that a new year of holidays is no change of the admin's. */
async function writeVersion(ctx: Transaction, calendarId: string, section: Section): Promise<boolean> {
  const last = await ctx.em.findOne(CalendarVersion, { calendarId }, { orderBy: { number: 'desc' } });
  if (last && haveSameHours(last.definition, definitionOf(section, last.createdAt), ctx.now().getTime())) return false;
  addVersion(ctx, calendarId, (last?.number ?? 0) + 1, section);
  return last !== null;
}

export function addVersion({ em, tenant, now }: Transaction, calendarId: string, number: number, section: Section): void {
  em.create(CalendarVersion, { tenantId: tenant.id, id: newId(now()), calendarId, number, definition: definitionOf(section, now()), createdAt: now() });
}
