import { type FieldNode, type GraphQLField, getNamedType } from 'graphql';
import { sql } from 'kysely';
import { prefixOf } from '../../core/ids.ts';
import { idText, leafPieces, mark, type Piece } from '../json/json-text.ts';
import { enumValuesOf } from '../selection/enum-values.ts';
import { selectionsOf } from '../selection/selection.ts';
import { camel, type Field, type Shape, type Sql } from '../shape/shape.ts';
import { parameterized } from '../statement/parameter.ts';
import { namedOrderOf } from './order-asked.ts';
import { aliasIn, type Plan, visible } from './plan.ts';
import { planConnection } from './plan-connection.ts';
import { argumentsAt, personalSlotPieces, projector, slotPieces } from './plan-slot.ts';

/** The state of planning a node. */
export interface NodePlan {
  plan: Plan;
  shape: Shape;
  row: Sql;
  joins: Sql[];
  /** The aliases of joined relations, by field name. */
  joined: Map<string, Sql>;
}

type SchemaField = GraphQLField<unknown, unknown>;

/** The value of a field as JSON text, by its definition in the shape. */
export function fieldPieces(nodePlan: NodePlan, type: string, field: SchemaField, nodes: FieldNode[]): Piece[] {
  const { plan, shape, row } = nodePlan;
  const definition = shape.fields[field.name];
  switch (definition?.kind) {
    case 'column':
      if (definition.column === 'id') return [mark.known + prefixOf(type), sql`${row}.id::text`];
      return leafPieces(field.type, sql`${row}.${sql.ref(definition.column)}`);
    case 'id':
      return [sql`coalesce(${idText(prefixOf(definition.type), sql`${row}.${sql.ref(definition.column)}`)}, 'null')`];
    case 'expression':
      return leafPieces(field.type, definition.sql(row, plan.viewer, argumentsOf(plan, field, nodes).parameters));
    case 'computed':
    case 'personal':
      return computedPieces(nodePlan, definition, field, nodes);
    case 'one':
      return [oneText(nodePlan, definition, field, nodes)];
    case 'list':
      return ['[', listText(nodePlan, definition, field, nodes), ']'];
    case 'connection':
      return [connectionText(nodePlan, definition, field, nodes)];
    default:
      throw new Error(`The shape has no field ${type}.${field.name}.`);
  }
}

/** The arguments of a field as parameters, and their index among the arguments that the answer needs. */
function argumentsOf(plan: Plan, field: SchemaField, nodes: FieldNode[]): { parameters: Record<string, unknown>; index: number } {
  const index = argumentsAt(plan, field, nodes);
  const read = plan.args[index];
  if (!read) return { parameters: {}, index };
  return { parameters: parameterized(read(plan.request), (bindings) => bindings.args[index], enumValuesOf(plan.request.schema)), index };
}

function computedPieces({ plan, row }: NodePlan, definition: Field & { kind: 'computed' | 'personal' }, field: SchemaField, nodes: FieldNode[]): Piece[] {
  const project = projector(plan, getNamedType(field.type), selectionsOf(nodes));
  const { parameters, index } = argumentsOf(plan, field, nodes);
  const columns = definition.from.map((name): [string, Sql] => [camel(name), sql`${row}.${sql.ref(name)}`]);
  const expressions = Object.entries(definition.expressions).map(([name, build]): [string, Sql] => [name, build(row, plan.viewer, parameters)]);
  const read = [...columns, ...expressions];
  if (definition.kind === 'personal')
    return personalSlotPieces(plan, read, (read, ctx, args) => project(definition.compute(read, ctx, args[index] ?? {}), args));
  return slotPieces(plan, read, (read, scope, args) => project(definition.compute(read, scope, args[index] ?? {}), args));
}

/** A relation selected under several aliases is joined once. */
function oneText(nodePlan: NodePlan, definition: Field & { kind: 'one' }, field: SchemaField, nodes: FieldNode[]): Sql {
  const { plan, row, joins, joined } = nodePlan;
  const shape = definition.shape(row);
  const other = joined.get(field.name) ?? aliasIn(plan);
  if (!joined.has(field.name)) joins.push(joinTo(nodePlan, definition, other));
  joined.set(field.name, other);
  const node = plan.planNode(plan, shape, getNamedType(field.type), other, selectionsOf(nodes));
  joins.push(...node.joins);
  return sql`case when ${other}.tenant_id is null then 'null' else ${node.text} end`;
}

/** The row that the parent names. The planner knows tenants as they are on average, and would read all people of a large one for a page: a fence keeps the look-up apart. */
function joinTo({ plan, row }: NodePlan, { id, key, successor, ...definition }: Field & { kind: 'one' }, other: Sql): Sql {
  const shape = definition.shape(row);
  const table = sql.table(shape.table);
  const isNamedBy = (alias: Sql, value: Sql) => sql`${alias}.${sql.ref(id)} = ${value} and ${visible(plan, shape, alias)}`;
  const isNamed = isNamedBy(other, sql`${row}.${sql.ref(key)}`);
  if (!successor) {
    if (!shape.isLookedUp) return sql`left join ${table} ${other} on ${isNamed}`;
    return sql`left join lateral (select ${other}.* from ${table} ${other} where ${isNamed} offset 0) ${other} on true`;
  }
  const before = aliasIn(plan);
  const itself = sql`select ${other}.* from ${table} ${other} where ${isNamed} and ${other}.${sql.ref(successor)} is null`;
  // Of most rows there is no other, and then it is not looked for.
  const isNext = isNamedBy(other, sql`${before}.${sql.ref(successor)}`);
  const another = sql`select ${other}.* from ${table} ${before} join ${table} ${other} on ${isNext} where ${isNamedBy(before, sql`${row}.${sql.ref(key)}`)}`;
  return sql`left join lateral (${itself} union all ${another} limit 1) ${other} on true`;
}

function listText({ plan, row }: NodePlan, definition: Field & { kind: 'list' }, field: SchemaField, nodes: FieldNode[]): Sql {
  const shape = definition.shape(row);
  const other = aliasIn(plan);
  const node = plan.planNode(plan, shape, getNamedType(field.type), other, selectionsOf(nodes));
  const isOf = sql`${other}.${sql.ref(definition.key)} = ${row}.${sql.ref(definition.of)}`;
  return sql`(select coalesce(string_agg(${node.text}, ',' order by ${definition.order(other, plan.viewer, {})}), '')
    from ${sql.table(shape.table)} ${other} ${sql.join(node.joins, sql` `)} where ${isOf} and ${visible(plan, shape, other)})`;
}

function connectionText({ plan, row }: NodePlan, definition: Field & { kind: 'connection' }, field: SchemaField, nodes: FieldNode[]): Sql {
  const args = argumentsOf(plan, field, nodes).parameters;
  const order = typeof definition.order === 'function' ? definition.order(args) : namedOrderOf(definition.order, args);
  const where = (other: Sql) => definition.where?.(other, row, plan.viewer, args) ?? sql`${other}.${sql.ref(definition.key)} = ${row}.id`;
  const parts = definition.parts && ((other: Sql) => definition.parts?.(other, row, plan.viewer, args) ?? []);
  return planConnection(plan, definition.shape(), getNamedType(field.type), selectionsOf(nodes), { args, order, where, parts });
}
