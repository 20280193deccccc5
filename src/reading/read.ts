import { type GraphQLNamedType, type GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import type { Context } from '../core/context.ts';
import { readRows } from '../database/tenancy.ts';
import { RawJson } from './json/raw-json.ts';
import type { NamedOrder } from './plan/listing.ts';
import type { PageArgs } from './plan/page.ts';
import { aliasIn, type Plan, visible } from './plan/plan.ts';
import { all, planConnection } from './plan/plan-connection.ts';
import { planNode } from './plan/plan-node.ts';
import { wantedBy } from './selection/selection.ts';
import type { Shape, Sql, Viewer } from './shape/shape.ts';
import { type PlannedStatement, statementFor } from './statement/field-statement.ts';

type Where<Given> = (row: Sql, given: Given, viewer: Viewer) => Sql | null;

/** The one row that is so, with everything the field asks of it, in one statement; `null` when the viewer sees none. */
export async function readOne<Given>(ctx: Context, info: GraphQLResolveInfo, shape: Shape, given: Given, where: Where<Given>): Promise<RawJson | null> {
  return readRaw(
    ctx,
    statementFor(ctx, info, shape, given, (plan, given) => selectNodes(plan, info, shape, (row) => where(row, given, plan.viewer))),
  );
}

export function readById(ctx: Context, info: GraphQLResolveInfo, shape: Shape, id: string | null | undefined): Promise<RawJson | null> {
  return id ? readOne(ctx, info, shape, { id }, (row, { id }) => sql`${row}.id = ${id}::uuid`) : Promise.resolve(null);
}

/** Those of these rows that the viewer sees, by their ids, in one statement. */
export async function readByIds(ctx: Context, info: GraphQLResolveInfo, shape: Shape, ids: string[]): Promise<Map<string, RawJson>> {
  const among = (row: Sql, wanted: unknown) => sql`${row}.id = any(${wanted}::uuid[])`;
  const idOf = (row: Sql) => sql`${row}.id, `;
  const planned = statementFor(ctx, info, shape, { ids }, (plan, { ids }) => selectNodes(plan, info, shape, (row) => among(row, ids), idOf));
  const rows = await readRows<{ id: string; json: string }>(ctx, planned.statement);
  return new Map(rows.map(({ id, json }) => [id, new RawJson(planned.finish(json))]));
}

function selectNodes(plan: Plan, info: GraphQLResolveInfo, shape: Shape, where: (row: Sql) => Sql | null, beside: (row: Sql) => Sql = () => sql``): Sql {
  const row = aliasIn(plan);
  const { text, joins } = plannedNode(plan, info, shape, row);
  const from = sql`${sql.table(shape.table)} ${row} ${sql.join(joins, sql` `)}`;
  return sql`select ${beside(row)}${text} as json from ${from} where ${all([visible(plan, shape, row), where(row)])}`;
}

function plannedNode(plan: Plan, info: GraphQLResolveInfo, shape: Shape, row: Sql) {
  const { type, selections } = wantedBy(info);
  return planNode(plan, shape, type as GraphQLNamedType, row, selections);
}

/** What the desk offers now, whole and in order of rank; what is retired is found only where it is still used. */
export async function readItems(ctx: Context, info: GraphQLResolveInfo, shape: Shape): Promise<RawJson | null> {
  const planned = statementFor(ctx, info, shape, {}, (plan) => {
    const row = aliasIn(plan);
    const { text, joins } = plannedNode(plan, info, shape, row);
    const by = sql`${row}.rank, ${row}.id`;
    const from = sql`${sql.table(shape.table)} ${row} ${sql.join(joins, sql` `)} where ${visible(plan, shape, row)} and ${row}.retired_at is null`;
    return sql`select '[' || coalesce(string_agg(${text}, ',' order by ${by}), '') || ']' as json from ${from}`;
  });
  return readRaw(ctx, planned);
}

/** A list: `given.args` are the field's arguments, `where` what its rows must be beside visible, `total` their number where it is known. */
export async function readConnection<Given extends { args: PageArgs }>(
  ctx: Context,
  info: GraphQLResolveInfo,
  shape: Shape,
  given: Given,
  order: NamedOrder | ((given: Given) => NamedOrder),
  where: Where<Given> = () => null,
  total: Where<Given> = () => null,
): Promise<RawJson | null> {
  const planned = statementFor(ctx, info, shape, given, (plan, given) => {
    const listing = {
      args: given.args,
      order: typeof order === 'function' ? order(given) : order,
      where: (row: Sql) => where(row, given, plan.viewer),
      total: (row: Sql) => total(row, given, plan.viewer),
    };
    const { type, selections } = wantedBy(info);
    return sql`select ${planConnection(plan, shape, type, selections, listing)} as json`;
  });
  return readRaw(ctx, planned);
}

async function readRaw(ctx: Context, { statement, finish }: PlannedStatement): Promise<RawJson | null> {
  const [row] = await readRows<{ json: string }>(ctx, statement);
  return row ? new RawJson(finish(row.json)) : null;
}
