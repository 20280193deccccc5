import { sql } from 'kysely';
import type { Expression } from '../../reading/shape/shape.ts';
import { ticketVisibility } from '../visibility/ticket-visibility.ts';

/** The id of the ticket that it was merged into, where the viewer sees that one; it is looked up for merged tickets only. */
export const visibleTarget: Expression = (row, viewer) => {
  const isTarget = sql`target.tenant_id = ${viewer.tenantId}::uuid and target.id = ${row}.merged_into_id`;
  const found = sql`select target.id from ticket target where ${isTarget} and (${ticketVisibility(sql.ref('target'), viewer)})`;
  return sql`(case when ${row}.merged_into_id is not null then (${found}) end)`;
};
