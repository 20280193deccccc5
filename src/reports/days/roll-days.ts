import type { Zone } from '../../calendars/time/zone.ts';
import type { Connection } from '../../database/connection.ts';
import { dayGroups } from '../dimensions.ts';
import { type FactKind, measures } from '../kinds.ts';
import { dateText, dayOf, startOf } from './local-days.ts';

/** So many rows are removed by a statement, and so many days of a kind counted, that it ends in time in a large desk. */
const rowsAtOnce = 20_000;
const daysAtOnce = 31;

const some = 'select d.dimension, d.kind, d.day, d.value from report_day d where d.tenant_id = $1 limit $2';
const forget = `delete from report_day d where d.tenant_id = $1 and (d.dimension, d.kind, d.day, d.value) in (${some})`;
const next = `select (extract(epoch from min(f.at)) * 1000)::float8 as at from report_fact f where f.tenant_id = $1 and f.kind = $2 and f.at >= $3`;
const groups = dayGroups.map(({ name, column }) => `('${name}', ${column ? `f.${column}::text` : 'null'})`).join(', ');
const roll = `insert into report_day (tenant_id, dimension, kind, day, value, count, sum)
  select f.tenant_id, d.dimension, f.kind, ($3::date[])[width_bucket(f.at, $4::timestamptz[])], coalesce(d.value, ''), count(*), coalesce(sum(f.value), 0)
  from report_fact f cross join lateral (values ${groups}) d (dimension, value)
  where f.tenant_id = $1 and f.kind = $2 and f.at >= $5 and f.at < $6 group by 1, 2, 3, 4, 5`;
const zoneIs = 'update report_position set zone = $2 where tenant_id = $1';

/** Counts the days of all facts again, in the transaction that holds the position, by statements that are bounded each. */
export async function rollDays(connection: Connection, tenantId: string, { name, zone }: { name: string; zone: Zone }): Promise<void> {
  await forgetDays(connection, tenantId);
  for (const kind of measures) await rollKind(connection, tenantId, kind, zone);
  await connection.send({ name: 'report_zone', text: zoneIs, values: [tenantId, name] });
}

export async function forgetDays(connection: Connection, tenantId: string): Promise<void> {
  let removed = 0;
  do {
    const [result] = await connection.send({ name: 'forget_report_days', text: forget, values: [tenantId, rowsAtOnce] });
    removed = result?.affected ?? 0;
  } while (removed > 0);
}

async function rollKind(connection: Connection, tenantId: string, kind: FactKind, zone: Zone): Promise<void> {
  let from: Date | '-infinity' = '-infinity';
  for (;;) {
    const [read]: { rows: { at?: number | null }[] }[] = await connection.send({ name: 'next_report_fact', text: next, values: [tenantId, kind, from] });
    const at = read?.rows[0]?.at ?? null;
    if (at === null) return;
    const first = dayOf(zone, at);
    const days = Array.from({ length: daysAtOnce }, (_, index) => first + index);
    const starts = [...days, first + daysAtOnce].map((day) => new Date(startOf(zone, day)));
    const [begin, end] = [starts[0] as Date, starts.at(-1) as Date];
    const values = [tenantId, kind, days.map(dateText), starts.slice(0, -1), begin, end];
    await connection.send({ name: 'roll_report_days', text: roll, values });
    from = end;
  }
}
