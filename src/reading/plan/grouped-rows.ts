import { sql } from 'kysely';
import type { Sql } from '../shape/shape.ts';
import type { PageArgs } from './page.ts';
import { type Key, orderSql, pastCursor, pastCursorByGroup } from './page.ts';

interface Grouped {
  table: string;
  row: Sql;
  keys: Key[];
  args: PageArgs;
  orderName: string;
  isBackward: boolean;
  limit: Sql;
  /** Which items of the small table the rows may have. */
  among: (item: Sql) => Sql;
  /** Selects the rows of one item in an order, that meet more conditions. */
  rowsAlong: (order: Sql, more: readonly Sql[]) => Sql;
}

/** A page of a list that is ordered by the rank of a small table: a page of each of its items, in the order of an index, and of these the first rows. */
export function groupedRows(grouped: Grouped): Sql {
  const { keys, args, orderName, isBackward, limit } = grouped;
  const [byRank, ...rest] = keys;
  const ranked = byRank ? [{ ...byRank, sql: sql`ranked.rank` }, ...rest] : [];
  const [from, to] = isBackward ? [args.before, args.after] : [args.after, args.before];
  const until = pastCursor(ranked, to, orderName, !isBackward) ?? sql`true`;
  const steps = from == null ? [{ group: sql`true`, rows: sql`true` }] : pastCursorByGroup(ranked, from, orderName, isBackward);
  const order = sql`order by ${orderSql(ranked, isBackward)} limit ${limit}`;
  const parts = steps.map(({ group, rows }) => sql`(${rowsOfGroups(grouped, rest, group, sql`${rows} and ${until}`)} ${order})`);
  return sql`(${sql.join(parts, sql` union all `)})`;
}

function rowsOfGroups({ table, row, keys, isBackward, among, rowsAlong }: Grouped, rest: Key[], group: Sql, rows: Sql): Sql {
  const groups = keys[0]?.groups ?? { table, column: 'id' };
  const items = sql`(select * from ${sql.table(groups.table)} item where ${among(sql.ref('item'))})`;
  const ofItem = rowsAlong(sql`order by ${orderSql(rest, isBackward)}`, [sql`${row}.${sql.ref(groups.column)} = ranked.id`, rows]);
  return sql`select ${row}.* from ${items} ranked cross join lateral (${ofItem}) ${row} where ${group}`;
}
