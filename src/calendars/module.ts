import type { Module } from '../core/module.ts';
import { OrganizationShape } from '../organizations/organization.shape.ts';
import { CalendarResolver, OrganizationCalendarResolver } from './calendar.resolver.ts';
import { BusinessCalendarShape, organizationFields } from './calendar.shape.ts';
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
  extensions: [{ shape: OrganizationShape, fields: organizationFields }],
  resolvers: [CalendarResolver, OrganizationCalendarResolver],
};
