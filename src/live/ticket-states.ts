import { sql } from 'kysely';
import type { Sql } from '../reading/shape/shape.ts';
import type { TicketCriteria } from '../tickets/filter/ticket-filter.ts';

/** Whether a ticket met the filter in an earlier state, by the values that replaced ones have in it: its relations are those of that state. */
export function matchesThen(matches: Sql, filter: TicketCriteria, values: Sql, tenantId: unknown): Sql {
  return asksForRelations(filter) ? sql`(with relation as (${relationsThen(values, tenantId)}) select ${matches})` : matches;
}

/** Within the filter this takes the place of the table. An event of a relation keeps under its id whether it was there before. */
function relationsThen(values: Sql, tenantId: unknown): Sql {
  return sql`select r.tenant_id, r.id, r.ticket_id, r.kind, r.target, r.principal_id, r.organization_id, r.external_id,
      case when not coalesce((${values} ->> r.id::text)::boolean, r.ended_at is null) then r.created_at end as ended_at
    from relation r where r.tenant_id = ${tenantId}::uuid and r.ticket_id = e.ticket_id`;
}

function asksForRelations(filter: unknown): boolean {
  if (typeof filter !== 'object' || filter === null) return false;
  return Object.entries(filter).some(([name, given]) => {
    if (name === 'relation') return given != null;
    return ['and', 'or', 'not'].includes(name) && [given].flat().some(asksForRelations);
  });
}
