import type { Interval } from '../../../src/calendars/time/calendar.ts';
import { type Length, textOf } from './duration.ts';
import type { Row } from './rows.ts';
import { holds, type Seeing } from './viewer.ts';
import type { Written } from './written.ts';

function newest(table: 'calendar_version' | 'sla_policy_version', key: string, id: unknown, { rows }: Seeing): Row {
  const versions = rows[table].filter((row) => row[key] === id).toSorted((one, other) => Number(other.number) - Number(one.number));
  return versions[0] as Row;
}

interface Hours {
  timeZone: string;
  weekly: Interval[][];
  overrides: { from: string; to: string; intervals: Interval[] }[];
}

const hoursOf = ({ id }: Row, seeing: Seeing) => newest('calendar_version', 'calendar_id', id, seeing).definition as Hours;

const metrics = ['FIRST_RESPONSE', 'NEXT_RESPONSE', 'FIRST_RESOLUTION', 'TOTAL_RESOLUTION'];

/** When a desk is open, and what it promises. */
export const promised: Record<string, Written> = {
  'BusinessCalendar.version': ({ id }, seeing) => newest('calendar_version', 'calendar_id', id, seeing).number,
  'BusinessCalendar.timeZone': (row, seeing) => hoursOf(row, seeing).timeZone,
  'BusinessCalendar.weekly': (row, seeing) => {
    const [mon, tue, wed, thu, fri, sat, sun] = hoursOf(row, seeing).weekly;
    return { mon, tue, wed, thu, fri, sat, sun };
  },
  'BusinessCalendar.exceptions': (row, seeing) => hoursOf(row, seeing).overrides.map(({ from, to, intervals }) => ({ from, to, hours: intervals })),
  'SlaPolicy.version': ({ id }, seeing) => newest('sla_policy_version', 'policy_id', id, seeing).number,
  'Status.clocks': ({ clocks }, seeing) =>
    holds(seeing, 'ticket:read_all') ? metrics.map((metric) => ({ metric, mode: (clocks as Record<string, string>)[metric] })) : [],
  'SlaTarget.within': ({ within }) => textOf(within as Length),
  'SlaTarget.warnings': ({ warnings }) => (warnings as { left?: Length }[]).map(({ left, ...share }) => ({ ...share, left: left && textOf(left) })),
};
