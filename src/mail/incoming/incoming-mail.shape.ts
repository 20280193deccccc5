import { sql } from 'kysely';
import { MessageShape } from '../../conversations/message.shape.ts';
import { may } from '../../core/actor.ts';
import { type Comparators, compare } from '../../reading/plan/compare.ts';
import { by, columns, expression, never, one, type Shape, type Sql } from '../../reading/shape/shape.ts';
import { TicketShape } from '../../tickets/ticket.shape.ts';

/** For admins; of the ticket and the message they see what they see elsewhere. */
export const IncomingMailShape: Shape = {
  types: ['IncomingMail', 'Node'],
  table: 'incoming_mail',
  fields: {
    ...columns('id', 'version', 'recipient', 'envelope_from', 'from_address', 'subject', 'message_id', 'size', 'state', 'reason', 'received_at', 'settled_at'),
    isKept: expression((row) => sql`${row}.object_id is not null`),
    ticket: one(() => TicketShape, 'ticket_id'),
    message: one(() => MessageShape, 'reply_id'),
  },
  visibility: (row, { actor }) => (may(actor, 'tenant:admin') ? sql`true` : never(row)),
};

export const newestMailsFirst = { name: 'ID', by: [{ order: [by('id', 'uuid')], direction: 'DESC' as const }] };

export interface MailCriteria {
  state?: Comparators;
}

export function mailMatches(row: Sql, filter: MailCriteria | null | undefined): Sql {
  const conditions = compare(sql`${row}.state`, 'text', filter?.state ?? {});
  return conditions.length === 0 ? sql`true` : sql`(${sql.join(conditions, sql` and `)})`;
}
