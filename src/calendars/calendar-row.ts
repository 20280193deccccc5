import { defineEntity, p } from '@mikro-orm/core';
import { itemColumns, key, time } from '../database/row.ts';
import type { Calendar } from './time/calendar.ts';

export const CalendarTable = defineEntity({ name: 'BusinessCalendar', tableName: 'calendar', properties: itemColumns });
/** When a desk is open. */
export class BusinessCalendar extends CalendarTable.class {}
CalendarTable.setClass(BusinessCalendar);

export const CalendarVersionTable = defineEntity({
  name: 'CalendarVersion',
  tableName: 'calendar_version',
  properties: { ...key, calendarId: p.uuid(), number: p.integer(), definition: p.json<Calendar>(), createdAt: time() },
});
/** A calendar as it was said once, its public holidays put in; it never changes. */
export class CalendarVersion extends CalendarVersionTable.class {}
CalendarVersionTable.setClass(CalendarVersion);
