import type { Duration } from '../../calendars/time/durations.ts';
import type { StatusCategory } from '../../workflows/workflow.ts';
import type { OpeningValues } from './opening-values.ts';

export const metrics = ['FIRST_RESPONSE', 'NEXT_RESPONSE', 'FIRST_RESOLUTION', 'TOTAL_RESOLUTION'] as const;
export type Metric = (typeof metrics)[number];

/** What a status does to a clock (SLA 9). */
export type Mode = 'RUN' | 'PAUSE' | 'STOP';
export type Modes = Record<Metric, Mode>;

/** Due when this much time is left, or this percentage of it is used (SLA 12). */
export type Warning = { left: Duration } | { usedPercent: number };

export interface Target {
  metric: Metric;
  within: Duration;
  /** The calendar of business time; `null` counts round the clock. */
  calendar: string | null;
  warnings: readonly Warning[];
  /** The id of the policy version. */
  policy: string;
}

/** A period in which a clock ran or was paused, and the event that started it. Instants are milliseconds. */
export interface Interval {
  from: number;
  /** `null` for the current interval. */
  to: number | null;
  isRunning: boolean;
  /** The id of the calendar version; `null` counts round the clock. */
  calendar: string | null;
  policy: string;
  /** The id of the event. */
  cause: string;
}

export type ClockState = 'RUNNING' | 'PAUSED' | 'UNREACHABLE' | 'BREACHED' | 'MET' | 'MISSED' | 'CANCELLED';

/** Why a clock ended; MERGED, WITHDRAWN, REFUSED and POLICY_REMOVED cancel it. */
export type EndReason = 'REPLY' | 'RESOLUTION' | 'CLOSING' | 'POLICY_REMOVED' | 'MERGED' | 'WITHDRAWN' | 'REFUSED';

/** One measurement of a metric; next responses are numbered (SLA 7). */
export interface Clock {
  metric: Metric;
  number: number;
  target: Target;
  intervals: readonly Interval[];
  state: ClockState;
  /** `null` while paused, after the end (SLA 10), and where the calendar never reaches the target (SLA 20). */
  dueAt: number | null;
  breachedAt: number | null;
  endedAt: number | null;
  endReason: EndReason | null;
  /** When each warning was given; `null` if not yet, or if rearmed. */
  warned: readonly (number | null)[];
}

/** All clocks of a ticket, and the state that the next fact is applied to. */
export interface SlaState {
  openedAt: number;
  /** The time of the last fact; no fact is applied earlier, so that clocks never run backwards. */
  lastFactAt: number;
  clocks: readonly Clock[];
  targets: readonly Target[];
  modes: Modes;
  category: StatusCategory;
  /** The newest version id of each calendar, by calendar id. */
  calendars: Readonly<Record<string, string>>;
  hasResponded: boolean;
  /** When the oldest unanswered message of the requester was sent. */
  unansweredSince: number | null;
  /** While it is merged into another ticket, changes of status move no clock. */
  isMerged?: true;
}

/** A change of a ticket that affects clocks; it is stored with its event. */
export type Fact =
  | { kind: 'OPENED'; targets: readonly Target[]; modes: Modes; category: StatusCategory; calendars: Record<string, string>; values?: OpeningValues }
  | { kind: 'REPLIED'; by: 'AGENT' | 'REQUESTER' }
  | { kind: 'STATUS'; modes: Modes; category: StatusCategory }
  | { kind: 'TARGETS'; targets: readonly Target[]; calendars: Record<string, string> }
  | { kind: 'CALENDAR'; calendar: string; version: string }
  | { kind: 'MERGED' }
  | { kind: 'UNMERGED' }
  | { kind: 'WITHDRAWN' | 'REFUSED' };

/** A deadline or a warning threshold that was passed, at its true instant. */
export interface Milestone {
  kind: 'BREACHED' | 'WARNED';
  at: number;
  metric: Metric;
  number: number;
  /** The index of the warning. */
  warning?: number;
}
