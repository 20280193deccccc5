import type { Statement } from '../../database/pipeline.ts';
import { monthChanges, type PeriodChange } from './day-changes.ts';

/** Days and months have the same columns but for the name of their first day. */
export const keptPeriods = [
  { table: 'report_day', column: 'day' },
  { table: 'report_month', column: 'month' },
] as const;

type KeptPeriod = (typeof keptPeriods)[number];

const row = 'r (dimension text, kind text, start date, value text, count integer, sum bigint, bins integer[])';

function change({ table, column }: KeptPeriod): string {
  return `insert into ${table} (tenant_id, dimension, kind, ${column}, value, count, sum, bins)
    select p.tenant_id, r.dimension, r.kind, r.start, r.value, r.count, r.sum, add_bins(r.bins, null)
    from report_position p, jsonb_to_recordset($2::jsonb) as ${row} where p.tenant_id = $1
    on conflict (tenant_id, dimension, kind, ${column}, value) do update set count = ${table}.count + excluded.count, sum = ${table}.sum + excluded.sum,
      bins = case when excluded.bins is null then ${table}.bins else add_bins(${table}.bins, excluded.bins) end`;
}

function remove({ table, column }: KeptPeriod): string {
  return `delete from ${table} d using jsonb_to_recordset($2::jsonb) as ${row}
    where d.tenant_id = $1 and d.dimension = r.dimension and d.kind = r.kind and d.${column} = r.start and d.value = r.value and d.count = 0`;
}

const statements = keptPeriods.map((period) => ({ table: period.table, change: change(period), remove: remove(period) }));

/** The counts of days and of their months. A period without facts has no row. */
export function writeDays(tenantId: string, days: readonly PeriodChange[]): Statement[] {
  return [days, monthChanges(days)].flatMap((all, index) => {
    const { table, change, remove } = statements[index] as (typeof statements)[number];
    const changes = all.filter(({ count, sum, bins }) => count !== 0 || sum !== 0 || bins?.some((count) => count !== 0));
    const fewer = changes.filter(({ count }) => count < 0);
    return [
      ...(changes.length > 0 ? [{ name: `change_${table}`, text: change, values: [tenantId, JSON.stringify(changes)] }] : []),
      ...(fewer.length > 0 ? [{ name: `remove_${table}`, text: remove, values: [tenantId, JSON.stringify(fewer)] }] : []),
    ];
  });
}
