import type { Duration } from '../../calendars/time/durations.ts';
import type { StatusCategory } from '../../workflows/workflow.ts';

export const metrics = ['FIRST_RESPONSE', 'NEXT_RESPONSE', 'FIRST_RESOLUTION', 'TOTAL_RESOLUTION'] as const;
export type Metric = (typeof metrics)[number];

/** What a status does to a clock (SLA 9). */
export type Mode = 'RUN' | 'PAUSE' | 'STOP';
export type Modes = Record<Metric, Mode>;

/** So much time left, or so much of it used, in hundredths (SLA 12). */
export type Warning = { left: Duration } | { usedPercent: number };

export interface Target {
  metric: Metric;
  within: Duration;
  /** The calendar of business time; `null` counts round the clock. */
  calendar: string | null;
  warnings: readonly Warning[];
  /** The version of the policy that says so. */
  policy: string;
}

/** A time through which a clock ran or stood, and what began it. Instants are milliseconds. */
export interface Interval {
  from: number;
  /** `null` while it goes on. */
  to: number | null;
  isRunning: boolean;
  /** The version of the calendar; `null` round the clock. */
  calendar: string | null;
  policy: string;
  /** The id of the event. */
  cause: string;
}

export type ClockState = 'RUNNING' | 'PAUSED' | 'BREACHED' | 'MET' | 'MISSED' | 'CANCELLED';

/** What ended a clock: an answer, a resolution, or something that took its sense away. */
export type EndReason = 'REPLY' | 'RESOLUTION' | 'CLOSING' | 'POLICY_REMOVED' | 'MERGED';

/** One measurement: a metric, and for the next response the how many-th (SLA 7). */
export interface Clock {
  metric: Metric;
  number: number;
  target: Target;
  intervals: readonly Interval[];
  state: ClockState;
  /** `null` while it stands, and once it ended (SLA 10). */
  dueAt: number | null;
  breachedAt: number | null;
  endedAt: number | null;
  endReason: EndReason | null;
  /** When each warning came; `null` for those that have not, or are armed again. */
  warned: readonly (number | null)[];
}

/** All the clocks of a ticket, and what the next fact is told against. */
export interface SlaState {
  openedAt: number;
  /** When the last fact was told; the next one is told no earlier, so that no clock runs backwards. */
  lastFactAt: number;
  clocks: readonly Clock[];
  targets: readonly Target[];
  modes: Modes;
  category: StatusCategory;
  /** The version in force of each calendar, by the calendar's id. */
  calendars: Readonly<Record<string, string>>;
  hasResponded: boolean;
  /** The oldest message of the requester that nobody answered. */
  unansweredSince: number | null;
}

/** What clocks hear of what happens to a ticket; each stands with its event. */
export type Fact =
  | { kind: 'OPENED'; targets: readonly Target[]; modes: Modes; category: StatusCategory; calendars: Record<string, string> }
  | { kind: 'REPLIED'; by: 'AGENT' | 'REQUESTER' }
  | { kind: 'STATUS'; modes: Modes; category: StatusCategory }
  | { kind: 'TARGETS'; targets: readonly Target[]; calendars: Record<string, string> }
  | { kind: 'CALENDAR'; calendar: string; version: string }
  | { kind: 'MERGED' }
  | { kind: 'UNMERGED' };

/** A deadline or a threshold that was passed, at its true instant. */
export interface Milestone {
  kind: 'BREACHED' | 'WARNED';
  at: number;
  metric: Metric;
  number: number;
  /** Of a warning, which. */
  warning?: number;
}
