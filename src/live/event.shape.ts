import { sql } from 'kysely';
import { type Actor, may } from '../core/actor.ts';
import type { Audience } from '../core/event.ts';
import { ActorShape } from '../people/actor.shape.ts';
import { by, columns, computed, connection, expression, id, one, type Shape, type Sql, type Viewer } from '../reading/shape/shape.ts';
import { TicketShape } from '../tickets/ticket.shape.ts';
import { ticketVisibility } from '../tickets/visibility/ticket-visibility.ts';
import { eventCursor, eventOrder } from './event-cursor.ts';

/** An event is seen by whoever sees its ticket and belongs to its audience: no other path leads to one. */
export const EventShape: Shape = {
  types: ['TicketEvent', 'Node'],
  table: 'event',
  fields: {
    ...columns('id', 'type', 'occurred_at'),
    changes: computed(['changes'], ({ changes }) => changes),
    seq: expression(number),
    cursor: computed(['id'], ({ seq, id }) => eventCursor(seq, id), { seq: number }),
    view: expression(() => sql`'IN_VIEW'`),
    ticketId: id('ticket_id', 'Ticket'),
    actor: one(() => ActorShape, 'actor_id'),
    ticket: one(() => TicketOfEventShape, 'ticket_id'),
  },
  visibility: (row, viewer) => sql`${ofAudience(row, viewer)} and (${row}.ticket_id is null or ${ticketOf(row, viewer, null)})`,
};

/** Whoever sees an event sees its ticket. */
const TicketOfEventShape: Shape = { ...TicketShape, visibility: undefined };

/** Whoever sees a ticket sees its events, but for those of another audience. */
export const EventOfTicketShape: Shape = { ...EventShape, visibility: ofAudience };

/** It may outgrow JavaScript's numbers. */
function number(row: Sql): Sql {
  return sql`${row}.seq::text`;
}

function ofAudience(row: Sql, { actor }: Viewer): Sql {
  return sql`${row}.audience = any(${audiencesOf(actor)}::text[])`;
}

export function audiencesOf(actor: Pick<Actor, 'permissions'>): Audience[] {
  return ['EVERYONE', ...(may(actor, 'note:read') ? (['AGENTS'] as const) : []), ...(may(actor, 'tenant:admin') ? (['ADMINS'] as const) : [])];
}

/** The event's ticket is in sight, and is as the condition says. */
export function ticketOf(event: Sql, viewer: Viewer, condition: ((ticket: Sql) => Sql | null) | null): Sql {
  const ticket = sql.ref('seen');
  const more = condition?.(ticket);
  return sql`exists (select from ticket ${ticket} where ${ticket}.tenant_id = ${viewer.tenantId}::uuid and ${ticket}.id = ${event}.ticket_id
    and (${ticketVisibility(ticket, viewer)})${more ? sql` and ${more}` : sql``})`;
}

export const eventOrderKeys = { name: eventOrder, by: [by('seq', 'bigint')] };

TicketShape.fields.activity = connection(() => EventOfTicketShape, 'ticket_id', eventOrderKeys);
