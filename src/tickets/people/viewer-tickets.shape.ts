import { sql } from 'kysely';
import { all } from '../../reading/plan/compare.ts';
import { orderAsked } from '../../reading/plan/order-asked.ts';
import { by, connectionWhere, type NamedOrder } from '../../reading/shape/shape.ts';
import { filterSql } from '../filter/ticket-filter.ts';
import { TicketShape, ticketOrders } from '../ticket.shape.ts';

/** As the indexes on the people of a ticket end; ids begin with the time. */
const newestFirst: NamedOrder = { name: 'ID:DESC', by: [{ order: [by('id', 'uuid')], direction: 'DESC' }] };

/** The tickets that name the viewer in this column. */
const naming = (column: 'assignee_id' | 'requester_id') =>
  connectionWhere(
    () => TicketShape,
    (row, _, viewer, { filter }) => all([sql`${row}.${sql.ref(column)} = ${viewer.actor.id}::uuid`, filterSql(row, filter as object | null, viewer)]),
    ({ orderBy }) => ((orderBy as unknown[] | null)?.length ? orderAsked(orderBy as Parameters<typeof orderAsked>[0], ticketOrders, []) : newestFirst),
  );

export const viewerFields = { assignedTickets: naming('assignee_id'), requestedTickets: naming('requester_id') };
