import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../actor.ts';

export type Sql = RawBuilder<unknown>;

/**
 * Who looks, at which desk, at what time: the only things a statement may know besides its arguments. Permissions and whether there is an
 * organization decide how it is built; the values are parameters, in a planned statement slots.
 */
export interface Viewer {
  tenantId: unknown;
  actor: Pick<Actor, 'permissions' | 'followsOrganization'> & { id: unknown; organizationId: unknown };
  now: unknown;
}

export type Expression = (row: Sql, viewer: Viewer) => Sql;

/** One field of a node, as the database gives it. `row` is the alias of the node's table in the statement. */
export type Field =
  | { kind: 'column'; column: string }
  | { kind: 'expression'; sql: Expression }
  /** Computed by a resolver from these columns, which stand in the row under their camel-case names. */
  | { kind: 'computed'; from: string[]; more: Record<string, Expression> }
  /** `perAlias`: read once for each alias, under its name, because connections below may differ. */
  | { kind: 'one'; shape: () => Shape; key: string; perAlias: boolean }
  /** Rows whose `key` is the parent's `of`; `from` are columns of the parent that a resolver needs beside them. */
  | { kind: 'list'; shape: () => Shape; key: string; of: string; from: string[]; order: string[] }
  | { kind: 'connection'; shape: () => Shape; key: string; order: { name: string; by: Order } };

/** A node of the graph as rows of one table: what each field is, and which rows a viewer may see. */
export interface Shape {
  /** The GraphQL types these rows can be, the interfaces included. */
  types: readonly string[];
  table: string;
  fields: Record<string, Field>;
  /** Fields that are read even when nobody asked: a type or a rule depends on them. */
  always?: readonly string[];
  /** Rows the viewer may see, within the tenant; left out where everybody of the tenant sees all. */
  sight?: Expression;
}

export type Direction = 'ASC' | 'DESC';

/** The expressions a list is ordered by, each with the type a cursor's value is read back as; the last one is unique. */
export type Order = readonly { by: (row: Sql) => Sql; type: string }[];

export const column = (name: string): Field => ({ kind: 'column', column: name });
export const expression = (build: Expression): Field => ({ kind: 'expression', sql: build });
export const computed = (...from: string[]): Field => ({ kind: 'computed', from, more: {} });
export const computedWith = (more: Record<string, Expression>, ...from: string[]): Field => ({ kind: 'computed', from, more });
export const one = (shape: () => Shape, key: string, perAlias = false): Field => ({ kind: 'one', shape, key, perAlias });
export const list = (shape: () => Shape, key: string, options: { order: string[]; of?: string; from?: string[] }): Field => ({
  kind: 'list',
  shape,
  key,
  of: 'id',
  from: [],
  ...options,
});
export const connection = (shape: () => Shape, key: string, order: { name: string; by: Order }): Field => ({ kind: 'connection', shape, key, order });

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
