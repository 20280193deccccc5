import { type FieldNode, type GraphQLField, type GraphQLNamedType, type GraphQLObjectType, getNamedType, isObjectType } from 'graphql';
import { sql } from 'kysely';
import type { Context } from '../../core/context.ts';
import type { Fill, Slot } from '../json/fill-slots.ts';
import { mark, type Piece } from '../json/json-text.ts';
import { argumentReader, fieldsOf, type Selections, selectionsOf } from '../selection/selection.ts';
import type { Scope, Sql } from '../shape/shape.ts';
import type { Plan } from './plan.ts';

/** A slot that code fills in from what the statement reads for it. */
export function slotPieces(plan: Plan, read: [string, Sql][], fill: Fill<Scope>): Piece[] {
  return piecesOf(plan, read, { isPersonal: false, fill });
}

export function personalSlotPieces(plan: Plan, read: [string, Sql][], fill: Fill<Context>): Piece[] {
  return piecesOf(plan, read, { isPersonal: true, fill });
}

function piecesOf(plan: Plan, read: [string, Sql][], slot: Slot): Piece[] {
  const index = plan.slots.push(slot) - 1;
  const pairs = sql.join(read.map(([name, value]) => sql`${sql.lit(name)}, ${value}`));
  return [`${mark.computed}${index}:`, sql`json_build_object(${pairs})::text`, mark.end];
}

type Arguments = readonly Record<string, unknown>[];
type Project = (value: unknown, args: Arguments) => unknown;

/** Projects a computed value onto the selected fields, under their aliases; a function in it is called with the arguments of its field. */
export function projector(plan: Plan, type: GraphQLNamedType, selections: Selections): Project {
  if (!isObjectType(type)) return (value) => value;
  const selected = [...fieldsOf(plan.request, selections, type.name)].map(([key, nodes]) => ({ key, ...partOf(plan, type, nodes) }));
  const project = (value: unknown, args: Arguments): unknown => {
    if (Array.isArray(value)) return value.map((one) => project(one, args));
    if (value == null) return null;
    const computed = value as Record<string, unknown>;
    return Object.fromEntries(selected.map(({ key, name, within }) => [key, name === '__typename' ? type.name : within(computed[name] ?? null, args)]));
  };
  return project;
}

function partOf(plan: Plan, type: GraphQLObjectType, nodes: FieldNode[]): { name: string; within: Project } {
  const name = nodes[0]?.name.value ?? '';
  const field = type.getFields()[name];
  if (!field) return { name, within: (value) => value };
  const project = projector(plan, getNamedType(field.type), selectionsOf(nodes));
  const index = argumentsAt(plan, field, nodes);
  return { name, within: (value, args) => project(typeof value === 'function' ? value(args[index] ?? {}) : value, args) };
}

/** The index of a field's arguments among those that the answer needs; -1 for a field without any. */
export function argumentsAt(plan: Plan, field: GraphQLField<unknown, unknown>, nodes: FieldNode[]): number {
  if (field.args.length === 0) return -1;
  return plan.args.push(argumentReader(field, plan.request.fields.indexOf(nodes[0] as FieldNode))) - 1;
}
