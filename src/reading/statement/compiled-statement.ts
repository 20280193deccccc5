import { type CompiledQuery, DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import type { Actor } from '../../core/actor.ts';
import type { Context } from '../../core/context.ts';
import type { Statement } from '../../database/pipeline.ts';
import { nameFor } from '../../database/statement-names.ts';
import type { Scope, Sql, Viewer } from '../shape/shape.ts';
import { type Bindings, Parameter } from './parameter.ts';

/** Compiles SQL fragments to text and parameters; it is connected to no database. */
const compiler = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/** A statement that is compiled once and bound to values on each execution. */
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

/** Only statements that are used repeatedly are prepared under a name. */
const usesBeforeName = 3;

export function bind(compiled: CompiledStatement, bindings: Bindings): Statement {
  compiled.uses += 1;
  if (compiled.uses > usesBeforeName) compiled.name ??= nameFor(compiled.text).name;
  const values = compiled.parameters.map((parameter) => (parameter instanceof Parameter ? parameter.read(bindings) : parameter));
  return { text: compiled.text, values, ...(compiled.name ? { name: compiled.name } : {}) };
}

const permissionKeys = new WeakMap<Actor['permissions'], string>();

/** The properties of a viewer that decide how a statement is built. */
export function actorKey({ permissions, followsOrganization, organizationId }: Actor): string {
  const key = permissionKeys.get(permissions) ?? [...permissions].sort().join();
  permissionKeys.set(permissions, key);
  return `${key}|${followsOrganization}|${organizationId !== null}`;
}

export function viewerBindings(ctx: Context): Bindings['viewer'] {
  return { ...sharedBindings(ctx), id: ctx.actor.id, organizationId: ctx.actor.organizationId };
}

/** The bindings that identify no person. */
export function sharedBindings({ tenant, locale, now }: Scope): Omit<Bindings['viewer'], 'id' | 'organizationId'> {
  return { tenantId: tenant.id, locale, tenantLocale: tenant.locale, now: now() };
}

/** A viewer whose values are parameters, bound on each execution. */
export function parameterizedViewer({ permissions, followsOrganization, organizationId }: Actor): Viewer {
  const parameter = (name: keyof Bindings['viewer'], isPersonal = false) => new Parameter(({ viewer }) => viewer[name], isPersonal);
  const actor = {
    permissions,
    followsOrganization,
    id: parameter('id', true),
    organizationId: organizationId === null ? null : parameter('organizationId', true),
  };
  return { tenantId: parameter('tenantId'), actor, languages: [parameter('locale'), parameter('tenantLocale')], now: parameter('now') };
}
