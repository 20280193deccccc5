import { sql } from 'kysely';
import { ActorShape } from '../people/actor.shape.ts';
import { may } from '../platform/actor.ts';
import { by, columns, connection, expression, one, type Shape, type Sql, type Viewer } from '../platform/reading/shape.ts';
import { ticketSight } from '../tickets/sight.ts';
import { TicketShape } from '../tickets/ticket.shape.ts';

/** An event is seen by whoever sees its ticket and belongs to its audience: no other path leads to one. */
export const EventShape: Shape = {
  types: ['TicketEvent', 'Node'],
  table: 'event',
  fields: {
    ...columns('id', 'type', 'occurred_at', 'changes'),
    seq: expression((row) => sql`${row}.seq::text`),
    cursor: expression((row) => sql`${row}.seq::text`),
    actor: one(() => ActorShape, 'actor_id'),
    ticket: one(() => TicketShape, 'ticket_id', true),
  },
  sight: (row: Sql, viewer: Viewer) =>
    sql`${row}.audience = any(${audiencesOf(viewer)}::text[]) and (${row}.ticket_id is null or ${ticketOf(row, viewer, null)})`,
};

function audiencesOf({ actor }: Viewer): string[] {
  return ['EVERYONE', ...(may(actor, 'note:read') ? ['AGENTS'] : []), ...(may(actor, 'tenant:admin') ? ['ADMINS'] : [])];
}

/** The event's ticket is in sight, and is as the condition says. */
export function ticketOf(event: Sql, viewer: Viewer, condition: ((ticket: Sql) => Sql | null) | null): Sql {
  const ticket = sql.ref('seen');
  const more = condition?.(ticket);
  return sql`exists (select from ticket ${ticket} where ${ticket}.tenant_id = ${viewer.tenantId}::uuid and ${ticket}.id = ${event}.ticket_id
    and (${ticketSight(ticket, viewer)})${more ? sql` and ${more}` : sql``})`;
}

export const eventOrder = { name: 'SEQ', by: [by('seq', 'bigint')] };

TicketShape.fields.activity = connection(() => EventShape, 'ticket_id', eventOrder);
