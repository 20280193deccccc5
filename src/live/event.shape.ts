import { sql } from 'kysely';
import { ActorShape } from '../people/actor.shape.ts';
import { may } from '../platform/actor.ts';
import { cursorOf } from '../platform/reading/page.ts';
import { by, columns, computed, connection, expression, one, type Shape, type Sql, type Viewer } from '../platform/reading/shape.ts';
import { ticketSight } from '../tickets/sight.ts';
import { TicketShape } from '../tickets/ticket.shape.ts';

/** An event is seen by whoever sees its ticket and belongs to its audience: no other path leads to one. */
export const EventShape: Shape = {
  types: ['TicketEvent', 'Node'],
  table: 'event',
  fields: {
    ...columns('id', 'type', 'occurred_at'),
    changes: computed(['changes'], ({ changes }) => changes),
    seq: expression(number),
    cursor: computed([], ({ seq }) => eventCursor(seq), { seq: number }),
    actor: one(() => ActorShape, 'actor_id'),
    ticket: one(() => TicketShape, 'ticket_id'),
  },
  sight: (row: Sql, viewer: Viewer) =>
    sql`${row}.audience = any(${audiencesOf(viewer)}::text[]) and (${row}.ticket_id is null or ${ticketOf(row, viewer, null)})`,
};

/** A cursor of the feed is the number of an event in the form all cursors have. */
export function eventCursor(seq: string): string {
  return cursorOf(eventOrder.name, [seq]);
}

/** It may outgrow JavaScript's numbers. */
function number(row: Sql): Sql {
  return sql`${row}.seq::text`;
}

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
