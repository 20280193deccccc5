import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Context } from '../../core/context.ts';
import type { Statement } from '../../database/pipeline.ts';
import { fillPlaceholders } from '../json/fill-placeholders.ts';
import { type Plan, planOf } from '../plan/plan.ts';
import { planNode } from '../plan/plan-node.ts';
import { originalOf } from '../selection/execution-schema.ts';
import { readRequestOf } from '../selection/selection.ts';
import type { Shape, Sql } from '../shape/shape.ts';
import { actorKey, bind, type CompiledStatement, compile, parameterizedViewer, viewerBindings } from './compiled-statement.ts';
import { parameterized, structureOf } from './parameter.ts';

export interface FieldStatement extends CompiledStatement {
  args: Plan['args'];
  placeholders: Plan['placeholders'];
}

/** A bound statement, and the function that finishes its JSON. */
export interface PlannedStatement {
  statement: Statement;
  finish(json: string): string;
}

/** Estimated bytes of all plans of a process, with their keys: those of filters are long, and the least recently used are dropped. */
const maxPlanBytes = 64 * 1_048_576;
const bytesPerParameter = 512;
const plans = new LRUCache<string, FieldStatement>({
  maxSize: maxPlanBytes,
  sizeCalculation: ({ text, parameters }, key) => 2 * key.length + 4 * text.length + parameters.length * bytesPerParameter,
});
const fieldNumbers = new WeakMap<FieldNode, number>();
let lastFieldNumber = 0;

function numberOf(field: FieldNode): number {
  const number = fieldNumbers.get(field) ?? ++lastFieldNumber;
  fieldNumbers.set(field, number);
  return number;
}

/** The statement of a field. It is planned once per document, kind of viewer and structure of arguments, and each execution binds its own values. */
export function statementFor<Given>(
  ctx: Context,
  info: GraphQLResolveInfo,
  shape: Shape,
  given: Given,
  build: (plan: Plan, given: Given) => Sql,
): PlannedStatement {
  const compiled = compiledFor(ctx, info, shape, given, build);
  const args = compiled.args.map((read) => read(info.variableValues));
  return {
    statement: bind(compiled, { viewer: viewerBindings(ctx), given, args }),
    finish: (json) => fillPlaceholders(json, compiled.placeholders, ctx, args),
  };
}

export function compiledFor<Given>(
  ctx: Pick<Context, 'actor'>,
  info: GraphQLResolveInfo,
  shape: Shape,
  given: Given,
  build: (plan: Plan, given: Given) => Sql,
): FieldStatement {
  const field = originalOf(info.fieldNodes[0] as FieldNode);
  const key = `${numberOf(field)}|${shape.types[0]}|${actorKey(ctx.actor)}|${structureOf(info.variableValues)}|${structureOf(given)}`;
  const known = plans.get(key);
  if (known) return known;
  const compiled = plan(ctx, info, given, build);
  plans.set(key, compiled);
  return compiled;
}

function plan<Given>(ctx: Pick<Context, 'actor'>, info: GraphQLResolveInfo, given: Given, build: (plan: Plan, given: Given) => Sql): FieldStatement {
  const plan = planOf(readRequestOf(info), parameterizedViewer(ctx.actor), planNode);
  const statement = build(
    plan,
    parameterized(given, (bindings) => bindings.given),
  );
  return { ...compile(statement), args: plan.args, placeholders: plan.placeholders };
}
