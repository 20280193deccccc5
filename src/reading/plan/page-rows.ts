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
  const near = walk?.few && walk.near != null && !walk.narrow?.length && !keys[0]?.groups ? nearRows(rows, walk, { page, limit }) : null;
  const parts = partsOf(rows, near !== null).map((part) => partRows(rows, page, limit, part));
  if (near) parts.unshift(sql`(select * from near ${row} where ${isEnough})`);
  const selected = parts.length === 1 ? sql.join(parts) : sql`(select * from (${sql.join(parts, sql` union all `)}) ${row} ${end})`;
  const found = walk?.few ? sql`(${withFew(walk, near, sql`select * from ${selected} ${row}`)} ${end})` : selected;
  return readsExtraRow ? sql`(select *, row_number() over () as place from ${found} ${row})` : found;
}

export function countOf(rows: ListedRows): Sql {
  const counts = partsOf(rows).map(({ condition }) => sql`(select count(*) from ${rowsWhere(rows, [...conditionsOf(rows, byIndex), condition])})`);
  return withFew(rows.walk, null, sql`select ${sql.join(counts, sql` + `)}`);
}

/** Where the rows may be few, either these are sorted or the order is followed: one of the parts is run, the others not at all. */
function partsOf({ listing, row, walk }: ListedRows, isNearFirst = false): Part[] {
  if (!walk) return listing.parts?.(row).map((condition) => ({ condition })) ?? [{ condition: null }];
  if (!walk.few) return walkedParts(row, walk, null);
  const isFew = sql`${row}.id = any((select few.ids from few)::uuid[])`;
  const isMany = all([isNearFirst ? sql`not ${isEnough}` : null, sql`(select few.ids from few) is null`]);
  return [{ condition: isFew, isSorted: true }, ...walkedParts(row, walk, isMany)];
}

const isEnough = sql`(select enough.is_enough from enough)`;

/** The rows among the first of the order, which are the page where they fill it, or where there are no further ones: most lists end here. */
function nearRows(rows: ListedRows, walk: Walk, { page, limit }: { page: Page; limit: Sql }): Sql {
  const { row, keys } = rows;
  const most = sql`${walk.near}::integer`;
  const order = sql`order by ${orderSql(keys, page.isBackward)}`;
  const looked = along(rows, walk, { order, more: beyondCursors(rows), most: sql`${most} + 1` });
  return sql`looked as materialized (${looked}), near as materialized (select * from looked ${row} where ${all(conditionsOf(rows))} limit ${limit}),
    enough as materialized (select (select count(*) from near) = ${limit} or (select count(*) from looked) <= ${most} as is_enough)`;
}

function walkedParts(row: Sql, { narrow }: Walk, isMany: Sql | null): Part[] {
  const some = narrow ?? [];
  const ofOwnIndex = some.map(({ isNarrow, condition }) => all([isMany, isNarrow, condition(row)]));
  const others = all([isMany, ...some.map(({ isNarrow }) => sql`not ${isNarrow}`)]);
  return [...ofOwnIndex, others].map((condition) => ({ condition, isWalked: true }));
}

function withFew(walk: Walk | null, near: Sql | null, rows: Sql): Sql {
  if (!walk?.few) return rows;
  if (!near) return sql`with few as materialized (select ${walk.few} as ids) ${rows}`;
  return sql`with ${near}, few as materialized (select case when not ${isEnough} then ${walk.few} end as ids) ${rows}`;
}

function partRows(rows: ListedRows, page: Page, limit: Sql, { condition, isSorted, isWalked }: Part): Sql {
  const { row, keys, plan, shape, listing, walk } = rows;
  const walked = isWalked && walk ? { condition, walk } : null;
  const conditions = all([...conditionsOf(rows, walk ? undefined : byIndex), condition]);
  const rowsAlong = (order: Sql, more: readonly (Sql | null)[]) => {
    if (walked) return walkedRows(rows, { ...walked, order, more, limit });
    const found = rowsWhere(rows, [conditions, ...more]);
    // Without the fence they would be looked for along the whole index of the order, since it has their ids too.
    return isSorted
      ? sql`select * from (select *, 0::bigint as walked from ${found} offset 0) ${row} ${order} limit ${limit}`
      : sql`select * from ${found} ${order} limit ${limit}`;
  };
  if (!keys[0]?.groups || isSorted) return sql`(${rowsAlong(sql`order by ${orderSql(keys, page.isBackward)}`, beyondCursors(rows))})`;
  const among = (item: Sql) => all([sql`${item}.tenant_id = ${plan.viewer.tenantId}::uuid`, ...(walked ? walked.walk.among(item) : [])]);
  const grouped = { among, table: shape.table, row, keys, args: listing.args, orderName: listing.order.name, rowsAlong };
  const end = sql`order by ${orderSql(keys, page.isBackward)} limit ${limit}`;
  return sql`(select * from ${groupedRows({ ...grouped, isBackward: page.isBackward, limit })} ${row} ${end})`;
}

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
  const { row } = rows;
  const looked = along(rows, walk, { order, more: [...more, condition], most: sql`${walk.most}::integer + 1` });
  const isListed = sql`case when ${row}.walked > ${walk.most}::integer then walked_too_far() else ${all(conditionsOf(rows))} end`;
  return sql`select * from (${looked}) ${row} where ${isListed} limit ${limit}`;
}

/** The first rows of an order, numbered, with nothing but what the index of the order answers. */
function along({ row, plan, shape }: ListedRows, walk: Walk, { order, more, most }: { order: Sql; more: readonly (Sql | null)[]; most: Sql }): Sql {
  const ofTenant = sql`${row}.tenant_id = ${plan.viewer.tenantId}::uuid`;
  const first = sql`select * from ${sql.table(shape.table)} ${row} where ${all([ofTenant, ...walk.along(row), ...more])} ${order} limit ${most}`;
  return sql`select *, row_number() over () as walked from (${first}) ${row}`;
}

function rowsWhere({ shape, row }: ListedRows, conditions: (Sql | null)[]): Sql {
  return sql`${sql.table(shape.table)} ${row} where ${all(conditions)}`;
}

const byIndex = (shape: Shape) => shape.visibilityByIndex ?? shape.visibility;

function conditionsOf({ plan, shape, row, listing }: ListedRows, visibilityOf = (shape: Shape) => shape.visibility): (Sql | null)[] {
  return [visible(plan, shape, row, visibilityOf(shape)), listing.where(row)];
}

function beyondCursors({ keys, listing: { args, order } }: ListedRows): (Sql | null)[] {
  return [pastCursor(keys, args.after, order.name, false), pastCursor(keys, args.before, order.name, true)];
}
