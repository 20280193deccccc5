import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import type { Context } from '../house.ts';
import type { Statement } from '../packet.ts';
import { originalOf } from './cut.ts';
import { finish } from './finish.ts';
import { fill, kindOf, type Made, make, slottedViewer, valuesOf } from './made.ts';
import { type Plan, planOf } from './plan.ts';
import { askedBy } from './selection.ts';
import type { Shape, Sql } from './shape.ts';
import { slotted, structureOf } from './slot.ts';

export interface MadeForField extends Made {
  args: Plan['args'];
  holes: Plan['holes'];
}

/** A statement, and what becomes of the JSON it gives. */
export interface Planned {
  statement: Statement;
  finish(json: string): string;
}

/** Plans live as long as the document they were made from, which Apollo's store keeps within bounds. */
const plans = new WeakMap<FieldNode, Map<string, MadeForField>>();
const mostPlansOfAField = 64;

/**
 * The one statement of a field, planned once for each way it can be asked: the same document, the same kind of viewer and the same
 * structure of arguments share a plan, into which each execution puts its own values.
 */
export function statementFor<Given>(ctx: Context, info: GraphQLResolveInfo, shape: Shape, given: Given, build: (plan: Plan, given: Given) => Sql): Planned {
  const made = madeFor(ctx, info, shape, given, build);
  const args = made.args.map((read) => read(info.variableValues));
  return { statement: fill(made, { viewer: valuesOf(ctx), given, args }), finish: (json) => finish(json, made.holes, ctx, args) };
}

export function madeFor<Given>(
  ctx: Pick<Context, 'actor'>,
  info: GraphQLResolveInfo,
  shape: Shape,
  given: Given,
  build: (plan: Plan, given: Given) => Sql,
): MadeForField {
  const field = originalOf(info.fieldNodes[0] as FieldNode);
  const known = plans.get(field) ?? new Map<string, MadeForField>();
  plans.set(field, known);
  const key = `${shape.types[0]}|${kindOf(ctx.actor)}|${structureOf(info.variableValues)}|${structureOf(given)}`;
  const made = known.get(key) ?? plan(ctx, info, given, build);
  if (known.size < mostPlansOfAField) known.set(key, made);
  return made;
}

function plan<Given>(ctx: Pick<Context, 'actor'>, info: GraphQLResolveInfo, given: Given, build: (plan: Plan, given: Given) => Sql): MadeForField {
  const plan = planOf(askedBy(info), slottedViewer(ctx.actor));
  const statement = build(
    plan,
    slotted(given, (env) => env.given),
  );
  return { ...make(statement), args: plan.args, holes: plan.holes };
}
