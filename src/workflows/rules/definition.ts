import type { Duration } from '../../calendars/time/durations.ts';
import type { Participant, StatusCategory } from '../workflow.ts';

/** A status as the document defines it; other items are referred to by key. */
export interface StatusDefinition {
  key: string;
  category: StatusCategory;
  /** Whether the survey is open in this status (erp S6). */
  survey?: boolean | undefined;
  /** Whether channels and consultants may review the qualification (erp S8). */
  review?: boolean | undefined;
  /** The status that a reply of the requester moves the ticket to (erp S11). */
  onReply?: string | undefined;
  /** The status that assigning the ticket moves it to, and the one that giving it back to its queue does (erp S12). */
  onAssign?: string | undefined;
  onUnassign?: string | undefined;
  /** Tickets in this status wait for a release, whose publication moves them to the named one (erp S4). */
  onRelease?: string | undefined;
  timers?: readonly TimerDefinition[] | undefined;
}

/** Fires once after a time in the status: sends a reminder or moves the ticket. */
export interface TimerDefinition {
  key: string;
  after: Duration;
  /** Counts from entering the status, or from support's last reply in it (erp S3, erp S5). */
  since: 'ENTERED' | 'REPLY';
  calendar?: string | undefined;
  /** Reminds the requester, with a template if one is named. */
  remind?: true | string | undefined;
  moveTo?: string | undefined;
  qualify?: string | undefined;
}

export interface TransitionDefinition {
  from: readonly string[];
  to: string;
  by: readonly Participant[];
  requires?: readonly string[] | undefined;
  effects?: readonly Effect[] | undefined;
}

/** An additional effect of a transition: sets the qualification, assigns, or notifies. */
export type Effect = Qualifying | { assign: 'ACTOR' | 'NOBODY' } | Notifying;

export interface Qualifying {
  /** `null` removes it. */
  qualify: string | null;
  /** Limited to tickets of these natures (erp S2). */
  natures?: readonly string[] | undefined;
}

export interface Notifying {
  /** ASSIGNEE means the queue while nobody is assigned. */
  notify: 'REQUESTER' | 'ASSIGNEE' | 'QUEUE';
  template?: string | undefined;
}

export interface WorkflowDefinition {
  statuses: readonly StatusDefinition[];
  transitions: readonly TransitionDefinition[];
  /** The status of escalated tickets (clinic D7). */
  escalation?: string | undefined;
  closurePolicy: 'CREATOR' | 'AUTOMATIC';
}
