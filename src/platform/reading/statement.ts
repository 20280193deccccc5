import { createHash } from 'node:crypto';
import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import { type CompiledQuery, DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import type { Actor } from '../actor.ts';
import type { Context } from '../house.ts';
import { type Plan, planOf } from './plan.ts';
import { askedBy } from './selection.ts';
import type { Shape, Sql, Viewer } from './shape.ts';
import { type Env, Slot, slotted, structureOf } from './slot.ts';

/** Turns fragments into text and parameters; it never touches a database. */
const compiler = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

export function compiled(statement: Sql): CompiledQuery {
  return statement.compile(compiler);
}

/** A statement that is not planned for a field. */
export function statementOf(statement: Sql): Statement {
  const { sql, parameters } = compiled(statement);
  return { text: sql, values: [...parameters] };
}

/** A statement ready to be sent; with a name it is prepared once on each connection. */
export interface Statement {
  text: string;
  values: unknown[];
  name?: string;
}

interface Planned {
  text: string;
  parameters: readonly unknown[];
  args: Plan['args'];
  uses: number;
  name?: string;
}

/** Plans live as long as the document they were made from, which Apollo's store keeps within bounds. */
const plans = new WeakMap<FieldNode, Map<string, Planned>>();
const mostPlansOfAField = 64;

/**
 * The one statement of a field, planned once for each way it can be asked: the same document, the same kind of viewer and the same
 * structure of arguments share a plan, into which each execution puts its own values.
 */
export function statementFor<Given>(ctx: Context, info: GraphQLResolveInfo, shape: Shape, given: Given, build: (plan: Plan, given: Given) => Sql): Statement {
  const field = info.fieldNodes[0] as FieldNode;
  const known = plans.get(field) ?? new Map<string, Planned>();
  plans.set(field, known);
  const key = `${shape.types[0]}|${kindOf(ctx.actor)}|${structureOf(info.variableValues)}|${structureOf(given)}`;
  const planned = known.get(key) ?? plan(ctx, info, given, build);
  if (known.size < mostPlansOfAField) known.set(key, planned);
  return fill(planned, { viewer: valuesOf(ctx), given, args: planned.args.map((read) => read(info.variableValues)) });
}

function plan<Given>(ctx: Context, info: GraphQLResolveInfo, given: Given, build: (plan: Plan, given: Given) => Sql): Planned {
  const plan = planOf(askedBy(info), slottedViewer(ctx.actor));
  const { sql, parameters } = compiled(
    build(
      plan,
      slotted(given, (env) => env.given),
    ),
  );
  return { text: sql, parameters, args: plan.args, uses: 0 };
}

function fill(planned: Planned, env: Env): Statement {
  planned.uses += 1;
  planned.name ??= planned.uses > usesBeforeName ? nameFor(planned.text) : undefined;
  const values = planned.parameters.map((parameter) => (parameter instanceof Slot ? parameter.read(env) : parameter));
  return { text: planned.text, values, ...(planned.name ? { name: planned.name } : {}) };
}

/** Each connection keeps what was prepared on it for ever, so names are few and go to statements that come again. */
const usesBeforeName = 3;
const mostNames = 500;
const names = new Set<string>();

function nameFor(text: string): string | undefined {
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 22);
  if (names.size < mostNames) names.add(name);
  return names.has(name) ? name : undefined;
}

const kinds = new WeakMap<Actor['permissions'], string>();

/** What of a viewer decides how a statement is built. */
function kindOf({ permissions, followsOrganization, organizationId }: Actor): string {
  const held = kinds.get(permissions) ?? [...permissions].sort().join();
  kinds.set(permissions, held);
  return `${held}|${followsOrganization}|${organizationId !== null}`;
}

function valuesOf({ tenant, actor, now }: Context): Env['viewer'] {
  return { tenantId: tenant.id, id: actor.id, organizationId: actor.organizationId, now: now() };
}

function slottedViewer({ permissions, followsOrganization, organizationId }: Actor): Viewer {
  const slot = (name: keyof Env['viewer']) => new Slot(({ viewer }) => viewer[name]);
  const actor = { permissions, followsOrganization, id: slot('id'), organizationId: organizationId === null ? null : slot('organizationId') };
  return { tenantId: slot('tenantId'), actor, now: slot('now') };
}

/** A viewer whose values are known, for the statements of verbs. */
export function viewerOf(ctx: Context): Viewer {
  return { tenantId: ctx.tenant.id, actor: ctx.actor, now: ctx.now() };
}
