import { type FieldNode, type GraphQLNamedType, isAbstractType, isObjectType } from 'graphql';
import { sql } from 'kysely';
import { type Piece, textOf } from '../json/json-text.ts';
import { fieldsOf, type Selections } from '../selection/selection.ts';
import type { Shape, Sql } from '../shape/shape.ts';
import type { Plan, PlannedNode } from './plan.ts';
import { fieldPieces, type NodePlan } from './plan-field.ts';

interface TypeSelection {
  type: string;
  fields: Map<string, FieldNode[]>;
}

/** Plans a node. If it can have several types with different selections, its `kind` column decides between them. */
export function planNode(plan: Plan, shape: Shape, type: GraphQLNamedType, row: Sql, selections: Selections): PlannedNode {
  const nodePlan: NodePlan = { plan, shape, row, joins: [], joined: new Map() };
  const selected = typesOf(plan, shape, type).map((name) => ({ type: name, fields: fieldsOf(plan.request, selections, name) }));
  const [first] = selected;
  if (!first) throw new Error(`No ${shape.types[0]} is a ${type.name}.`);
  if (selected.length === 1 || isSame(selected)) return { text: objectText(nodePlan, first), joins: nodePlan.joins };
  const cases = selected.map((one) => sql`when ${sql.lit(shape.variants?.[one.type])} then ${objectText(nodePlan, one)}`);
  return { text: sql`case ${row}.kind ${sql.join(cases, sql` `)} end`, joins: nodePlan.joins };
}

/** The types that the rows can have where a field has this type. */
function typesOf({ request }: Plan, { variants, types }: Shape, type: GraphQLNamedType): string[] {
  const all = variants ? Object.keys(variants) : types.slice(0, 1);
  const possible = isAbstractType(type) ? request.schema.getPossibleTypes(type).map(({ name }) => name) : [type.name];
  return all.filter((name) => possible.includes(name));
}

/** Whether all types have the same selection, without a field that depends on the type. */
function isSame([first, ...others]: TypeSelection[]): boolean {
  const nodes = [...(first?.fields.values() ?? [])].flat();
  if (nodes.some(({ name }) => name.value === 'id' || name.value === '__typename')) return false;
  return others.every(({ fields }) => {
    const theirs = [...fields.values()].flat();
    return theirs.length === nodes.length && theirs.every((node, at) => node === nodes[at]);
  });
}

function objectText(nodePlan: NodePlan, { type, fields }: TypeSelection): Sql {
  const schemaType = nodePlan.plan.request.schema.getType(type);
  const schemaFields = isObjectType(schemaType) ? schemaType.getFields() : {};
  const pieces = [...fields].flatMap(([key, nodes], at): Piece[] => {
    const field = schemaFields[nodes[0]?.name.value ?? ''];
    return [`${at > 0 ? ',' : ''}"${key}":`, ...(field ? fieldPieces(nodePlan, type, field, nodes) : [`"${type}"`])];
  });
  return textOf(['{', ...pieces, '}']);
}
