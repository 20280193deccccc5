import type { Module } from '../core/module.ts';
import { CalendarResolver } from './calendar.resolver.ts';
import { BusinessCalendarShape } from './calendar.shape.ts';
import { CalendarTable, CalendarVersionTable } from './calendar-row.ts';

const ids = { BusinessCalendar: 'cal' } as const;

declare module '../core/registry.ts' {
  interface IdPrefixes extends Readonly<typeof ids> {}
}

export const calendars: Module = {
  name: 'calendars',
  ids,
  rows: [CalendarTable, CalendarVersionTable],
  nodes: { BusinessCalendar: BusinessCalendarShape },
  resolvers: [CalendarResolver],
};
