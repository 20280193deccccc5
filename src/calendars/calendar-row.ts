import { defineEntity, p } from '@mikro-orm/core';
import { itemColumns, key, time } from '../database/row.ts';
import type { Calendar } from './time/calendar.ts';

export const CalendarTable = defineEntity({ name: 'BusinessCalendar', tableName: 'calendar', properties: itemColumns });
/** The opening hours of a tenant. */
export class BusinessCalendar extends CalendarTable.class {}
CalendarTable.setClass(BusinessCalendar);

export const CalendarVersionTable = defineEntity({
  name: 'CalendarVersion',
  tableName: 'calendar_version',
  properties: { ...key, calendarId: p.uuid(), number: p.integer(), definition: p.json<Calendar>(), createdAt: time() },
});
/** One version of a calendar, with its public holidays filled in; it never changes. */
export class CalendarVersion extends CalendarVersionTable.class {}
CalendarVersionTable.setClass(CalendarVersion);
