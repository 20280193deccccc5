import { type FieldNode, type GraphQLField, getNamedType } from 'graphql';
import { sql } from 'kysely';
import { prefixOf } from '../../core/ids.ts';
import { idText, leafText, mark, type Piece } from '../json/json-text.ts';
import { argumentReader, selectionsOf } from '../selection/selection.ts';
import { camel, type Field, type Sql } from '../shape/shape.ts';
import { parameterized } from '../statement/parameter.ts';
import { aliasIn, type Plan, visible } from './plan.ts';
import { planConnection } from './plan-connection.ts';
import { type Making, planNode } from './plan-node.ts';
import { personalPlaceholderPieces, placeholderPieces, projector } from './plan-placeholder.ts';

type Defined = GraphQLField<unknown, unknown>;

/** The value of one field as JSON text, by what the shape says it is. */
export function fieldPieces(making: Making, type: string, field: Defined, nodes: FieldNode[]): Piece[] {
  const { plan, shape, row } = making;
  const said = shape.fields[field.name];
  switch (said?.kind) {
    case 'column':
      if (said.column === 'id') return [mark.id + prefixOf(type), sql`${row}.id::text`];
      return [leafText(field.type, sql`${row}.${sql.ref(said.column)}`)];
    case 'id':
      return [sql`coalesce(${idText(prefixOf(said.type), sql`${row}.${sql.ref(said.column)}`)}, 'null')`];
    case 'expression':
      return [leafText(field.type, said.sql(row, plan.viewer, argumentsOf(plan, field, nodes).slotParameters))];
    case 'computed':
    case 'personal':
      return computedPieces(making, said, field, nodes);
    case 'one':
      return [oneText(making, said, field, nodes)];
    case 'list':
      return ['[', listText(making, said, field, nodes), ']'];
    case 'connection':
      return [connectionText(making, said, field, nodes)];
    default:
      throw new Error(`The shape does not say what ${type}.${field.name} is.`);
  }
}

/** The arguments of a field: as slots of the statement, and where the answer finds their values. */
function argumentsOf(plan: Plan, field: Defined, nodes: FieldNode[]): { slotParameters: Record<string, unknown>; index: number } {
  if (field.args.length === 0) return { slotParameters: {}, index: -1 };
  const read = argumentReader(field, nodes[0] as FieldNode);
  const index = plan.args.push(read) - 1;
  return { slotParameters: parameterized(read(plan.asked.variables), (env) => env.args[index]), index };
}

function computedPieces({ plan, row }: Making, said: Field & { kind: 'computed' | 'personal' }, field: Defined, nodes: FieldNode[]): Piece[] {
  const project = projector(plan.asked, getNamedType(field.type), selectionsOf(nodes));
  const { index } = argumentsOf(plan, field, nodes);
  const columns = said.from.map((name): [string, Sql] => [camel(name), sql`${row}.${sql.ref(name)}`]);
  const more = Object.entries(said.more).map(([name, build]): [string, Sql] => [name, build(row, plan.viewer, {})]);
  const read = [...columns, ...more];
  if (said.kind === 'personal') return personalPlaceholderPieces(plan, read, (read, ctx, args) => project(said.finish(read, ctx, args[index] ?? {})));
  return placeholderPieces(plan, read, (read, scope, args) => project(said.finish(read, scope, args[index] ?? {})));
}

/** Under several names it is joined once. */
function oneText(making: Making, said: Field & { kind: 'one' }, field: Defined, nodes: FieldNode[]): Sql {
  const { plan, row, joins, joined } = making;
  const shape = said.shape();
  const other = joined.get(field.name) ?? aliasIn(plan);
  const on = sql`${other}.${sql.ref(said.id)} = ${row}.${sql.ref(said.key)} and ${visible(plan, shape, other)}`;
  if (!joined.has(field.name)) joins.push(sql`left join ${sql.table(shape.table)} ${other} on ${on}`);
  joined.set(field.name, other);
  const node = planNode(plan, shape, getNamedType(field.type), other, selectionsOf(nodes));
  joins.push(...node.joins);
  return sql`case when ${other}.tenant_id is null then 'null' else ${node.text} end`;
}

function listText({ plan, row }: Making, said: Field & { kind: 'list' }, field: Defined, nodes: FieldNode[]): Sql {
  const shape = said.shape(row);
  const other = aliasIn(plan);
  const node = planNode(plan, shape, getNamedType(field.type), other, selectionsOf(nodes));
  const isOf = sql`${other}.${sql.ref(said.key)} = ${row}.${sql.ref(said.of)}`;
  return sql`(select coalesce(string_agg(${node.text}, ',' order by ${said.order(other, plan.viewer, {})}), '')
    from ${sql.table(shape.table)} ${other} ${sql.join(node.joins, sql` `)} where ${isOf} and ${visible(plan, shape, other)})`;
}

function connectionText({ plan, row }: Making, said: Field & { kind: 'connection' }, field: Defined, nodes: FieldNode[]): Sql {
  const where = (other: Sql) => said.where?.(other, row, plan.viewer) ?? sql`${other}.${sql.ref(said.key)} = ${row}.id`;
  const order = { name: said.order.name, by: [{ order: said.order.by, direction: 'ASC' as const }] };
  const args = argumentsOf(plan, field, nodes).slotParameters;
  return planConnection(plan, said.shape(), getNamedType(field.type), selectionsOf(nodes), { args, order, where });
}
