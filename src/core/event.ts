import { type IdType, publicId } from './ids.ts';
import type { Audience, EventType } from './registry.ts';

/** Something else that a change names and that not everybody may see. It is recorded as its public id, and told only to those who see it. */
export class Reference {
  readonly type: IdType;
  readonly id: string;

  constructor(type: IdType, id: string) {
    this.type = type;
    this.id = id;
  }

  toJSON(): string {
    return publicId(this.type, this.id);
  }
}

export function refer(type: IdType, id: string): Reference {
  return new Reference(type, id);
}

/** All that the changes refer to, also within lists and objects; `null` for nothing. */
export function referencesIn(changes: readonly FieldChange[]): Pick<Reference, 'type' | 'id'>[] | null {
  const found = changes.flatMap(({ before, after }) => [before, after].flatMap(within));
  return found.length === 0 ? null : found.map(({ type, id }) => ({ type, id }));
}

function within(value: unknown): Reference[] {
  if (value instanceof Reference) return [value];
  return typeof value === 'object' && value !== null && !(value instanceof Date) ? Object.values(value).flatMap(within) : [];
}

export interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}

export function change(field: string, before: unknown, after: unknown): FieldChange {
  return { field, before, after };
}

export type { Audience } from './registry.ts';

/** What a notification is about. */
export const noticeKinds = ['ASSIGNED', 'MENTIONED', 'ANSWERED', 'SLA_WARNED', 'SLA_BREACHED', 'CHANGED', 'NOTIFIED', 'EXPIRING', 'APPROVAL'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Who is told of an event: a person, the members of a queue, or the people with some roles. */
export interface Notice {
  kind: NoticeKind;
  personId?: string;
  membersOf?: string;
  roles?: string[];
  /** Not where the person is a member of this queue, whose members are told of the event by an earlier line. */
  unlessMemberOf?: string;
  /** The key of the template of the mail that tells it; absent where no mail does. */
  template?: string;
  /** The article that the mail is about, where it is about no ticket. */
  articleId?: string;
  /** Also to the one who caused it. */
  isForActor?: boolean;
}

export interface RecordedEvent {
  id: string;
  type: EventType;
  at: Date;
  /** It happened earlier than it is recorded, so it may stand behind later ones. */
  keepsInstant: boolean;
  /** What the desk does by itself has the system as its actor, and is caused by the actor of the transaction or by time. */
  automatic?: 'CAUSED' | 'DUE';
  ticketId: string | null;
  /** The message that was written by it. */
  messageId: string | null;
  audience: Audience;
  changes: FieldChange[];
  /** The columns of the ticket that this transaction changes, with the values they had before; and by its id, whether a relation was there before. */
  previousValues?: Record<string, unknown>;
  /** Whether those are the values of all columns, also of those that it does not change. */
  hasAllValues?: true;
  /** The fact that the event is to the clocks of the ticket; for reports, where it is about none. */
  fact?: object;
  /** Who is told of it, in the order in which one line of several counts. */
  notices?: readonly Notice[];
}
