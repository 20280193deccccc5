import { sql } from 'kysely';
import type { Shape, Sql } from '../shape/shape.ts';
import { all } from './compare.ts';
import { groupedRows } from './grouped-rows.ts';
import type { Listing, Walk } from './listing.ts';
import { type Key, orderSql, type Page, pastCursor } from './page.ts';
import { type Plan, visible } from './plan.ts';

/** Which rows a list has, and in which order. */
export interface ListedRows {
  plan: Plan;
  shape: Shape;
  row: Sql;
  keys: Key[];
  listing: Listing;
  walk: Walk | null;
}

/** A condition that each row of a part meets, and how its rows are found. */
interface Part {
  condition: Sql | null;
  /** Its rows are few, so they are sorted. */
  isSorted?: boolean;
  /** Its rows are looked for along the order, as far as the walk goes. */
  isWalked?: boolean;
}

/** The rows of a page, as something to select from; `place` numbers them where the row after the page is read too. */
export function pageRows(rows: ListedRows, page: Page, readsExtraRow: boolean): Sql {
  const { row, keys, walk } = rows;
  const limit = sql.lit(readsExtraRow ? page.size + 1 : page.size);
  const end = sql`order by ${orderSql(keys, page.isBackward)} limit ${limit}`;
  const parts = partsOf(rows).map((part) => partRows(rows, page, limit, part));
  const selected = parts.length === 1 ? sql.join(parts) : sql`(select * from (${sql.join(parts, sql` union all `)}) ${row} ${end})`;
  const found = walk?.few ? sql`(${withFew(walk, sql`select * from ${selected} ${row}`)} ${end})` : selected;
  return readsExtraRow ? sql`(select *, row_number() over () as place from ${found} ${row})` : found;
}

export function countOf(rows: ListedRows): Sql {
  const counts = partsOf(rows).map(({ condition }) => sql`(select count(*) from ${rowsWhere(rows, [...conditionsOf(rows), condition])})`);
  return withFew(rows.walk, sql`select ${sql.join(counts, sql` + `)}`);
}

/** Where the rows may be few, either these are sorted or the order is followed: one of the parts is run, the others not at all. */
function partsOf({ listing, row, walk }: ListedRows): Part[] {
  if (!walk) return listing.parts?.(row).map((condition) => ({ condition })) ?? [{ condition: null }];
  if (!walk.few) return walkedParts(row, walk, null);
  const isFew = sql`${row}.id = any((select few.ids from few)::uuid[])`;
  return [{ condition: isFew, isSorted: true }, ...walkedParts(row, walk, sql`(select few.ids from few) is null`)];
}

function walkedParts(row: Sql, { narrow }: Walk, isMany: Sql | null): Part[] {
  if (!narrow) return [{ condition: all([isMany]), isWalked: true }];
  const { isNarrow, condition } = narrow;
  return [all([isMany, isNarrow, condition(row)]), all([isMany, sql`not ${isNarrow}`])].map((condition) => ({ condition, isWalked: true }));
}

function withFew(walk: Walk | null, rows: Sql): Sql {
  return walk?.few ? sql`with few as materialized (select ${walk.few} as ids) ${rows}` : rows;
}

function partRows(rows: ListedRows, page: Page, limit: Sql, { condition, isSorted, isWalked }: Part): Sql {
  const { row, keys, plan, shape, listing, walk } = rows;
  const along = isWalked && walk ? { condition, walk } : null;
  const conditions = all([...conditionsOf(rows), condition]);
  const rowsAlong = (order: Sql, more: readonly (Sql | null)[]) =>
    along
      ? walkedRows(rows, { ...along, order, more, limit })
      : sql`select *${isSorted ? notWalked : sql``} from ${rowsWhere(rows, [conditions, ...more])} ${order} limit ${limit}`;
  if (!keys[0]?.groups || isSorted) return sql`(${rowsAlong(sql`order by ${orderSql(keys, page.isBackward)}`, beyondCursors(rows))})`;
  const among = (item: Sql) => all([sql`${item}.tenant_id = ${plan.viewer.tenantId}::uuid`, ...(along ? along.walk.among(item) : [])]);
  const grouped = { among, table: shape.table, row, keys, args: listing.args, orderName: listing.order.name, rowsAlong };
  const end = sql`order by ${orderSql(keys, page.isBackward)} limit ${limit}`;
  return sql`(select * from ${groupedRows({ ...grouped, isBackward: page.isBackward, limit })} ${row} ${end})`;
}

const notWalked = sql`, 0::bigint as walked`;

interface Walked {
  walk: Walk;
  condition: Sql | null;
  order: Sql;
  more: readonly (Sql | null)[];
  limit: Sql;
}

/**
 * Follows the index of the order. What else must hold stands where the planner cannot take it for a way to few rows, which it would then sort: one plan
 * serves small tenants and large ones. The statement ends when so many rows were looked at that the list is refused.
 */
function walkedRows(rows: ListedRows, { walk, condition, order, more, limit }: Walked): Sql {
  const { row, plan, shape } = rows;
  const ofTenant = sql`${row}.tenant_id = ${plan.viewer.tenantId}::uuid`;
  const along = sql`select * from ${sql.table(shape.table)} ${row} where ${all([ofTenant, ...walk.along(row), ...more, condition])} ${order} limit ${walk.most}::integer + 1`;
  const numbered = sql`select *, row_number() over () as walked from (${along}) ${row}`;
  const isListed = sql`case when ${row}.walked > ${walk.most}::integer then walked_too_far() else ${all(conditionsOf(rows))} end`;
  return sql`select * from (${numbered}) ${row} where ${isListed} limit ${limit}`;
}

function rowsWhere({ shape, row }: ListedRows, conditions: (Sql | null)[]): Sql {
  return sql`${sql.table(shape.table)} ${row} where ${all(conditions)}`;
}

function conditionsOf({ plan, shape, row, listing }: ListedRows): (Sql | null)[] {
  return [visible(plan, shape, row), listing.where(row)];
}

function beyondCursors({ keys, listing: { args, order } }: ListedRows): (Sql | null)[] {
  return [pastCursor(keys, args.after, order.name, false), pastCursor(keys, args.before, order.name, true)];
}
