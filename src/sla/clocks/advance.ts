import type { Clock, Milestone, SlaState } from './clock.ts';
import { warningAt } from './due.ts';
import type { Calendars } from './measure.ts';

export interface Advanced {
  state: SlaState;
  /** In chronological order. */
  milestones: Milestone[];
}

/** Records every milestone before an instant at its true time, whenever that is noticed (SLA 11). */
export function advance(state: SlaState, to: number, calendars: Calendars): Advanced {
  const milestones = state.clocks.flatMap((clock) => milestonesOf(clock, calendars)).filter(({ at }) => at < to);
  if (milestones.length === 0) return { state, milestones };
  const clocks = state.clocks.map((clock) => milestones.filter((milestone) => isOf(clock, milestone)).reduce(recordMilestone, clock));
  return { state: { ...state, clocks }, milestones: milestones.sort((one, other) => one.at - other.at) };
}

/** The first instant at which `advance` finds a milestone. */
export function nextInstant({ clocks }: SlaState, calendars: Calendars): number | null {
  const instants = clocks.flatMap((clock) => milestonesOf(clock, calendars)).map(({ at }) => at + 1);
  return instants.length === 0 ? null : Math.min(...instants);
}

/** The milestones ahead, if the clock keeps running as it does now. */
function milestonesOf(clock: Clock, calendars: Calendars): Milestone[] {
  const { metric, number, dueAt, breachedAt, target, warned } = clock;
  if (dueAt === null) return [];
  const warnings = target.warnings.flatMap((_, warning): Milestone[] => {
    const at = warned[warning] === null ? warningAt(clock, warning, calendars) : null;
    return at === null ? [] : [{ kind: 'WARNED', at, metric, number, warning }];
  });
  return breachedAt === null ? [...warnings, { kind: 'BREACHED', at: dueAt, metric, number }] : warnings;
}

function isOf(clock: Clock, { metric, number }: Milestone): boolean {
  return clock.metric === metric && clock.number === number;
}

function recordMilestone(clock: Clock, { kind, at, warning }: Milestone): Clock {
  if (kind === 'BREACHED') return { ...clock, breachedAt: at, state: 'BREACHED' };
  return { ...clock, warned: clock.warned.map((warnedAt, index) => (index === warning ? at : warnedAt)) };
}
