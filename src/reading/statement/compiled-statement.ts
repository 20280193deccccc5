import { type CompiledQuery, DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import type { Actor } from '../../core/actor.ts';
import { appError } from '../../core/app-error.ts';
import type { Context } from '../../core/context.ts';
import type { ValidatorSql } from '../../core/validator.ts';
import type { Statement } from '../../database/pipeline.ts';
import { nameFor } from '../../database/statement-names.ts';
import { nobodysId, type Scope, type Sql, type Viewer } from '../shape/shape.ts';
import { type Bindings, Parameter } from './parameter.ts';

/** A parameter that stands in several places is one parameter of the statement. */
class ReusingCompiler extends PostgresQueryCompiler {
  readonly #numbers = new Map<unknown, string>();

  override compileQuery(...query: Parameters<PostgresQueryCompiler['compileQuery']>): CompiledQuery {
    this.#numbers.clear();
    return super.compileQuery(...query);
  }

  protected override appendValue(value: unknown): void {
    const known = this.#numbers.get(value);
    if (known) return void this.append(known);
    super.appendValue(value);
    if (value instanceof Parameter) this.#numbers.set(value, this.getCurrentParameterPlaceholder());
  }
}

/** Compiles SQL fragments to text and parameters; it is connected to no database. */
const compiler = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new ReusingCompiler(),
  },
});

/** A statement that is compiled once and bound to values on each execution. */
export interface CompiledStatement {
  text: string;
  parameters: readonly unknown[];
  uses: number;
  name?: string | undefined;
}

/** A statement that reads only where its validator is another one than that of the known answer; its number stands for its text. */
export interface ConditionalStatement extends CompiledStatement {
  number: number;
  validator: ValidatorSql;
}

/** The protocol allows twice as many, but pg reads their number as a signed integer and throws where nobody catches it. */
export const maxParameters = 32_767;

export function compile(statement: Sql): CompiledStatement {
  const { sql, parameters }: CompiledQuery = statement.compile(compiler);
  if (parameters.length > maxParameters) throw tooManyValues(parameters.length);
  return { text: flat(withNamedColumns(sql)), parameters, uses: 0 };
}

const columns = /("t\d+")\."?(\w+)"?/g;
const allColumns = /("t\d+")\.\*/g;

/** `t1.*` stands for the columns of `t1` that the statement names anywhere: PostgreSQL would copy all others from step to step. */
function withNamedColumns(text: string): string {
  const named = Map.groupBy(text.matchAll(columns), ([, row]) => row);
  const columnsOf = (row: string) => [...new Set(named.get(row)?.map(([, , column]) => `${row}."${column}"`))].join(', ');
  return text.replace(allColumns, (_, row: string) => columnsOf(row));
}

/** The text was put together from thousands of pieces, and V8 would keep them all, three times the memory. */
function flat(text: string): string {
  return Buffer.from(text).toString();
}

function tooManyValues(requested: number): Error {
  const message = `The statement of a field would have ${requested} values; the limit is ${maxParameters}.`;
  return appError('COST_EXCEEDED', message, { requested, limit: maxParameters, limitName: 'statementValues' });
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
export function actorKey({ permissions, followsOrganization, organizationId, isVisitor, seesAllQueues }: Actor): string {
  const key = permissionKeys.get(permissions) ?? [...permissions].sort().join();
  permissionKeys.set(permissions, key);
  return `${key}|${followsOrganization}|${organizationId !== null}|${isVisitor ?? false}|${seesAllQueues ?? false}`;
}

export function viewerBindings(ctx: Context): Bindings['viewer'] {
  return { ...sharedBindings(ctx), id: ctx.actor.id, organizationId: ctx.actor.organizationId, entitledTo: ctx.actor.entitledTo ?? [] };
}

/** The bindings that identify no person. */
export function sharedBindings({ tenant, locale, now }: Scope): Omit<Bindings['viewer'], 'id' | 'organizationId' | 'entitledTo'> {
  return { tenantId: tenant.id, locale, tenantLocale: tenant.locale, now };
}

/** A viewer whose values are parameters, bound on each execution. Comparing with null would fold to a constant, so no organization is the id of none. */
export function parameterizedViewer({ permissions, followsOrganization, organizationId, isVisitor, seesAllQueues }: Actor): Viewer {
  const parameter = (name: Exclude<keyof Bindings['viewer'], 'now'>, isPersonal = false) => new Parameter(({ viewer }) => viewer[name], { isPersonal });
  const actor = {
    permissions,
    ...(isVisitor ? { isVisitor } : {}),
    ...(seesAllQueues ? { seesAllQueues } : {}),
    followsOrganization: followsOrganization && organizationId !== null,
    id: parameter('id', true),
    organizationId: organizationId === null ? nobodysId : parameter('organizationId', true),
    entitledTo: organizationId === null ? [] : parameter('entitledTo', true),
  };
  return {
    tenantId: parameter('tenantId'),
    actor,
    languages: [parameter('locale'), parameter('tenantLocale')],
    now: new Parameter(({ viewer }) => viewer.now(), { isMoment: true }),
  };
}
