import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import type { Context } from '../../core/context.ts';
import type { Statement } from '../../database/pipeline.ts';
import { fillPlaceholders } from '../json/fill-placeholders.ts';
import { type Plan, planOf } from '../plan/plan.ts';
import { planNode } from '../plan/plan-node.ts';
import { originalOf } from '../selection/execution-schema.ts';
import { askedBy } from '../selection/selection.ts';
import type { Shape, Sql } from '../shape/shape.ts';
import { actorKey, bind, type CompiledStatement, compile, parameterizedViewer, valuesOf } from './compiled-statement.ts';
import { parameterized, structureOf } from './parameter.ts';

export interface FieldStatement extends CompiledStatement {
  args: Plan['args'];
  placeholders: Plan['placeholders'];
}

/** A statement, and what becomes of the JSON it gives. */
export interface PlannedStatement {
  statement: Statement;
  finish(json: string): string;
}

/** Plans live as long as the document they were made from, which Apollo's store keeps within bounds. */
const plans = new WeakMap<FieldNode, Map<string, FieldStatement>>();
const mostPlansOfAField = 64;

/**
 * The one statement of a field, planned once for each way it can be asked: the same document, the same kind of viewer and the same
 * structure of arguments share a plan, into which each execution puts its own values.
 */
export function statementFor<Given>(
  ctx: Context,
  info: GraphQLResolveInfo,
  shape: Shape,
  given: Given,
  build: (plan: Plan, given: Given) => Sql,
): PlannedStatement {
  const compiled = compiledFor(ctx, info, shape, given, build);
  const args = compiled.args.map((read) => read(info.variableValues));
  return { statement: bind(compiled, { viewer: valuesOf(ctx), given, args }), finish: (json) => fillPlaceholders(json, compiled.placeholders, ctx, args) };
}

export function compiledFor<Given>(
  ctx: Pick<Context, 'actor'>,
  info: GraphQLResolveInfo,
  shape: Shape,
  given: Given,
  build: (plan: Plan, given: Given) => Sql,
): FieldStatement {
  const field = originalOf(info.fieldNodes[0] as FieldNode);
  const known = plans.get(field) ?? new Map<string, FieldStatement>();
  plans.set(field, known);
  const key = `${shape.types[0]}|${actorKey(ctx.actor)}|${structureOf(info.variableValues)}|${structureOf(given)}`;
  const compiled = known.get(key) ?? plan(ctx, info, given, build);
  if (known.size < mostPlansOfAField) known.set(key, compiled);
  return compiled;
}

function plan<Given>(ctx: Pick<Context, 'actor'>, info: GraphQLResolveInfo, given: Given, build: (plan: Plan, given: Given) => Sql): FieldStatement {
  const plan = planOf(askedBy(info), parameterizedViewer(ctx.actor), planNode);
  const statement = build(
    plan,
    parameterized(given, (env) => env.given),
  );
  return { ...compile(statement), args: plan.args, placeholders: plan.placeholders };
}
