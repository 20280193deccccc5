import { sql } from 'kysely';
import type { Sql } from '../../reading/shape/shape.ts';
import { mentions } from '../../tickets/filter/filter-reading.ts';
import type { TicketCriteria } from '../../tickets/filter/ticket-filter.ts';

/** Whether a ticket met the filter in an earlier state, which the events of `isLater` ended: its relations are those of that state. */
export function matchesThen(matches: Sql, filter: TicketCriteria, isLater: Sql, tenantId: unknown): Sql {
  return mentions(filter, 'relation') ? sql`(with relation as (${relationsThen(isLater, tenantId)}) select ${matches})` : matches;
}

/** Within the filter this takes the place of the table. An event of a relation keeps under its id whether it was there before; the oldest later one counts. */
function relationsThen(isLater: Sql, tenantId: unknown): Sql {
  const was = sql`select (l.previous_values ->> r.id::text)::boolean from event l
    where l.tenant_id = ${tenantId}::uuid and l.ticket_id = e.ticket_id and ${isLater} and l.type in ('ticket.related', 'ticket.unrelated')
      and jsonb_exists(l.previous_values, r.id::text) order by l.seq limit 1`;
  return sql`select r.tenant_id, r.id, r.ticket_id, r.kind, r.target, r.principal_id, r.organization_id, r.external_id,
      case when not coalesce((${was}), r.ended_at is null) then r.created_at end as ended_at
    from relation r where r.tenant_id = ${tenantId}::uuid and r.ticket_id = e.ticket_id`;
}
