import { advance } from '../sla/clocks/advance.ts';
import { applyFact } from '../sla/clocks/apply-fact.ts';
import type { Clock, SlaState } from '../sla/clocks/clock.ts';
import { type Deadlines, deadlinesOf } from '../sla/clocks/deadlines.ts';
import type { Calendars } from '../sla/clocks/measure.ts';
import { type MeasuredRow, recalculationFact, type SlaRules, type TargetChange } from './target-change.ts';

/** The changes of targets, in the order in which a worker would apply them, and the rules that would be in force. */
export interface PlannedTargets {
  targetChanges: readonly TargetChange[];
  /** With the versions of calendars that are not saved. */
  slaRules: SlaRules;
  at: number;
}

export interface DeadlinePreview {
  before: Deadlines;
  after: Deadlines;
  isMoved: boolean;
  /** Something is late that was not. */
  isBreached: boolean;
}

const names = ['dueAt', 'firstResponseDueAt', 'nextResponseDueAt'] as const;

/** How the deadlines of a ticket would change: its clocks get the same facts as in a recalculation, and nothing is saved. */
export function previewDeadlines(ticket: MeasuredRow, { targetChanges, slaRules, at }: PlannedTargets, calendars: Calendars): DeadlinePreview | null {
  if (!ticket.clocks) return null;
  const now = advance(ticket.clocks, at, calendars).state;
  const then = targetChanges.reduce((state, one) => applied(state, one), now);
  if (then === now) return null;
  const [before, after] = [deadlinesOf(now), deadlinesOf(then)];
  return { before, after, isMoved: names.some((name) => before[name] !== after[name]), isBreached: then.clocks.some((clock) => isNewlyLate(clock, now)) };

  function applied(state: SlaState, one: TargetChange): SlaState {
    const fact = recalculationFact(one, { ...ticket, clocks: state }, slaRules);
    return fact ? applyFact(state, fact, { at, cause: '', calendars }).state : state;
  }
}

function isNewlyLate({ metric, number, breachedAt }: Clock, { clocks }: SlaState): boolean {
  const earlier = clocks.find((clock) => clock.metric === metric && clock.number === number);
  return breachedAt !== null && (earlier?.breachedAt ?? null) === null;
}
