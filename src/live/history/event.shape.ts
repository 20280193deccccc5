import { sql } from 'kysely';
import { MessageOfTicketShape } from '../../conversations/message.shape.ts';
import { type Actor, may } from '../../core/actor.ts';
import type { Audience } from '../../core/event.ts';
import { labelOfEvent } from '../../core/event-type.ts';
import { ActorShape, UserShape } from '../../people/actor.shape.ts';
import {
  by,
  columns,
  computed,
  connection,
  type Direction,
  expression,
  id,
  one,
  type RowOrder,
  type Shape,
  type Sql,
  type Viewer,
} from '../../reading/shape/shape.ts';
import { TicketShape } from '../../tickets/ticket.shape.ts';
import { ticketVisibility } from '../../tickets/visibility/ticket-visibility.ts';
import { changesWithout, hiddenReferences } from '../delivery/event-references.ts';
import { eventCursor, eventOrder } from '../feed/event-cursor.ts';
import { markSql, positionCheck } from '../feed/feed-position.ts';

/** Visible to those who can see its ticket and belong to its audience. */
export const EventShape: Shape = {
  types: ['TicketEvent', 'Node'],
  table: 'event',
  isLookedUp: true,
  fields: {
    ...columns('id', 'type', 'occurred_at'),
    changes: computed(['changes'], ({ changes, hidden }) => changesWithout(changes, hidden), { hidden: hiddenReferences }),
    seq: expression(number),
    cursor: computed(['id'], ({ seq, id }) => eventCursor(seq, id), { seq: number }),
    view: expression(() => sql`'IN_VIEW'`),
    label: computed(['type'], ({ type }, { locale, tenant }, given) => labelOfEvent(type, given.locale as string | null, locale, tenant.locale)),
    ticketId: id('ticket_id', 'Ticket'),
    actor: one(() => ActorShape, 'actor_id'),
    causedBy: one(() => ActorShape, 'caused_by_id'),
    onBehalfOf: one(() => UserShape, 'on_behalf_of_id'),
    ticket: one(() => TicketOfEventShape, 'ticket_id'),
    message: one(() => MessageOfTicketShape, 'message_id'),
  },
  visibility: (row, viewer) => sql`${ofAudience(row, viewer)} and (${row}.ticket_id is null or ${ticketOf(row, viewer, null)})`,
};

/** Those who can see the event can see its ticket: this is not asked again. */
const TicketOfEventShape: Shape = { ...TicketShape, visibility: undefined };

/** Those who can see the ticket can see its events, except those for another audience. */
export const EventOfTicketShape: Shape = { ...EventShape, visibility: ofAudience };

/** As text: it may exceed JavaScript's safe integers. */
function number(row: Sql): Sql {
  return sql`${row}.seq::text`;
}

function ofAudience(row: Sql, { actor }: Viewer): Sql {
  return sql`${row}.audience = any(${audiencesOf(actor)}::text[])`;
}

/** Nobody reads events without `ticket:read`, not even those of no ticket. */
export function audiencesOf(actor: Pick<Actor, 'permissions'>): Audience[] {
  if (!may(actor, 'ticket:read')) return [];
  return ['EVERYONE', ...(may(actor, 'note:read') ? (['AGENTS'] as const) : []), ...(may(actor, 'tenant:admin') ? (['ADMINS'] as const) : [])];
}

/** Whether the viewer can see the ticket of an event, and the ticket meets the condition. With `exists`, the planner may collect all such tickets of the desk for a page of events. */
export function ticketOf(event: Sql, viewer: Viewer, condition: ((ticket: Sql) => Sql | null) | null): Sql {
  const ticket = sql.ref('seen');
  const more = condition?.(ticket);
  return sql`coalesce((select true from ticket ${ticket} where ${ticket}.tenant_id = ${viewer.tenantId}::uuid and ${ticket}.id = ${event}.ticket_id
    and (${ticketVisibility(ticket, viewer)})${more ? sql` and ${more}` : sql``}), false)`;
}

/** The cursors of lists are those of their events, and of their feed: in both directions the same, so that the newest event of a list leads on to live ones. */
export const eventOrderKeys: RowOrder = {
  name: eventOrder,
  by: [by('seq', 'bigint')],
  direction: ({ orderBy }) => (orderBy as EventOrder | null | undefined)?.direction ?? 'ASC',
  mark: (row) => markSql(sql`${row}.id`),
  check: positionCheck,
};

export interface EventOrder {
  direction: Direction;
}

export const ticketFields = { activity: connection(() => EventOfTicketShape, 'ticket_id', eventOrderKeys) };
