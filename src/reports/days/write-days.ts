import type { Statement } from '../../database/pipeline.ts';
import type { DayChange } from './day-changes.ts';

const row = 'r (dimension text, kind text, day date, value text, count integer, sum bigint)';
const change = `insert into report_day (tenant_id, dimension, kind, day, value, count, sum)
  select p.tenant_id, r.dimension, r.kind, r.day, r.value, r.count, r.sum from report_position p, jsonb_to_recordset($2::jsonb) as ${row} where p.tenant_id = $1
  on conflict (tenant_id, dimension, kind, day, value) do update set count = report_day.count + excluded.count, sum = report_day.sum + excluded.sum`;
const remove = `delete from report_day d using jsonb_to_recordset($2::jsonb) as ${row}
  where d.tenant_id = $1 and d.dimension = r.dimension and d.kind = r.kind and d.day = r.day and d.value = r.value and d.count = 0`;

/** A day without facts has no row. */
export function writeDays(tenantId: string, changes: readonly DayChange[]): Statement[] {
  const fewer = changes.filter(({ count }) => count < 0);
  return [
    ...(changes.length > 0 ? [{ name: 'change_report_days', text: change, values: [tenantId, JSON.stringify(changes)] }] : []),
    ...(fewer.length > 0 ? [{ name: 'remove_report_days', text: remove, values: [tenantId, JSON.stringify(fewer)] }] : []),
  ];
}
