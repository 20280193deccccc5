import { sql } from 'kysely';
import { may } from '../core/actor.ts';
import { UserShape } from '../people/actor.shape.ts';
import { all, type Comparators, compare, compareId } from '../reading/plan/compare.ts';
import { by, columns, expression, never, one, type Shape, type Sql } from '../reading/shape/shape.ts';
import { TicketShape } from '../tickets/ticket.shape.ts';

/** For admins: who is written to, and what became of it. */
export const DeliveryShape: Shape = {
  types: ['Delivery', 'Node'],
  table: 'delivery',
  fields: {
    ...columns('id', 'kind', 'template', 'state', 'attempts', 'address', 'answer', 'created_at', 'ended_at'),
    messageId: expression((row) => sql`${row}.mail_id`),
    nextAttemptAt: expression((row) => sql`case when ${row}.state = 'WAITING' then ${row}.next_attempt_at end`),
    user: one(() => UserShape, 'principal_id'),
    ticket: one(() => TicketShape, 'ticket_id'),
  },
  visibility: (row, { actor }) => (may(actor, 'tenant:admin') ? sql`true` : never(row)),
};

/** An id sorts by the time at which it was made. */
export const newestDeliveriesFirst = { name: 'ID', by: [{ order: [by('id', 'uuid')], direction: 'DESC' as const }] };

export type DeliveryCriteria = Partial<Record<'state' | 'ticketId', Comparators>>;

export function matchesDelivery(row: Sql, filter: DeliveryCriteria | null | undefined): Sql | null {
  return filter ? all([...compare(sql`${row}.state`, 'text', filter.state ?? {}), ...compareId(sql`${row}.ticket_id`, filter.ticketId ?? {}, 'Ticket')]) : null;
}
