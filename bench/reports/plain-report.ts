import type { Client } from 'pg';

/** What somebody would write who counts tickets, sent by a role that row-level security does not bind. */
const text = (period: 'month' | 'day', column: 'queue_id' | 'assignee_id') => `
  with zone as (select time_zone from tenant where tenant_id = $1),
    created as (select date_trunc('${period}', t.opened_at at time zone z.time_zone) as period, t.${column} as id, count(*)::int as count from ticket t, zone z
      where t.tenant_id = $1 and t.opened_at >= $2 and t.opened_at < $3 group by 1, 2),
    resolved as (select date_trunc('${period}', t.resolved_at at time zone z.time_zone) as period, t.${column} as id, count(*)::int as count from ticket t, zone z
      where t.tenant_id = $1 and t.resolved_at >= $2 and t.resolved_at < $3 group by 1, 2)
  select 'CREATED' as measure, c.* from created c union all select 'RESOLVED', r.* from resolved r`;

/** How many were created and resolved. */
export async function countPlainly(
  root: Client,
  tenantId: string,
  { by, from, to }: { by: 'MONTH' | 'DAY'; from: Date; to: Date },
): Promise<Record<string, number>> {
  const { rows } = await root.query(by === 'MONTH' ? text('month', 'queue_id') : text('day', 'assignee_id'), [tenantId, from, to]);
  const sum = (measure: string) => rows.filter((row) => row.measure === measure).reduce((total, { count }) => total + count, 0);
  return { CREATED: sum('CREATED'), RESOLVED: sum('RESOLVED') };
}
