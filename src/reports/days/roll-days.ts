import { dayMs } from '../../calendars/time/local.ts';
import type { Zone } from '../../calendars/time/zone.ts';
import type { Connection } from '../../database/connection.ts';
import { dayGroups } from '../dimensions.ts';
import { type FactKind, isTimed, measures } from '../kinds.ts';
import { binEnds } from './bins.ts';
import { dateText, dayOf, startOf } from './local-days.ts';
import { keptPeriods } from './write-days.ts';

/** So many rows are removed by a statement, and a month of a kind counted, that it ends in time in a large desk. */
const rowsAtOnce = 20_000;

const next = `select (extract(epoch from min(f.at)) * 1000)::float8 as at from report_fact f where f.tenant_id = $1 and f.kind = $2 and f.at >= $3`;
const columns = dayGroups.flatMap(({ name, column }) => (column ? [{ name, column }] : []));
const sets = ['()', ...columns.map(({ column }) => `(${column})`)].join(', ');
const byGroup = (told: (one: (typeof columns)[number]) => string) => columns.map((one) => `when grouping(${one.column}) = 0 then ${told(one)}`).join(' ');
const forget = keptPeriods.map(({ table, column }) => ({
  name: `forget_${table}`,
  text: `delete from ${table} d where d.tenant_id = $1 and (d.dimension, d.kind, d.${column}, d.value) in (
    select d.dimension, d.kind, d.${column}, d.value from ${table} d where d.tenant_id = $1 limit $2)`,
}));

/** From the counts and sums of each bin, which are of no bin for what has no times. */
function intoPeriods({ table, column }: (typeof keptPeriods)[number], counted: string): string {
  return `insert into ${table} (tenant_id, dimension, kind, ${column}, value, count, sum, bins)
    select p.tenant_id, c.dimension, c.kind, c.start, c.value, sum(c.count), sum(c.sum), case when max(c.bin) is not null then (select array_agg(coalesce(b.count, 0) order by n.bin)
      from generate_series(0, max(c.bin)) n (bin) left join unnest(array_agg(c.bin), array_agg(c.count)) b (bin, count) on b.bin = n.bin) end
    from report_position p, (${counted}) c where p.tenant_id = $1 group by 1, 2, 3, 4, 5`;
}

const [day, month] = keptPeriods;
const rollFacts = intoPeriods(
  day,
  `select case ${byGroup(({ name }) => `'${name}'`)} else '' end as dimension, f.kind, f.start, coalesce(case ${byGroup(({ column }) => `${column}::text`)} end, '') as value,
    f.bin, count(*)::integer as count, coalesce(sum(f.value), 0) as sum
    from (select f.*, ($3::date[])[width_bucket(f.at, $4::timestamptz[])] as start, width_bucket(f.value, $7::bigint[]) as bin from report_fact f
      where f.tenant_id = $1 and f.kind = $2 and f.at >= $5 and f.at < $6) f group by f.kind, f.start, f.bin, grouping sets (${sets})`,
);
const rollMonth = intoPeriods(
  month,
  `select d.dimension, d.kind, $3::date as start, d.value, n.bin, sum(coalesce(n.count, d.count))::integer as count, sum(case when coalesce(n.bin, 0) = 0 then d.sum else 0 end) as sum
    from report_day d left join lateral (select b.ordinal::integer - 1 as bin, b.count from unnest(d.bins) with ordinality b (count, ordinal)) n on true
    where d.tenant_id = $1 and d.kind = $2 and d.dimension = any($5::text[]) and d.day >= $3 and d.day < $4 group by 1, 2, 3, 4, 5`,
);
const zoneIs = 'update report_position set zone = $2 where tenant_id = $1';

/** Counts the days and months of all facts again, in the transaction that holds the position, by statements that are bounded each. */
export async function rollDays(connection: Connection, tenantId: string, { name, zone }: { name: string; zone: Zone }): Promise<void> {
  await forgetDays(connection, tenantId);
  for (const kind of measures) await rollKind(connection, tenantId, kind, zone);
  await connection.send({ name: 'report_zone', text: zoneIs, values: [tenantId, name] });
}

export async function forgetDays(connection: Connection, tenantId: string): Promise<void> {
  for (const statement of forget) {
    let removed = 0;
    do {
      const [result] = await connection.send({ ...statement, values: [tenantId, rowsAtOnce] });
      removed = result?.affected ?? 0;
    } while (removed > 0);
  }
}

async function rollKind(connection: Connection, tenantId: string, kind: FactKind, zone: Zone): Promise<void> {
  let from: Date | '-infinity' = '-infinity';
  for (;;) {
    const [read]: { rows: { at?: number | null }[] }[] = await connection.send({ name: 'next_report_fact', text: next, values: [tenantId, kind, from] });
    const at = read?.rows[0]?.at ?? null;
    if (at === null) return;
    const days = daysOfMonth(dayOf(zone, at));
    const starts = days.map((day) => new Date(startOf(zone, day)));
    const [begin, end] = [starts[0] as Date, starts.at(-1) as Date];
    const dates = days.map(dateText);
    const given = [dates.slice(0, -1), starts.slice(0, -1), begin, end, isTimed(kind) ? binEnds : null];
    await connection.send(
      { name: 'roll_report_days', text: rollFacts, values: [tenantId, kind, ...given] },
      { name: 'roll_report_month', text: rollMonth, values: [tenantId, kind, dates[0], dates.at(-1), dayGroups.map(({ name }) => name)] },
    );
    from = end;
  }
}

/** All days of the month of this one, and the first day of the next month. */
function daysOfMonth(day: number): number[] {
  const date = new Date(day * dayMs);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  const [first, next] = [Date.UTC(year, month, 1) / dayMs, Date.UTC(year, month + 1, 1) / dayMs];
  return Array.from({ length: next - first + 1 }, (_, index) => first + index);
}
