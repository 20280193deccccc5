import type { FieldNode } from 'graphql';
import { sql } from 'kysely';
import { type Key, keysOf, orderSql, type PageArgs, pastCursor, readPage } from './page.ts';
import { aliasIn, type Plan, planNode, visible } from './plan.ts';
import { fieldsOf, type Selections, selectionsOf } from './selection.ts';
import type { Direction, Order, Shape, Sql } from './shape.ts';

/** The order a list is read in; its name is part of every cursor made under it. */
export interface NamedOrder {
  name: string;
  by: readonly { order: Order; direction: Direction }[];
}

export interface Listing {
  args: PageArgs;
  order: NamedOrder;
  /** What else the rows must be: the parent they belong to, a filter. */
  where: (row: Sql) => Sql | null;
}

/** Rows as `{ rows: [{ c: cursor values, n: node }], total? }`, one row more than the page asks for. */
export function planConnection(plan: Plan, shape: Shape, selections: Selections, listing: Listing): Sql {
  const parts = fieldsOf(plan.asked, selections, [`${shape.types[0]}Connection`]);
  const row = aliasIn(plan);
  const { args, order } = listing;
  const page = readPage(args);
  const keys = keysOf(row, order.by);
  const node = planNode(plan, shape, row, nodeSelections(plan, shape, parts));
  const wanted = [visible(plan, shape, row), listing.where(row)];
  const past = [pastCursor(keys, args.after, order.name, false), pastCursor(keys, args.before, order.name, true)];
  const picked = sql`select * from ${sql.table(shape.table)} ${row} where ${all([...wanted, ...past])}
    order by ${orderSql(keys, page.isBackward)} limit ${sql.lit(page.size + 1)}`;
  const rows = sql`(select coalesce(json_agg(json_build_object('c', ${cursorValues(keys)}, 'n', ${node.json}) order by ${orderSql(keys, page.isBackward)}), '[]')
    from (${picked}) ${row} ${sql.join(node.joins, sql` `)})`;
  if (!parts.has('totalCount')) return sql`json_build_object('rows', ${rows})`;
  return sql`json_build_object('rows', ${rows}, 'total', (select count(*) from ${sql.table(shape.table)} ${row} where ${all(wanted)}))`;
}

/** `nodes` and `edges { node }` are the same rows: what either asks for is read once. */
function nodeSelections(plan: Plan, shape: Shape, parts: Map<string, FieldNode[]>): Selections {
  const edges = fieldsOf(plan.asked, selectionsOf(parts.get('edges') ?? []), [`${shape.types[0]}Edge`]);
  return selectionsOf([...(parts.get('nodes') ?? []), ...(edges.get('node') ?? [])]);
}

function cursorValues(keys: Key[]): Sql {
  return sql`json_build_array(${sql.join(keys.map((key) => sql`${key.sql}::text`))})`;
}

export function all(conditions: (Sql | null)[]): Sql {
  return sql.join(
    conditions.filter((condition) => condition !== null),
    sql` and `,
  );
}
