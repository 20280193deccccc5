import { type CompiledQuery, DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import type { Actor } from '../../core/actor.ts';
import type { Context } from '../../core/context.ts';
import type { Statement } from '../../database/pipeline.ts';
import { nameFor } from '../../database/statement-names.ts';
import type { Scope, Sql, Viewer } from '../shape/shape.ts';
import { type Bindings, Parameter } from './parameter.ts';

/** Turns fragments into text and parameters; it never touches a database. */
const compiler = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/** A statement made once, into which each execution puts its values. */
export interface CompiledStatement {
  text: string;
  parameters: readonly unknown[];
  uses: number;
  name?: string | undefined;
}

export function compile(statement: Sql): CompiledStatement {
  const { sql, parameters }: CompiledQuery = statement.compile(compiler);
  return { text: sql, parameters, uses: 0 };
}

/** Names go to statements that come again. */
const usesBeforeName = 3;

export function bind(compiled: CompiledStatement, env: Bindings): Statement {
  compiled.uses += 1;
  if (compiled.uses > usesBeforeName) compiled.name ??= nameFor(compiled.text).name;
  const values = compiled.parameters.map((parameter) => (parameter instanceof Parameter ? parameter.read(env) : parameter));
  return { text: compiled.text, values, ...(compiled.name ? { name: compiled.name } : {}) };
}

const itemKinds = new WeakMap<Actor['permissions'], string>();

/** What of a viewer decides how a statement is built. */
export function actorKey({ permissions, followsOrganization, organizationId }: Actor): string {
  const held = itemKinds.get(permissions) ?? [...permissions].sort().join();
  itemKinds.set(permissions, held);
  return `${held}|${followsOrganization}|${organizationId !== null}`;
}

export function valuesOf(ctx: Context): Bindings['viewer'] {
  return { ...sharedValuesOf(ctx), id: ctx.actor.id, organizationId: ctx.actor.organizationId };
}

/** What of these values is nobody's own. */
export function sharedValuesOf({ tenant, locale, now }: Scope): Omit<Bindings['viewer'], 'id' | 'organizationId'> {
  return { tenantId: tenant.id, locale, tenantLocale: tenant.locale, now: now() };
}

/** A viewer whose values come with each execution. */
export function parameterizedViewer({ permissions, followsOrganization, organizationId }: Actor): Viewer {
  const parameter = (name: keyof Bindings['viewer'], isOfPerson = false) => new Parameter(({ viewer }) => viewer[name], isOfPerson);
  const actor = {
    permissions,
    followsOrganization,
    id: parameter('id', true),
    organizationId: organizationId === null ? null : parameter('organizationId', true),
  };
  return { tenantId: parameter('tenantId'), actor, languages: [parameter('locale'), parameter('tenantLocale')], now: parameter('now') };
}
