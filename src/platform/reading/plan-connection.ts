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

/**
 * A page as `{ nodes, cursors?, total? }`. The values of its cursors are read only for those who ask for cursors, and one row more than the
 * page has only for those who ask whether there are more.
 */
export function planConnection(plan: Plan, shape: Shape, selections: Selections, listing: Listing): Sql {
  const parts = partsOf(plan, shape, selections);
  const row = aliasIn(plan);
  const { args, order } = listing;
  const page = readPage(args);
  const keys = keysOf(row, order.by);
  const node = planNode(plan, shape, row, parts.node);
  const wanted = [visible(plan, shape, row), listing.where(row)];
  const past = [pastCursor(keys, args.after, order.name, false), pastCursor(keys, args.before, order.name, true)];
  const picked = sql`select * from ${sql.table(shape.table)} ${row} where ${all([...wanted, ...past])}
    order by ${orderSql(keys, page.isBackward)} limit ${sql.lit(parts.looksAhead ? page.size + 1 : page.size)}`;
  const inOrder = (json: Sql) => sql`coalesce(json_agg(${json} order by ${orderSql(keys, page.isBackward)}), '[]')`;
  const cursors = parts.hasCursors ? sql`, 'cursors', ${inOrder(cursorValues(keys))}` : sql``;
  const total = parts.isCounted ? sql`, 'total', (select count(*) from ${sql.table(shape.table)} ${row} where ${all(wanted)})` : sql``;
  return sql`(select json_build_object('nodes', ${inOrder(node.json)}${cursors}${total}) from (${picked}) ${row} ${sql.join(node.joins, sql` `)})`;
}

interface Parts {
  node: Selections;
  hasCursors: boolean;
  looksAhead: boolean;
  isCounted: boolean;
}

/** `nodes` and `edges { node }` are the same rows: what either asks for is read once. */
function partsOf(plan: Plan, shape: Shape, selections: Selections): Parts {
  const parts = fieldsOf(plan.asked, selections, [`${shape.types[0]}Connection`]);
  const below = (name: string, type: string) => fieldsOf(plan.asked, selectionsOf(parts.get(name) ?? []), [type]);
  const [edges, info] = [below('edges', `${shape.types[0]}Edge`), below('pageInfo', 'PageInfo')];
  return {
    node: selectionsOf([...(parts.get('nodes') ?? []), ...(edges.get('node') ?? [])]),
    hasCursors: edges.has('cursor') || info.has('startCursor') || info.has('endCursor'),
    looksAhead: info.has('hasNextPage') || info.has('hasPreviousPage'),
    isCounted: parts.has('totalCount'),
  };
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
