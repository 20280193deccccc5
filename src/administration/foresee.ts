import { advance } from '../sla/clocks/advance.ts';
import type { Clock, Course } from '../sla/clocks/clock.ts';
import { type Deadlines, deadlinesOf } from '../sla/clocks/deadlines.ts';
import type { Calendars } from '../sla/clocks/measure.ts';
import { step } from '../sla/clocks/step.ts';
import { type Anew, factAnew, type Measured, type Promised } from './anew.ts';

/** What open tickets would go under, in the order a worker would take it, and what would be promised then. */
export interface Foreseen {
  anew: readonly Anew[];
  promised: Promised;
  /** The versions that do not exist yet, too. */
  calendars: Calendars;
  at: number;
}

export interface Foresight {
  before: Deadlines;
  after: Deadlines;
  isMoved: boolean;
  /** Something is late that was not. */
  isBreached: boolean;
}

const names = ['dueAt', 'firstResponseDueAt', 'nextResponseDueAt'] as const;

/** What would become of a ticket's deadlines: the same facts are told to its clocks as a recalculation would tell, and nobody keeps what they say. */
export function foresee(ticket: Measured, { anew, promised, calendars, at }: Foreseen): Foresight | null {
  if (!ticket.clocks) return null;
  const now = advance(ticket.clocks, at, calendars).course;
  const then = anew.reduce((course, one) => told(course, one), now);
  if (then === now) return null;
  const [before, after] = [deadlinesOf(now), deadlinesOf(then)];
  return { before, after, isMoved: names.some((name) => before[name] !== after[name]), isBreached: then.clocks.some((clock) => isNewlyLate(clock, now)) };

  function told(course: Course, one: Anew): Course {
    const fact = factAnew(one, { ...ticket, clocks: course }, promised);
    return fact ? step(course, fact, { at, cause: '', calendars }).course : course;
  }
}

function isNewlyLate({ metric, number, breachedAt }: Clock, { clocks }: Course): boolean {
  const was = clocks.find((clock) => clock.metric === metric && clock.number === number);
  return breachedAt !== null && (was?.breachedAt ?? null) === null;
}
