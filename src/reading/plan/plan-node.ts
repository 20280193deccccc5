import { type FieldNode, type GraphQLNamedType, isAbstractType, isObjectType } from 'graphql';
import { sql } from 'kysely';
import { type Piece, textOf } from '../json/json-text.ts';
import { fieldsOf, type Selections } from '../selection/selection.ts';
import type { Shape, Sql } from '../shape/shape.ts';
import type { Plan, PlannedNode } from './plan.ts';
import { fieldPieces, type Making } from './plan-field.ts';

interface AskedOfType {
  type: string;
  fields: Map<string, FieldNode[]>;
}

/** Where a node may be of several types and is asked for different things, its row says which of them it is. */
export function planNode(plan: Plan, shape: Shape, type: GraphQLNamedType, row: Sql, selections: Selections): PlannedNode {
  const making: Making = { plan, shape, row, joins: [], joined: new Map() };
  const asked = typesOf(plan, shape, type).map((name) => ({ type: name, fields: fieldsOf(plan.asked, selections, name) }));
  const [first] = asked;
  if (!first) throw new Error(`No ${shape.types[0]} is a ${type.name}.`);
  if (asked.length === 1 || isSame(asked)) return { text: objectText(making, first), joins: making.joins };
  const cases = asked.map((one) => sql`when ${sql.lit(shape.variants?.[one.type])} then ${objectText(making, one)}`);
  return { text: sql`case ${row}.kind ${sql.join(cases, sql` `)} end`, joins: making.joins };
}

/** What the rows of the shape can be where a field is of this type. */
function typesOf({ asked }: Plan, { variants, types }: Shape, type: GraphQLNamedType): string[] {
  const all = variants ? Object.keys(variants) : types.slice(0, 1);
  const possible = isAbstractType(type) ? asked.schema.getPossibleTypes(type).map(({ name }) => name) : [type.name];
  return all.filter((name) => possible.includes(name));
}

/** The same is asked of each type, and nothing that tells them apart. */
function isSame([first, ...others]: AskedOfType[]): boolean {
  const nodes = [...(first?.fields.values() ?? [])].flat();
  if (nodes.some(({ name }) => name.value === 'id' || name.value === '__typename')) return false;
  return others.every(({ fields }) => {
    const theirs = [...fields.values()].flat();
    return theirs.length === nodes.length && theirs.every((node, at) => node === nodes[at]);
  });
}

function objectText(making: Making, { type, fields }: AskedOfType): Sql {
  const known = making.plan.asked.schema.getType(type);
  const defined = isObjectType(known) ? known.getFields() : {};
  const pieces = [...fields].flatMap(([key, nodes], at): Piece[] => {
    const field = defined[nodes[0]?.name.value ?? ''];
    return [`${at > 0 ? ',' : ''}"${key}":`, ...(field ? fieldPieces(making, type, field, nodes) : [`"${type}"`])];
  });
  return textOf(['{', ...pieces, '}']);
}
