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

/** Numbers the rows of a page, where the row after it is read too. No table has such a column, since it is named without its row. */
export const placeOnPage = sql.ref('place_on_page');

/** The rows of a page, as something to select from. */
export function pageRows(rows: ListedRows, page: Page, readsExtraRow: boolean): Sql {
  const { row, keys, walk, listing } = rows;
  const limit = limitOf(rows, page, readsExtraRow);
  if (listing.order.ids) return numbered(foundRows(rows, listing.order.ids, page, limit), row, readsExtraRow);
  const end = sql`order by ${orderSql(keys, page.isBackward)} limit ${limit}`;
  const parts = partsOf(rows).map((part) => partRows(rows, page, limit, part));
  const selected = parts.length === 1 ? sql.join(parts) : sql`(select ${row}.* from (${sql.join(parts, sql` union all `)}) ${row} ${end})`;
  return numbered(walk?.few ? sql`(${withFew(walk, sql`select ${row}.* from ${selected} ${row}`)} ${end})` : selected, row, readsExtraRow);
}

/** Rows that a search has found are looked up in its order, one by one, until the page is full. */
function foundRows(rows: ListedRows, ids: unknown, page: Page, limit: Sql): Sql {
  const { row, shape, plan } = rows;
  const byPlace = sql`order by found.place ${page.isBackward ? sql`desc` : sql`asc`}`;
  const found = sql`(select * from unnest(${ids}::uuid[]) with ordinality found (id, place) ${byPlace})`;
  const one = sql`select ${row}.* from ${sql.table(shape.table)} ${row} where ${row}.tenant_id = ${plan.viewer.tenantId}::uuid and ${row}.id = found.id offset 0`;
  const conditions = all([...conditionsOf(rows), ...beyondCursors(rows)]);
  return sql`(select ${row}.* from ${found} found cross join lateral (${one}) ${row} where ${conditions} ${byPlace} limit ${limit})`;
}

/** The rows of a page among the first of the order, as something to select from, and whether the page is there, for an aggregate over them. */
export interface NearRows {
  found: Sql;
  isEnough: Sql;
}

/**
 * Most lists find their page among the first rows of the order: they fill it, or there are no further ones. A statement that could go on would be prepared
 * for it each time, which takes half as long as the page. `null` where the list cannot be read this way.
 */
export function nearRows(rows: ListedRows, page: Page, readsExtraRow: boolean): NearRows | null {
  const { row, keys, walk } = rows;
  if (walk?.near == null || !walk.few || walk.narrow?.length || keys[0]?.groups) return null;
  const limit = limitOf(rows, page, readsExtraRow);
  // No literal: the planner would compare it with an average tenant, and sort all open tickets of a large one.
  const most = sql`${walk.near}::integer`;
  const order = sql`order by ${orderSql(keys, page.isBackward)}`;
  const looked = along(rows, walk, { order, more: beyondCursors(rows), which: sql`limit ${most} + 1` });
  return {
    found: numbered(sql`(select ${row}.* from (${looked}) ${row} where ${all(conditionsOf(rows))} limit ${limit})`, row, readsExtraRow),
    isEnough: sql`count(*) = ${limit} or (select count(*) from (${looked}) looked) <= ${most}`,
  };
}

/** A literal, so that what is joined to few rows is planned for few. Of a whole desk it is a parameter, unless a walk bounds it: the planner would compare the literal with an average desk, and sort all rows of a large one. */
function limitOf({ walk, listing }: ListedRows, page: Page, readsExtraRow: boolean): Sql {
  const size = readsExtraRow ? page.size + 1 : page.size;
  return listing.isOfDesk && !walk ? sql`${size}::integer` : sql.lit(size);
}

function numbered(found: Sql, row: Sql, isNumbered: boolean): Sql {
  return isNumbered ? sql`(select ${row}.*, row_number() over () as ${placeOnPage} from ${found} ${row})` : found;
}

export function countOf(rows: ListedRows): Sql {
  const counts = partsOf(rows).map(({ condition }) => sql`(select count(*) from ${rowsWhere(rows, [...conditionsOf(rows, byIndex), condition])})`);
  return withFew(rows.walk, sql`select ${sql.join(counts, sql` + `)}`);
}

/** Where the rows may be few, either these are sorted or the order is followed: one of the parts is run, the others not at all. */
function partsOf({ listing, row, walk }: ListedRows): Part[] {
  if (!walk) return listing.parts?.(row).map((condition) => ({ condition })) ?? [{ condition: null }];
  if (!walk.few) return walkedParts(row, walk, null);
  const isFew = sql`${row}.id = any((select few.ids from few)::uuid[])`;
  const isMany = sql`(select few.ids from few) is null`;
  return [{ condition: isFew, isSorted: true }, ...walkedParts(row, walk, isMany)];
}

function walkedParts(row: Sql, { narrow }: Walk, isMany: Sql | null): Part[] {
  const some = narrow ?? [];
  const ofOwnIndex = some.map(({ isNarrow, condition }) => all([isMany, isNarrow, condition(row)]));
  const others = all([isMany, ...some.map(({ isNarrow }) => sql`not ${isNarrow}`)]);
  return [...ofOwnIndex, others].map((condition) => ({ condition, isWalked: true }));
}

function withFew(walk: Walk | null, rows: Sql): Sql {
  return walk?.few ? sql`with few as materialized (select ${walk.few} as ids) ${rows}` : rows;
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
      ? sql`select ${row}.* from (select ${row}.* from ${found} offset 0) ${row} ${order} limit ${limit}`
      : sql`select ${row}.* from ${found} ${order} limit ${limit}`;
  };
  if (!keys[0]?.groups || isSorted) return sql`(${rowsAlong(sql`order by ${orderSql(keys, page.isBackward)}`, beyondCursors(rows))})`;
  const among = (item: Sql) => all([sql`${item}.tenant_id = ${plan.viewer.tenantId}::uuid`, ...(walked ? walked.walk.among(item) : [])]);
  const grouped = { among, table: shape.table, row, keys, args: listing.args, orderName: listing.order.name, rowsAlong };
  const end = sql`order by ${orderSql(keys, page.isBackward)} limit ${limit}`;
  return sql`(select ${row}.* from ${groupedRows({ ...grouped, isBackward: page.isBackward, limit })} ${row} ${end})`;
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
 * serves small tenants and large ones. Where so many rows have not filled the page and there is a further one, the list is refused.
 */
function walkedRows(rows: ListedRows, { walk, condition, order, more, limit }: Walked): Sql {
  const { row } = rows;
  const looked = (which: Sql, ...first: (Sql | null)[]) => along(rows, walk, { order, more: [...more, condition, ...first], which });
  const listed = sql`select ${row}.* from (${looked(sql`limit ${walk.most}::integer`, maySort(rows, walk))}) ${row} where ${all(conditionsOf(rows))} limit ${limit}`;
  const further = sql`select ${row}.* from (${looked(sql`limit 1 offset ${walk.most}::integer`)}) ${row} where walked_too_far()`;
  return sql`select ${row}.* from ((${listed}) union all (${further})) ${row} limit ${limit}`;
}

/** Some rows of an order, with nothing but what the index of the order answers. */
function along({ row, plan, shape }: ListedRows, walk: Walk, { order, more, which }: { order: Sql; more: readonly (Sql | null)[]; which: Sql }): Sql {
  const ofTenant = sql`${row}.tenant_id = ${plan.viewer.tenantId}::uuid`;
  return sql`select ${row}.* from ${sql.table(shape.table)} ${row} where ${all([ofTenant, ...walk.along(row), ...more])} ${order} ${which}`;
}

/** Refuses the list where too many rows would be sorted, before any is. */
function maySort({ row, plan, shape }: ListedRows, walk: Walk): Sql | null {
  if (walk.sorted == null) return null;
  const ofTenant = sql`${row}.tenant_id = ${plan.viewer.tenantId}::uuid`;
  const further = sql`select from ${sql.table(shape.table)} ${row} where ${all([ofTenant, ...walk.along(row)])} offset ${walk.sorted}::integer limit 1`;
  return sql`(select case when exists (${further}) then walked_too_far() else true end)`;
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
