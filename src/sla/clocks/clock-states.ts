import type { Clock, ClockState, Metric, SlaState } from './clock.ts';
import { warningAt } from './due.ts';
import type { Calendars } from './measure.ts';

/** A clock as it was when it was last written, and what becomes of it if nothing changes. Instants are milliseconds. */
export interface ClockReading {
  state: ClockState;
  /** After this instant it is breached. */
  dueAt?: number;
  /** A warning was given, and the clock is neither breached nor ended. */
  isWarning?: true;
  /** After this instant it is so. */
  warnsAt?: number;
}

/** The last clock of each metric. */
export type ClockStates = Partial<Record<Metric, ClockReading>>;

export function clockStatesOf({ clocks }: Pick<SlaState, 'clocks'>, calendars: Calendars): ClockStates {
  return Object.fromEntries(clocks.map((clock) => [clock.metric, readingOf(clock, calendars)]));
}

function readingOf(clock: Clock, calendars: Calendars): ClockReading {
  const { state, dueAt, breachedAt, endedAt, warned, target } = clock;
  if (breachedAt !== null || endedAt !== null) return { state };
  const ahead = target.warnings.flatMap((_, warning) => warningAt(clock, warning, calendars) ?? []);
  const isWarning = warned.some((at) => at !== null);
  return {
    state,
    ...(dueAt === null ? {} : { dueAt }),
    ...(isWarning ? { isWarning } : ahead.length > 0 ? { warnsAt: Math.min(...ahead) } : {}),
  };
}

/** As they were told by events: what passes by itself has not passed yet. */
export function toldStates(states: ClockStates | null): ClockStates | null {
  return states && Object.fromEntries(Object.entries(states).map(([metric, { state, isWarning }]) => [metric, { state, ...(isWarning ? { isWarning } : {}) }]));
}
