import { createHash } from 'node:crypto';
import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import { type CompiledQuery, DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import type { Actor } from '../actor.ts';
import type { Context } from '../house.ts';
import type { Statement } from '../packet.ts';
import { originalOf } from './cut.ts';
import { finish } from './finish.ts';
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

interface Made {
  text: string;
  parameters: readonly unknown[];
  args: Plan['args'];
  holes: Plan['holes'];
  uses: number;
  name?: string;
}

/** A statement, and what becomes of the JSON it gives. */
export interface Planned {
  statement: Statement;
  finish(json: string): string;
}

/** Plans live as long as the document they were made from, which Apollo's store keeps within bounds. */
const plans = new WeakMap<FieldNode, Map<string, Made>>();
const mostPlansOfAField = 64;

/**
 * The one statement of a field, planned once for each way it can be asked: the same document, the same kind of viewer and the same
 * structure of arguments share a plan, into which each execution puts its own values.
 */
export function statementFor<Given>(ctx: Context, info: GraphQLResolveInfo, shape: Shape, given: Given, build: (plan: Plan, given: Given) => Sql): Planned {
  const field = originalOf(info.fieldNodes[0] as FieldNode);
  const known = plans.get(field) ?? new Map<string, Made>();
  plans.set(field, known);
  const key = `${shape.types[0]}|${kindOf(ctx.actor)}|${structureOf(info.variableValues)}|${structureOf(given)}`;
  const made = known.get(key) ?? plan(ctx, info, given, build);
  if (known.size < mostPlansOfAField) known.set(key, made);
  const args = made.args.map((read) => read(info.variableValues));
  return { statement: fill(made, { viewer: valuesOf(ctx), given, args }), finish: (json) => finish(json, made.holes, ctx, args) };
}

function plan<Given>(ctx: Context, info: GraphQLResolveInfo, given: Given, build: (plan: Plan, given: Given) => Sql): Made {
  const plan = planOf(askedBy(info), slottedViewer(ctx.actor));
  const statement = build(
    plan,
    slotted(given, (env) => env.given),
  );
  const { sql, parameters } = compiled(statement);
  return { text: sql, parameters, args: plan.args, holes: plan.holes, uses: 0 };
}

function fill(made: Made, env: Env): Statement {
  made.uses += 1;
  made.name ??= made.uses > usesBeforeName ? nameFor(made.text) : undefined;
  const values = made.parameters.map((parameter) => (parameter instanceof Slot ? parameter.read(env) : parameter));
  return { text: made.text, values, ...(made.name ? { name: made.name } : {}) };
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

function valuesOf({ tenant, actor, locale, now }: Context): Env['viewer'] {
  return { tenantId: tenant.id, id: actor.id, organizationId: actor.organizationId, locale, deskLocale: tenant.locale, now: now() };
}

function slottedViewer({ permissions, followsOrganization, organizationId }: Actor): Viewer {
  const slot = (name: keyof Env['viewer']) => new Slot(({ viewer }) => viewer[name]);
  const actor = { permissions, followsOrganization, id: slot('id'), organizationId: organizationId === null ? null : slot('organizationId') };
  return { tenantId: slot('tenantId'), actor, languages: [slot('locale'), slot('deskLocale')], now: slot('now') };
}

/** A viewer whose values are known, for the statements of verbs. */
export function viewerOf(ctx: Context): Viewer {
  return { tenantId: ctx.tenant.id, actor: ctx.actor, languages: [ctx.locale, ctx.tenant.locale], now: ctx.now() };
}
