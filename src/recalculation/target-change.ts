import { isDeepStrictEqual } from 'node:util';
import type { Configuration } from '../configuration/configuration.ts';
import type { Cover } from '../entitlements/cover.ts';
import type { Fact, SlaState } from '../sla/clocks/clock.ts';
import { targetsUnder, type UnderPolicy } from '../sla/clocks/targets-under.ts';
import { calendarsFor, targetsFor } from '../tickets/sla/targets.ts';
import type { Ticket } from '../tickets/ticket.ts';

/** What open tickets go under anew: a version of a policy, or of a calendar. */
export type TargetChange = ({ kind: 'POLICY'; id: string } & UnderPolicy) | { kind: 'CALENDAR'; id: string; version: string };

/** What of a desk decides how long tickets may take. */
export type SlaRules = Pick<Configuration, 'policies' | 'calendars'>;

export type Measured = Pick<Ticket, 'severityId' | 'priority' | 'categoryId' | 'environment' | 'clocks'> & { cover: Cover | null };

/** What the clocks of a ticket are to hear; `null` where it makes no difference to them, so that whoever asks twice changes nothing (SLA 19). */
export function recalculationFact(targetChange: TargetChange, ticket: Measured, slaRules: SlaRules): Fact | null {
  const { clocks: state } = ticket;
  if (!state) return null;
  if (targetChange.kind === 'CALENDAR')
    return isCountedBy(state, targetChange.id) && state.calendars[targetChange.id] !== targetChange.version ? calendarFact(targetChange) : null;
  const wanted = targetChange.version === null ? [] : targetsFor(slaRules, ticket, ticket.cover);
  const targets = targetsUnder(state.targets, wanted, targetChange);
  return isDeepStrictEqual(targets, state.targets) ? null : { kind: 'TARGETS', targets, calendars: { ...calendarsFor(slaRules, targets) } };
}

function isCountedBy({ targets, clocks }: SlaState, calendarId: string): boolean {
  const active = clocks.flatMap(({ endedAt, target }) => (endedAt === null ? [target] : []));
  return [...targets, ...active].some(({ calendar }) => calendar === calendarId);
}

function calendarFact({ id, version }: { id: string; version: string }): Fact {
  return { kind: 'CALENDAR', calendar: id, version };
}
