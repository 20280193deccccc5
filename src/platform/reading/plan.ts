import type { FieldNode } from 'graphql';
import { sql } from 'kysely';
import { planConnection } from './plan-connection.ts';
import { type Asked, argumentReader, byAlias, fieldsOf, type Selections, selectionsOf, writtenArguments } from './selection.ts';
import { camel, type Field, type Shape, type Sql, type Viewer } from './shape.ts';
import { slotted } from './slot.ts';

/** One statement in the making: what was asked, for whom, the aliases given out so far, and where its slots find arguments. */
export interface Plan {
  asked: Asked;
  viewer: Viewer;
  aliases: number;
  args: ReturnType<typeof argumentReader>[];
}

/** A node as JSON, and the joins it needs. */
export interface PlannedNode {
  json: Sql;
  joins: Sql[];
}

interface Making extends PlannedNode {
  plan: Plan;
  shape: Shape;
  row: Sql;
  entries: Map<string, Sql>;
}

export function planOf(asked: Asked, viewer: Viewer): Plan {
  return { asked, viewer, aliases: 0, args: [] };
}

export function aliasIn(plan: Plan): Sql {
  plan.aliases += 1;
  return sql.ref(`t${plan.aliases}`);
}

/** Of this tenant, and among those the viewer may see: no row is read in any other way. */
export function visible(plan: Plan, shape: Shape, row: Sql): Sql {
  const wall = sql`${row}.tenant_id = ${plan.viewer.tenantId}::uuid`;
  const sight = shape.sight?.(row, plan.viewer);
  return sight ? sql`${wall} and (${sight})` : wall;
}

export function planNode(plan: Plan, shape: Shape, row: Sql, selections: Selections): PlannedNode {
  const making: Making = { plan, shape, row, entries: new Map(), json: sql`null`, joins: [] };
  for (const name of shape.always ?? []) addField(making, name, shape.fields[name], []);
  for (const [name, nodes] of fieldsOf(plan.asked, selections, shape.types)) {
    addField(making, name, shape.fields[name], nodes);
  }
  return { json: objectOf(making.entries), joins: making.joins };
}

function addField(making: Making, name: string, field: Field | undefined, nodes: FieldNode[]): void {
  const { plan, row, entries } = making;
  if (field?.kind === 'column') entries.set(name, sql`${row}.${sql.ref(field.column)}`);
  if (field?.kind === 'expression') entries.set(name, field.sql(row, plan.viewer));
  if (field?.kind === 'computed') addComputed(making, field);
  if (field?.kind === 'one') addOne(making, name, field, nodes);
  if (field?.kind === 'list') addList(making, name, field, nodes);
  if (field?.kind === 'connection') addConnections(making, field, nodes);
}

function addComputed({ plan, row, entries }: Making, field: Field & { kind: 'computed' }): void {
  for (const from of field.from) entries.set(camel(from), sql`${row}.${sql.ref(from)}`);
  for (const [name, build] of Object.entries(field.more)) entries.set(name, build(row, plan.viewer));
}

function addOne(making: Making, name: string, field: Field & { kind: 'one' }, nodes: FieldNode[]): void {
  const asked = field.perAlias ? byAlias(nodes) : new Map([[name, nodes]]);
  for (const [key, nodes] of asked) making.entries.set(key, joined(making, field, nodes));
}

function joined({ plan, row, joins }: Making, field: Field & { kind: 'one' }, nodes: FieldNode[]): Sql {
  const shape = field.shape();
  const other = aliasIn(plan);
  const node = planNode(plan, shape, other, selectionsOf(nodes));
  const on = sql`${other}.id = ${row}.${sql.ref(field.key)} and ${visible(plan, shape, other)}`;
  joins.push(sql`left join ${sql.table(shape.table)} ${other} on ${on}`, ...node.joins);
  return sql`case when ${other}.tenant_id is not null then ${node.json} end`;
}

function addList({ plan, row, entries }: Making, name: string, field: Field & { kind: 'list' }, nodes: FieldNode[]): void {
  for (const from of field.from) entries.set(camel(from), sql`${row}.${sql.ref(from)}`);
  const shape = field.shape();
  const other = aliasIn(plan);
  const node = planNode(plan, shape, other, selectionsOf(nodes));
  const order = sql.join(field.order.map((column) => sql`${other}.${sql.ref(column)}`));
  entries.set(
    name,
    sql`(select coalesce(json_agg(${node.json} order by ${order}), '[]') from ${sql.table(shape.table)} ${other} ${sql.join(node.joins, sql` `)}
    where ${other}.${sql.ref(field.key)} = ${row}.${sql.ref(field.of)} and ${visible(plan, shape, other)})`,
  );
}

/** Under one alias there may be several lists all the same, reached as `nodes` and as `edges`: those written alike are read once. */
function addConnections(making: Making, field: Field & { kind: 'connection' }, nodes: FieldNode[]): void {
  for (const [key, same] of byAlias(nodes)) {
    const variants = [...Map.groupBy(same, writtenArguments)].map(([written, alike]) => ({ written, list: listOf(making, field, alike) }));
    const several = sql.join(variants.map(({ written, list }) => sql`${sql.lit(written)}, ${list}`));
    making.entries.set(key, variants.length === 1 ? (variants[0] as { list: Sql }).list : sql`json_build_object(${several})`);
  }
}

function listOf({ plan, shape, row }: Making, field: Field & { kind: 'connection' }, nodes: FieldNode[]): Sql {
  const args = slottedArgs(plan, shape, nodes[0] as FieldNode);
  const where = (other: Sql) => sql`${other}.${sql.ref(field.key)} = ${row}.id`;
  const order = { name: field.order.name, by: [{ order: field.order.by, direction: 'ASC' as const }] };
  return planConnection(plan, field.shape(), selectionsOf(nodes), { args, order, where });
}

function slottedArgs(plan: Plan, shape: Shape, node: FieldNode): Record<string, unknown> {
  const read = argumentReader(plan.asked, shape.types, node);
  const index = plan.args.push(read) - 1;
  return slotted(read(plan.asked.variables), (env) => env.args[index]);
}

const mostPairs = 50;

/** PostgreSQL takes a hundred arguments at most; a wider node is put together from two. */
function objectOf(entries: Map<string, Sql>): Sql {
  const pairs = [...entries].map(([key, value]) => sql`${sql.lit(key)}, ${value}`);
  if (pairs.length <= mostPairs) return sql`json_build_object(${sql.join(pairs)})`;
  return sql`jsonb_build_object(${sql.join(pairs.slice(0, mostPairs))}) || jsonb_build_object(${sql.join(pairs.slice(mostPairs))})`;
}
