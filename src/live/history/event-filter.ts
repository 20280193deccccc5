import { sql } from 'kysely';
import { type Comparators, compare, compareId } from '../../reading/plan/compare.ts';
import type { Sql, Viewer } from '../../reading/shape/shape.ts';
import { filterSql, type TicketCriteria } from '../../tickets/filter/ticket-filter.ts';
import { ticketOf } from './event.shape.ts';

/** An `EventFilter`: the comparators of each column, and the filter of the ticket. */
export type EventCriteria = Partial<Record<'type' | 'occurredAt' | 'ticketId' | 'actorId', object> & { ticket: TicketCriteria }>;

export function eventFilterSql(row: Sql, filter: EventCriteria | undefined, viewer: Viewer): Sql | null {
  if (!filter) return null;
  const parts = [
    ...compare(sql`${row}.type`, 'text', (filter.type ?? {}) as Comparators),
    ...compare(sql`${row}.occurred_at`, 'timestamptz', (filter.occurredAt ?? {}) as Comparators),
    ...compareId(sql`${row}.ticket_id`, (filter.ticketId ?? {}) as Comparators, 'Ticket'),
    ...compareId(sql`${row}.actor_id`, (filter.actorId ?? {}) as Comparators, 'User', 'ApiKey', 'SystemActor'),
    ...(filter.ticket ? [ticketOf(row, viewer, (ticket) => filterSql(ticket, filter.ticket, viewer))] : []),
  ];
  return parts.length === 0 ? null : sql.join(parts, sql` and `);
}
