import { type GraphQLResolveInfo, print } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Actor } from '../../core/actor.ts';
import type { Context } from '../../core/context.ts';
import type { Statement } from '../../database/pipeline.ts';
import { fillSlots } from '../json/fill-slots.ts';
import { type Plan, planOf } from '../plan/plan.ts';
import { planNode } from '../plan/plan-node.ts';
import { enumValuesOf } from '../selection/enum-values.ts';
import { structureOfField } from '../selection/field-structure.ts';
import { readRequestOf } from '../selection/selection.ts';
import type { Shape, Sql } from '../shape/shape.ts';
import { actorKey, bind, type CompiledStatement, type ConditionalStatement, compile, parameterizedViewer, viewerBindings } from './compiled-statement.ts';
import { type Bindings, Parameter, parameterized, structureOf } from './parameter.ts';

export interface FieldStatement extends CompiledStatement {
  args: Plan['args'];
  slots: Plan['slots'];
  /** The same, for answers that are kept; `null` if they cannot be. */
  conditional?: ConditionalStatement | null;
  /** The same for those who see all queues, where it is another one: they share its answers. */
  ofAllQueues?: FieldStatement | null;
}

/** A planned statement with the values of this execution, and the function that finishes its JSON. */
export interface PlannedStatement {
  compiled: FieldStatement;
  bindings: Bindings;
  statement(): Statement;
  finish(json: string): string;
}

/** Estimated bytes of all plans of a process, with their keys: those of filters are long, and the least recently used are dropped. */
const maxPlanBytes = 64 * 1_048_576;
const bytesPerParameter = 512;
const plans = new LRUCache<string, FieldStatement>({
  maxSize: maxPlanBytes,
  sizeCalculation: ({ text, parameters }, key) => 2 * key.length + 6 * text.length + parameters.length * bytesPerParameter,
});

/** How many plans the process holds. */
export function planCount(): number {
  return plans.size;
}

/** A field, what its resolver passes, and how a statement is built of both. */
export interface FieldRead<Given> {
  info: GraphQLResolveInfo;
  shape: Shape;
  given: Given;
  build(plan: Plan, given: Given): Sql;
}

/** The statement of a field. It is planned once per structure of a document and its arguments and kind of viewer, and each execution binds its own values. */
export function statementFor<Given>(ctx: Context, read: FieldRead<Given>): PlannedStatement {
  const compiled = compiledFor(ctx, read);
  if (ctx.allQueuesAt && ctx.services.answers) compiled.ofAllQueues ??= ofAllQueues(ctx, read, compiled);
  return planned(ctx, compiled, read.given, argumentsOf(compiled, read.info));
}

function planned(ctx: Context, compiled: FieldStatement, given: unknown, args: Record<string, unknown>[]): PlannedStatement {
  const bindings = { viewer: viewerBindings(ctx), given, args };
  return {
    compiled,
    bindings,
    statement: () => bind(compiled, bindings),
    finish: (json) => fillSlots(json, compiled.slots, ctx, args),
  };
}

/** The same statement for other requests of the same viewer; `null` once its plan is dropped. It holds nothing of the request that it was planned for. */
export function planForRepetition({ compiled, bindings: { given, args } }: PlannedStatement): (ctx: Context) => PlannedStatement | null {
  const kept = new WeakRef(compiled);
  return (ctx) => {
    const compiled = kept.deref();
    return compiled ? planned(ctx, compiled, given, args) : null;
  };
}

function ofAllQueues<Given>({ actor }: Pick<Context, 'actor'>, read: FieldRead<Given>, compiled: FieldStatement): FieldStatement | null {
  if (!compiled.parameters.some((parameter) => parameter instanceof Parameter && parameter.isPersonal)) return null;
  const shared = compiledFor({ actor: { ...actor, seesAllQueues: true } }, read);
  return shared.text === compiled.text || shared.args.length !== compiled.args.length ? null : shared;
}

/** The arguments of the nested fields of a request, in the order of its plan. */
export function argumentsOf({ args }: FieldStatement, info: GraphQLResolveInfo): Record<string, unknown>[] {
  const asked = { variables: info.variableValues, fields: structureOfField(info).fields };
  return args.map((read) => read(asked));
}

export function compiledFor<Given>({ actor }: Pick<Context, 'actor'>, read: FieldRead<Given>): FieldStatement {
  const { info, shape, given } = read;
  const enums = enumValuesOf(info.schema);
  const field = `${info.parentType.name}.${info.fieldName}|${structureOfField(info).key}|${variablesOf(info, enums)}`;
  const key = `${field}|${shape.types[0]}|${actorKey(actor)}|${structureOf(given, enums)}`;
  const known = plans.get(key);
  if (known) return known;
  const compiled = plan(actor, read);
  plans.set(key, compiled);
  return compiled;
}

/** Their structure, with the values of those that may be sizes of pages. */
function variablesOf({ operation, variableValues }: GraphQLResolveInfo, enums: ReadonlySet<unknown>): string {
  const isSize = (name: string) => operation.variableDefinitions?.some(({ variable, type }) => variable.name.value === name && print(type).startsWith('Int'));
  return Object.entries(variableValues)
    .map(([name, value]) => `${name}:${typeof value === 'number' && isSize(name) ? value : structureOf(value, enums)}`)
    .join();
}

function plan<Given>(actor: Actor, { info, given, build }: FieldRead<Given>): FieldStatement {
  const plan = planOf(readRequestOf(info), parameterizedViewer(actor), planNode);
  const parameters = parameterized(given, (bindings) => bindings.given, enumValuesOf(info.schema));
  const statement = build(plan, parameters);
  return { ...compile(statement), args: plan.args, slots: plan.slots };
}
