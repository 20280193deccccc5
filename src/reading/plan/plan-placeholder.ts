import { type FieldNode, type GraphQLNamedType, type GraphQLObjectType, getNamedType, isObjectType } from 'graphql';
import { sql } from 'kysely';
import type { Context } from '../../core/context.ts';
import type { Fill, Placeholder } from '../json/fill-placeholders.ts';
import { mark, type Piece } from '../json/json-text.ts';
import { type Asked, fieldsOf, type Selections, selectionsOf } from '../selection/selection.ts';
import type { Scope, Sql } from '../shape/shape.ts';
import type { Plan } from './plan.ts';

/** A placeholder that code fills in from what the statement reads for it. */
export function placeholderPieces(plan: Plan, read: [string, Sql][], fill: Fill<Scope>): Piece[] {
  return piecesOf(plan, read, { isPersonal: false, fill });
}

export function personalPlaceholderPieces(plan: Plan, read: [string, Sql][], fill: Fill<Context>): Piece[] {
  return piecesOf(plan, read, { isPersonal: true, fill });
}

function piecesOf(plan: Plan, read: [string, Sql][], placeholder: Placeholder): Piece[] {
  const index = plan.placeholders.push(placeholder) - 1;
  const pairs = sql.join(read.map(([name, value]) => sql`${sql.lit(name)}, ${value}`));
  return [`${mark.computed}${index}:`, sql`json_build_object(${pairs})::text`, mark.end];
}

type Project = (value: unknown) => unknown;

/** Projects a computed value onto the selected fields, under their aliases. */
export function projector(asked: Asked, type: GraphQLNamedType, selections: Selections): Project {
  if (!isObjectType(type)) return (value) => value;
  const selected = [...fieldsOf(asked, selections, type.name)].map(([key, nodes]) => ({ key, ...partOf(asked, type, nodes) }));
  const project = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(project);
    if (value == null) return null;
    const computed = value as Record<string, unknown>;
    return Object.fromEntries(selected.map(({ key, name, within }) => [key, name === '__typename' ? type.name : within(computed[name] ?? null)]));
  };
  return project;
}

function partOf(asked: Asked, type: GraphQLObjectType, nodes: FieldNode[]): { name: string; within: Project } {
  const name = nodes[0]?.name.value ?? '';
  const field = type.getFields()[name];
  return { name, within: field ? projector(asked, getNamedType(field.type), selectionsOf(nodes)) : (value) => value };
}
