export interface FieldChange {
  field: string;
  before: unknown;
  after: unknown;
}

export function change(field: string, before: unknown, after: unknown): FieldChange {
  return { field, before, after };
}

/** Who may ever see an event: everyone who sees its ticket, those who read notes, or those who administer the tenant. */
export type Audience = 'EVERYONE' | 'AGENTS' | 'ADMINS';

export interface RecordedEvent {
  id: string;
  type: string;
  at: Date;
  /** It happened earlier than it is recorded, so it may stand behind later ones. */
  keepsInstant: boolean;
  ticketId: string | null;
  audience: Audience;
  changes: FieldChange[];
  /** The columns of the ticket that this transaction changes, with the values they had before. */
  previousValues?: Record<string, unknown>;
  /** The fact that the event is to the clocks of the ticket. */
  fact?: object;
}
