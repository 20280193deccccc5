import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../core/actor.ts';
import type { Context } from '../../core/context.ts';
import type { IdType } from '../../core/ids.ts';

export type Sql = RawBuilder<unknown>;

/**
 * Who looks, at which desk, in which language, at what time: the only things a statement may know besides its arguments. Permissions and
 * whether there is an organization decide how it is built; the values are parameters, in a planned statement slots.
 */
export interface Viewer {
  tenantId: unknown;
  actor: Pick<Actor, 'permissions' | 'followsOrganization'> & { id: unknown; organizationId: unknown };
  /** The viewer's language, and the desk's. */
  languages: readonly unknown[];
  now: unknown;
}

/** What everybody with the same permissions and language at a desk has in common: whoever reads for many knows this and no person. */
export interface Scope extends Pick<Context, 'tenant' | 'locale' | 'now'> {
  actor: Pick<Actor, 'permissions'>;
}

type Args = Record<string, unknown>;

/** `row` is the alias of the node's table in the statement. */
export type Expression = (row: Sql, viewer: Viewer, args: Args) => Sql;

/** One field of a node, as the database gives it. */
export type Field =
  | { kind: 'column'; column: string }
  /** The public id of another thing, whether or not the viewer sees that. */
  | { kind: 'id'; column: string; type: IdType }
  | { kind: 'expression'; sql: Expression }
  /** Made by code of what the statement read: columns under their camel-case names, and more. */
  | { kind: 'computed'; from: string[]; more: Record<string, Expression>; finish: Finish }
  /** The same, where it depends on who is looking. */
  | { kind: 'personal'; from: string[]; more: Record<string, Expression>; finish: FinishForOne }
  /** The row whose `id` is the parent's `key`. */
  | { kind: 'one'; shape: () => Shape; key: string; id: string }
  /** Rows whose `key` is the parent's `of`. */
  | { kind: 'list'; shape: (parent: Sql) => Shape; key: string; of: string; order: Expression }
  | { kind: 'connection'; shape: () => Shape; key: string; order: { name: string; by: Order }; where?: Belongs };

/** Which rows are the parent's, where it takes more to say than one column. */
export type Belongs = (row: Sql, parent: Sql, viewer: Viewer) => Sql;

// biome-ignore lint/suspicious/noExplicitAny: what was read is as the field's own columns say
export type Finish = (read: any, scope: Scope, args: Args) => unknown;
// biome-ignore lint/suspicious/noExplicitAny: what was read is as the field's own columns say
export type FinishForOne = (read: any, ctx: Context, args: Args) => unknown;

/** A node of the graph as rows of one table: what each field is, and which rows a viewer may see. */
export interface Shape {
  /** The GraphQL types these rows can be, the interfaces included; the first is what they are, unless `variants` tells them apart. */
  types: readonly string[];
  table: string;
  fields: Record<string, Field>;
  /** By type, the value of `kind` in its rows. */
  variants?: Record<string, string> | undefined;
  /** Rows the viewer may see, within the tenant; left out where everybody of the tenant sees all. */
  visibility?: ((row: Sql, viewer: Viewer) => Sql) | undefined;
}

export type Direction = 'ASC' | 'DESC';

/** The expressions a list is ordered by, each with the type a cursor's value is read back as; the last one is unique. */
export type Order = readonly { by: (row: Sql) => Sql; type: string }[];

export const column = (name: string): Field => ({ kind: 'column', column: name });
export const expression = (build: Expression): Field => ({ kind: 'expression', sql: build });
export const computed = (from: string[], finish: Finish, more: Record<string, Expression> = {}): Field => ({ kind: 'computed', from, more, finish });
export const personal = (from: string[], finish: FinishForOne, more: Record<string, Expression> = {}): Field => ({ kind: 'personal', from, more, finish });
export const id = (column: string, type: IdType): Field => ({ kind: 'id', column, type });
export const one = (shape: () => Shape, key: string, id = 'id'): Field => ({ kind: 'one', shape, key, id });
export const list = (shape: (parent: Sql) => Shape, key: string, order: Expression, of = 'id'): Field => ({ kind: 'list', shape, key, of, order });
export const connection = (shape: () => Shape, key: string, order: { name: string; by: Order }): Field => ({ kind: 'connection', shape, key, order });

/** A connection of what belongs to the parent in another way than by a column of its own. */
export const connectionWhere = (shape: () => Shape, where: Belongs, order: { name: string; by: Order }): Field => ({
  kind: 'connection',
  shape,
  key: 'id',
  order,
  where,
});

/** Columns whose fields bear their names: `openedAt` is `opened_at`. */
export function columns(...names: string[]): Record<string, Field> {
  return Object.fromEntries(names.map((name) => [camel(name), column(name)]));
}

export function by(name: string, type: string): Order[number] {
  return { by: (row) => sql`${row}.${sql.ref(name)}`, type };
}

export function camel(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
