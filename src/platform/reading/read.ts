import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import type { Context } from '../house.ts';
import { readRows } from '../tenancy.ts';
import type { PageArgs } from './page.ts';
import { aliasIn, type Plan, planNode, visible } from './plan.ts';
import { all, type NamedOrder, planConnection } from './plan-connection.ts';
import { selectionsOf } from './selection.ts';
import type { Shape, Sql, Viewer } from './shape.ts';
import { statementFor } from './statement.ts';

type Row = Record<string, unknown>;

/** The one row that is so, with everything the field asks of it, in one statement; `null` when the viewer sees none. */
export async function readOne<Given>(
  ctx: Context,
  info: GraphQLResolveInfo,
  shape: Shape,
  given: Given,
  where: (row: Sql, given: Given, viewer: Viewer) => Sql,
): Promise<Row | null> {
  const statement = statementFor(ctx, info, shape, given, (plan, given) => selectNodes(plan, info, shape, (row) => where(row, given, plan.viewer)));
  return (await readRows<{ node: Row }>(ctx, statement))[0]?.node ?? null;
}

export function readById(ctx: Context, info: GraphQLResolveInfo, shape: Shape, id: string | null | undefined): Promise<Row | null> {
  return id ? readOne(ctx, info, shape, { id }, (row, { id }) => sql`${row}.id = ${id}::uuid`) : Promise.resolve(null);
}

/** Those of these rows that the viewer sees, each beside its id, in one statement. */
export function readByIds(ctx: Context, info: GraphQLResolveInfo, shape: Shape, ids: string[]): Promise<{ id: string; node: Row }[]> {
  const among = (row: Sql, wanted: unknown) => sql`${row}.id = any(${wanted}::uuid[])`;
  return readRows(
    ctx,
    statementFor(ctx, info, shape, { ids }, (plan, { ids }) => selectNodes(plan, info, shape, (row) => among(row, ids))),
  );
}

function selectNodes(plan: Plan, info: GraphQLResolveInfo, shape: Shape, where: (row: Sql) => Sql): Sql {
  const row = aliasIn(plan);
  const node = planNode(plan, shape, row, selectionsOf(info.fieldNodes));
  return sql`select ${row}.id, ${node.json} as node from ${sql.table(shape.table)} ${row} ${sql.join(node.joins, sql` `)} where ${all([visible(plan, shape, row), where(row)])}`;
}

/** A short list of the desk's own things, whole and in order. */
export async function readAll(ctx: Context, info: GraphQLResolveInfo, shape: Shape, ...order: string[]): Promise<Row[]> {
  const statement = statementFor(ctx, info, shape, {}, (plan) => {
    const row = aliasIn(plan);
    const node = planNode(plan, shape, row, selectionsOf(info.fieldNodes));
    const by = sql.join(order.map((name) => sql`${row}.${sql.ref(name)}`));
    const from = sql`${sql.table(shape.table)} ${row} ${sql.join(node.joins, sql` `)} where ${visible(plan, shape, row)}`;
    return sql`select coalesce(json_agg(${node.json} order by ${by}), '[]') as json from ${from}`;
  });
  return (await readRows<{ json: Row[] }>(ctx, statement))[0]?.json ?? [];
}

/** What a connection is resolved from; of what nobody asked for, nothing was read. */
export interface Rows {
  /** Those of the page, and one more where somebody asks whether there are more. */
  nodes: Row[];
  /** The values of their cursors. */
  cursors?: string[][];
  total?: number;
}

/** A list: `given.args` are the field's arguments, `where` what its rows must be beside visible. */
export async function readConnection<Given extends { args: PageArgs }>(
  ctx: Context,
  info: GraphQLResolveInfo,
  shape: Shape,
  given: Given,
  order: NamedOrder | ((given: Given) => NamedOrder),
  where: (row: Sql, given: Given, viewer: Viewer) => Sql | null = () => null,
): Promise<Rows> {
  const statement = statementFor(ctx, info, shape, given, (plan, given) => {
    const listing = { args: given.args, order: typeof order === 'function' ? order(given) : order, where: (row: Sql) => where(row, given, plan.viewer) };
    return sql`select ${planConnection(plan, shape, selectionsOf(info.fieldNodes), listing)} as json`;
  });
  return (await readRows<{ json: Rows }>(ctx, statement))[0]?.json ?? { nodes: [] };
}
