import { isDeepStrictEqual } from 'node:util';
import type { Configuration } from '../configuration/configuration.ts';
import type { Cover } from '../entitlements/cover.ts';
import type { Fact, SlaState } from '../sla/clocks/clock.ts';
import { targetsUnder, type UnderPolicy } from '../sla/clocks/targets-under.ts';
import { calendarsFor, targetsFor } from '../tickets/sla/targets.ts';
import type { Ticket } from '../tickets/ticket.ts';

/** Why open tickets get other targets: a version of a policy, or of a calendar. */
export type TargetChange = ({ kind: 'POLICY'; id: string } & UnderPolicy) | CalendarChange;

interface CalendarChange {
  kind: 'CALENDAR';
  id: string;
  version: string;
  /** Of holidays that go on for another year: a ticket whose deadlines stay needs no event. */
  isExtension?: boolean;
}

/** The SLA rules in force: the policies, and the versions of the calendars that they refer to. */
export type SlaRules = Pick<Configuration, 'policies' | 'calendars' | 'calendarVersions'>;

export type MeasuredRow = Pick<Ticket, 'severityId' | 'priority' | 'categoryId' | 'clocks'> & { cover: Cover | null };

/** The fact for the clocks of a ticket; `null` where it would make no difference, so that a second recalculation changes nothing (SLA 19). */
export function recalculationFact(targetChange: TargetChange, ticket: MeasuredRow, slaRules: SlaRules): Fact | null {
  const { clocks: state } = ticket;
  if (!state) return null;
  if (targetChange.kind === 'CALENDAR') return calendarFact(state, targetChange);
  const wanted = targetChange.version === null ? [] : targetsFor(slaRules, ticket, ticket.cover);
  const targets = targetsUnder(state.targets, wanted, targetChange);
  return isDeepStrictEqual(targets, state.targets) ? null : { kind: 'TARGETS', targets, calendars: { ...calendarsFor(slaRules, targets) } };
}

function calendarFact(state: SlaState, { id, version }: { id: string; version: string }): Fact | null {
  return usesCalendar(state, id) && state.calendars[id] !== version ? { kind: 'CALENDAR', calendar: id, version } : null;
}

function usesCalendar({ targets, clocks }: SlaState, calendarId: string): boolean {
  const active = clocks.flatMap(({ endedAt, target }) => (endedAt === null ? [target] : []));
  return [...targets, ...active].some(({ calendar }) => calendar === calendarId);
}
