import { isDeepStrictEqual } from 'node:util';
import type { Configuration } from '../configuration/configuration.ts';
import type { Fact, SlaState, Target } from '../sla/clocks/clock.ts';
import { targetsUnder, type UnderPolicy } from '../sla/clocks/targets-under.ts';
import { calendarsFor, type Terms, targetsFor } from '../tickets/sla/targets.ts';
import type { Ticket } from '../tickets/ticket.ts';

/** Why open tickets get other targets: a version of a policy or of a calendar, or what an organization has of its own. */
export type TargetChange = ({ kind: 'POLICY'; id: string } & UnderPolicy) | CalendarChange | { kind: 'ORGANIZATION'; id: string };

interface CalendarChange {
  kind: 'CALENDAR';
  id: string;
  version: string;
  /** Of holidays that go on for another year: a ticket whose deadlines stay needs no event. */
  isExtension?: boolean;
}

/** The SLA rules in force: the policies, and the versions of the calendars that they refer to. */
export type SlaRules = Pick<Configuration, 'policies' | 'calendars' | 'calendarVersions'>;

export type MeasuredRow = Pick<Ticket, 'severityId' | 'priority' | 'categoryId' | 'organizationId' | 'clocks'> & { terms: Terms };

/** The fact for the clocks of a ticket; `null` where it would make no difference, so that a second recalculation changes nothing (SLA 19). */
export function recalculationFact(targetChange: TargetChange, ticket: MeasuredRow, slaRules: SlaRules): Fact | null {
  const { clocks: state } = ticket;
  if (!state) return null;
  if (targetChange.kind === 'CALENDAR') return calendarFact(state, targetChange);
  const targets = newTargetsOf(targetChange, ticket, state.targets, slaRules);
  return isDeepStrictEqual(targets, state.targets) ? null : { kind: 'TARGETS', targets, calendars: { ...calendarsFor(slaRules, targets) } };
}

/** An organization's tickets get the targets that they would have if they were opened now. */
function newTargetsOf(
  targetChange: Exclude<TargetChange, CalendarChange>,
  ticket: MeasuredRow,
  current: readonly Target[],
  slaRules: SlaRules,
): readonly Target[] {
  if (targetChange.kind === 'ORGANIZATION') return ticket.organizationId === targetChange.id ? targetsFor(slaRules, ticket, ticket.terms) : current;
  return targetsUnder(current, targetChange.version === null ? [] : targetsFor(slaRules, ticket, ticket.terms), targetChange);
}

function calendarFact(state: SlaState, { id, version }: { id: string; version: string }): Fact | null {
  return usesCalendar(state, id) && state.calendars[id] !== version ? { kind: 'CALENDAR', calendar: id, version } : null;
}

function usesCalendar({ targets, clocks }: SlaState, calendarId: string): boolean {
  const active = clocks.flatMap(({ endedAt, target }) => (endedAt === null ? [target] : []));
  return [...targets, ...active].some(({ calendar }) => calendar === calendarId);
}
