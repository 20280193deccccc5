import type { Duration } from '../../calendars/time/durations.ts';
import type { Participant, StatusCategory } from '../workflow.ts';

/** Things are named by their keys here. */
export interface StatusDefinition {
  key: string;
  category: StatusCategory;
  /** The survey is open here, and only where a status says so (erp S6). */
  survey?: boolean | undefined;
  /** Channels and consultants may review the qualification (erp S8). */
  review?: boolean | undefined;
  /** Where a message of the requester takes the ticket (erp S11). */
  onReply?: string | undefined;
  /** Tickets wait here for a release, and go there when it is published (erp S4). */
  onRelease?: string | undefined;
  timers?: readonly TimerDefinition[] | undefined;
}

/** After a time in the status, once: a reminder, or a step by the clock. */
export interface TimerDefinition {
  key: string;
  after: Duration;
  /** From when on: since the status was entered, or since support last wrote there (erp S3, erp S5). */
  since: 'ENTERED' | 'REPLY';
  calendar?: string | undefined;
  /** The requester is reminded, in the words of a template if one is named. */
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

/** What a step does beside: it sets the final classification, assigns, or tells somebody. */
export type Effect = Qualifying | { assign: 'ACTOR' | 'NOBODY' } | Notifying;

export interface Qualifying {
  /** `null` takes it back. */
  qualify: string | null;
  /** Only for tickets of these natures (erp S2). */
  natures?: readonly string[] | undefined;
}

export interface Notifying {
  /** The assignee; while there is none, the queue. */
  notify: 'REQUESTER' | 'ASSIGNEE' | 'QUEUE';
  template?: string | undefined;
}

export interface WorkflowDefinition {
  statuses: readonly StatusDefinition[];
  transitions: readonly TransitionDefinition[];
  /** The status of what first-level support could not solve (clinic D7). */
  escalation?: string | undefined;
  closurePolicy: 'CREATOR' | 'AUTOMATIC';
}

/** What a step may ask of a ticket; `field:<key>` asks for a field of the desk's own. */
export const requirements = ['assignee', 'qualification', 'category', 'checklist', 'workaround'] as const;
