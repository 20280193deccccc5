import { isDeepStrictEqual } from 'node:util';
import type { Configuration } from '../configuration/configuration.ts';
import type { Cover } from '../entitlements/cover.ts';
import type { Course, Fact } from '../sla/clocks/clock.ts';
import { targetsUnder, type UnderPolicy } from '../sla/clocks/targets-under.ts';
import { calendarsFor, targetsFor } from '../tickets/targets.ts';
import type { Ticket } from '../tickets/ticket.ts';

/** What open tickets go under anew: a version of a policy, or of a calendar. */
export type Anew = ({ kind: 'POLICY'; id: string } & UnderPolicy) | { kind: 'CALENDAR'; id: string; version: string };

/** What of a desk decides how long tickets may take. */
export type Promised = Pick<Configuration, 'policies' | 'calendars'>;

export type Measured = Pick<Ticket, 'severityId' | 'priority' | 'categoryId' | 'environment' | 'clocks'> & { cover: Cover | null };

/** What the clocks of a ticket are to hear; `null` where it makes no difference to them, so that whoever asks twice changes nothing (rule 19). */
export function factAnew(anew: Anew, ticket: Measured, promised: Promised): Fact | null {
  const { clocks: course } = ticket;
  if (!course) return null;
  if (anew.kind === 'CALENDAR') return counts(course, anew.id) && course.calendars[anew.id] !== anew.version ? calendarFact(anew) : null;
  const wanted = anew.version === null ? [] : targetsFor(promised, ticket, ticket.cover);
  const targets = targetsUnder(course.targets, wanted, anew);
  return isDeepStrictEqual(targets, course.targets) ? null : { kind: 'TARGETS', targets, calendars: { ...calendarsFor(promised, targets) } };
}

function counts({ targets, clocks }: Course, calendarId: string): boolean {
  const active = clocks.flatMap(({ endedAt, target }) => (endedAt === null ? [target] : []));
  return [...targets, ...active].some(({ calendar }) => calendar === calendarId);
}

function calendarFact({ id, version }: { id: string; version: string }): Fact {
  return { kind: 'CALENDAR', calendar: id, version };
}
