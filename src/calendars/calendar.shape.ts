import { sql } from 'kysely';
import { label } from '../reading/shape/label.ts';
import { columns, computed, type Expression, expression, one, type Shape } from '../reading/shape/shape.ts';
import type { Calendar } from './time/calendar.ts';

/** A column of the newest version. */
const newest =
  (name: 'number' | 'definition'): Expression =>
  (row, { tenantId }) =>
    sql`(select v.${sql.ref(name)} from calendar_version v where v.tenant_id = ${tenantId}::uuid and v.calendar_id = ${row}.id order by v.number desc limit 1)`;

const fromDefinition = (name: 'timeZone'): Expression => {
  return (row, viewer) => sql`${newest('definition')(row, viewer, {})}->>${sql.lit(name)}`;
};

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

function weeklyOf({ definition }: { definition: Calendar }) {
  return Object.fromEntries(days.map((day, at) => [day, definition.weekly[at] ?? []]));
}

function exceptionsOf({ definition }: { definition: Calendar }) {
  return definition.overrides.map(({ from, to, intervals }) => ({ from, to, hours: intervals }));
}

export const BusinessCalendarShape: Shape = {
  types: ['BusinessCalendar', 'Node'],
  table: 'calendar',
  fields: {
    ...columns('id', 'key', 'rank'),
    label,
    version: expression(newest('number')),
    timeZone: expression(fromDefinition('timeZone')),
    weekly: computed([], weeklyOf, { definition: newest('definition') }),
    exceptions: computed([], exceptionsOf, { definition: newest('definition') }),
  },
};

/** By which the tickets of an organization are measured. */
export const organizationFields = { calendar: one(() => BusinessCalendarShape, 'calendar_id') };
