import { type CompiledQuery, DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import type { Actor } from '../actor.ts';
import type { Context } from '../house.ts';
import type { Statement } from '../packet.ts';
import { nameFor } from '../statement-names.ts';
import type { Scope, Sql, Viewer } from './shape.ts';
import { type Env, Slot } from './slot.ts';

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
export interface Made {
  text: string;
  parameters: readonly unknown[];
  uses: number;
  name?: string | undefined;
}

export function make(statement: Sql): Made {
  const { sql, parameters }: CompiledQuery = statement.compile(compiler);
  return { text: sql, parameters, uses: 0 };
}

/** Names go to statements that come again. */
const usesBeforeName = 3;

export function fill(made: Made, env: Env): Statement {
  made.uses += 1;
  if (made.uses > usesBeforeName) made.name ??= nameFor(made.text).name;
  const values = made.parameters.map((parameter) => (parameter instanceof Slot ? parameter.read(env) : parameter));
  return { text: made.text, values, ...(made.name ? { name: made.name } : {}) };
}

const kinds = new WeakMap<Actor['permissions'], string>();

/** What of a viewer decides how a statement is built. */
export function kindOf({ permissions, followsOrganization, organizationId }: Actor): string {
  const held = kinds.get(permissions) ?? [...permissions].sort().join();
  kinds.set(permissions, held);
  return `${held}|${followsOrganization}|${organizationId !== null}`;
}

export function valuesOf(ctx: Context): Env['viewer'] {
  return { ...sharedValuesOf(ctx), id: ctx.actor.id, organizationId: ctx.actor.organizationId };
}

/** What of these values is nobody's own. */
export function sharedValuesOf({ tenant, locale, now }: Scope): Omit<Env['viewer'], 'id' | 'organizationId'> {
  return { tenantId: tenant.id, locale, deskLocale: tenant.locale, now: now() };
}

/** A viewer whose values come with each execution. */
export function slottedViewer({ permissions, followsOrganization, organizationId }: Actor): Viewer {
  const slot = (name: keyof Env['viewer'], isOfPerson = false) => new Slot(({ viewer }) => viewer[name], isOfPerson);
  const actor = { permissions, followsOrganization, id: slot('id', true), organizationId: organizationId === null ? null : slot('organizationId', true) };
  return { tenantId: slot('tenantId'), actor, languages: [slot('locale'), slot('deskLocale')], now: slot('now') };
}
