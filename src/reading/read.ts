import { type GraphQLNamedType, type GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { AppError } from '../core/app-error.ts';
import type { Context } from '../core/context.ts';
import { readRows } from '../database/tenancy.ts';
import { conditionalOf } from './cache/conditional-statement.ts';
import { readCached } from './cache/read-cached.ts';
import { RawJson, type RepeatedRead } from './json/raw-json.ts';
import { all } from './plan/compare.ts';
import type { EdgeField, Walk } from './plan/listing.ts';
import type { PageArgs } from './plan/page.ts';
import { aliasIn, type Plan, visible } from './plan/plan.ts';
import { planConnection } from './plan/plan-connection.ts';
import { planNode } from './plan/plan-node.ts';
import { repeatableRows } from './repeatable-rows.ts';
import { rootSelection } from './selection/selection.ts';
import type { NamedOrder, Shape, Sql, Viewer } from './shape/shape.ts';
import { type PlannedStatement, planForRepetition, statementFor } from './statement/field-statement.ts';

type Where<Given> = (row: Sql, given: Given, viewer: Viewer) => Sql | null;

/** A read goes one way: shape (which columns and relations a type has) → selection (which fields the client wants) → plan (SQL that builds the JSON) → statement (compiled once per document and kind of viewer, bound per request) → json (slots filled, sent to the client unparsed). `readOne` reads the one row that matches `where`, or `null` if the viewer sees none. */
export function readOne<Given>(ctx: Context, info: GraphQLResolveInfo, shape: Shape, given: Given, where: Where<Given>): Promise<RawJson | null> {
  return readRaw(ctx, byWhere(ctx, info, shape, given, where));
}

/** The statement of `readOne`. */
export function byWhere<Given>(ctx: Context, info: GraphQLResolveInfo, shape: Shape, given: Given, where: Where<Given>): PlannedStatement {
  return statementFor(ctx, { info, shape, given, build: (plan, given) => selectNodes(plan, info, shape, (row) => where(row, given, plan.viewer)) });
}

/** For a root field; payloads and resolved fields call `loadById`. */
export function readById(ctx: Context, info: GraphQLResolveInfo, shape: Shape, id: string): Promise<RawJson | null> {
  return readOne(ctx, info, shape, { id }, (row, { id }) => sql`${row}.id = ${id}::uuid`);
}

/** The visible rows with these ids, in one statement. */
export async function readByIds(ctx: Context, info: GraphQLResolveInfo, shape: Shape, ids: string[]): Promise<Map<string, RawJson>> {
  const planned = byIds(ctx, info, shape, ids);
  return retryOnPrimary(ctx, async (ctx) => {
    const rows = await readRows<{ id: string; json: string }>(ctx, planned.statement());
    return new Map(rows.map(({ id, json }) => [id, new RawJson(planned.finish(json))]));
  });
}

/** The statement of `readByIds`, each of whose rows has an `id` and its `json`. */
export function byIds(ctx: Context, info: GraphQLResolveInfo, shape: Shape, ids: string[]): PlannedStatement {
  const hasId = (row: Sql, ids: unknown) => sql`${row}.id = any(${ids}::uuid[])`;
  const idOf = (row: Sql) => sql`${row}.id, `;
  return statementFor(ctx, { info, shape, given: { ids }, build: (plan, { ids }) => selectNodes(plan, info, shape, (row) => hasId(row, ids), idOf) });
}

/** The visible rows that match, each with its number, in its order; at most so many. */
export async function readNumbered<Given>(
  ctx: Context,
  info: GraphQLResolveInfo,
  shape: Shape,
  given: Given,
  { number, most }: { number: string; most: number },
  where: Where<Given>,
): Promise<{ seq: number; json: RawJson }[]> {
  const numberOf = (row: Sql) => sql`${row}.${sql.ref(number)} as seq, `;
  const build = (plan: Plan, given: Given) => {
    const selected = selectNodes(plan, info, shape, (row) => where(row, given, plan.viewer), numberOf);
    return sql`${selected} order by seq limit ${sql.lit(most)}`;
  };
  const planned = statementFor(ctx, { info, shape, given, build });
  const rows = await readRows<{ seq: string; json: string }>(ctx, planned.statement());
  return rows.map(({ seq, json }) => ({ seq: Number(seq), json: new RawJson(planned.finish(json)) }));
}

function selectNodes(plan: Plan, info: GraphQLResolveInfo, shape: Shape, where: (row: Sql) => Sql | null, extraColumns: (row: Sql) => Sql = () => sql``): Sql {
  const row = aliasIn(plan);
  const { text, joins } = planRootNode(plan, info, shape, row);
  const from = sql`${sql.table(shape.table)} ${row} ${sql.join(joins, sql` `)}`;
  return sql`select ${extraColumns(row)}${text} as json from ${from} where ${all([visible(plan, shape, row), where(row)])}`;
}

function planRootNode(plan: Plan, info: GraphQLResolveInfo, shape: Shape, row: Sql) {
  const { type, selections } = rootSelection(info);
  return planNode(plan, shape, type as GraphQLNamedType, row, selections);
}

/** All items in order of rank, without retired ones. */
export async function readItems(ctx: Context, info: GraphQLResolveInfo, shape: Shape): Promise<RawJson | null> {
  const build = (plan: Plan) => {
    const row = aliasIn(plan);
    const { text, joins } = planRootNode(plan, info, shape, row);
    const by = sql`${row}.rank, ${row}.key`;
    const from = sql`${sql.table(shape.table)} ${row} ${sql.join(joins, sql` `)} where ${visible(plan, shape, row)} and ${row}.retired_at is null`;
    return sql`select '[' || coalesce(string_agg(${text}, ',' order by ${by}), '') || ']' as json from ${from}`;
  };
  return readRaw(ctx, statementFor(ctx, { info, shape, given: {}, build }));
}

interface More<Given> {
  /** The number of rows, where it is known. */
  total?: Where<Given>;
  /** How the rows are found that match. */
  walk?: (given: Given, viewer: Viewer) => Walk | null;
  edgeFields?: (row: Sql, given: Given, viewer: Viewer) => Readonly<Record<string, EdgeField>>;
}

/** A page of a connection: `given.args` are the arguments of the field, `where` is an extra condition, `total` the number of rows where it is known, `edgeFields` what edges of this list alone have. */
export async function readConnection<Given extends { args: PageArgs }>(
  ctx: Context,
  info: GraphQLResolveInfo,
  shape: Shape,
  given: Given,
  order: NamedOrder | ((given: Given) => NamedOrder),
  where: Where<Given> = () => null,
  { total, walk, edgeFields }: More<Given> = {},
): Promise<RawJson | null> {
  const build = (plan: Plan, given: Given) => {
    const listing = {
      args: given.args,
      order: typeof order === 'function' ? order(given) : order,
      isOfDesk: true as const,
      where: (row: Sql) => where(row, given, plan.viewer),
      total: (row: Sql) => total?.(row, given, plan.viewer) ?? null,
      walk: () => walk?.(given, plan.viewer) ?? null,
      edgeFields: edgeFields && ((row: Sql) => edgeFields(row, given, plan.viewer)),
    };
    const { type, selections } = rootSelection(info);
    return sql`select ${planConnection(plan, shape, type, selections, listing)} as json`;
  };
  return readRaw(ctx, statementFor(ctx, { info, shape, given, build }));
}

export function readRaw(ctx: Context, planned: PlannedStatement): Promise<RawJson | null> {
  return retryOnPrimary(ctx, async (ctx) => {
    const json = await readJson(ctx, planned);
    return json === null ? null : new RawJson(json, () => readerOf(planned));
  });
}

/** The finished JSON of a statement of one row and one column; `null` if there is no row, or nothing in it. */
function readJson(ctx: Context, planned: PlannedStatement): Promise<string | null> {
  const { answers } = ctx.services;
  const conditional = answers && conditionalOf(planned.compiled);
  return conditional ? readCached(ctx, planned, conditional, answers) : readUncached(ctx, planned);
}

async function readUncached(ctx: Context, planned: PlannedStatement): Promise<string | null> {
  const [row] = await repeatableRows<{ json: string | null }>(ctx, planned.statement());
  return row?.json == null ? null : planned.finish(row.json);
}

function readerOf(planned: PlannedStatement): RepeatedRead {
  const plan = planForRepetition(planned);
  return (ctx) => {
    const planned = plan(ctx);
    return planned ? readRaw(ctx, planned) : Promise.resolve(null);
  };
}

/** A replica may not have the event of a cursor yet: then the primary says whether it ever had. */
async function retryOnPrimary<Answer>(ctx: Context, read: (ctx: Context) => Promise<Answer>): Promise<Answer> {
  try {
    return await read(ctx);
  } catch (error) {
    if (!ctx.position || !ctx.readsReplica || !(error instanceof AppError) || error.extensions.code !== 'CURSOR_EXPIRED') throw error;
    ctx.position.wrote(null, ctx.services.now().getTime());
    return read(ctx);
  }
}
