import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../core/actor.ts';
import type { Context } from '../../core/context.ts';
import type { Reference } from '../../core/event.ts';
import type { IdType } from '../../core/ids.ts';

export type Sql = RawBuilder<unknown>;

/** All that a statement may depend on besides its arguments. Permissions and the presence of an organization decide how it is built; all other values are parameters. */
export interface Viewer {
  tenantId: unknown;
  actor: Pick<Actor, 'permissions' | 'followsOrganization' | 'isVisitor' | 'seesAllQueues'> & { id: unknown; organizationId: unknown; entitledTo?: unknown };
  /** The viewer's language, then the tenant's. */
  languages: readonly unknown[];
  now: unknown;
}

/** What viewers with equal permissions and language share. It identifies no person, so a shared read cannot depend on one. */
export interface Scope extends Pick<Context, 'tenant' | 'locale' | 'now' | 'rendering'> {
  actor: Pick<Actor, 'permissions'>;
  /** What the changes of a live event refer to and the viewers of this result do not see. */
  hidden?: readonly Pick<Reference, 'type' | 'id'>[];
}

type Args = Record<string, unknown>;

/** `row` is the alias of the node's table. */
export type Expression = (row: Sql, viewer: Viewer, args: Args) => Sql;

/** How the database provides one field of a node. */
export type Field =
  | { kind: 'column'; column: string }
  /** The public id of another row, whether or not the viewer may see it. */
  | { kind: 'id'; column: string; type: IdType }
  | { kind: 'expression'; sql: Expression }
  /** Computed in code from columns (in camel case) and expressions that the statement reads. */
  | { kind: 'computed'; from: string[]; expressions: Record<string, Expression>; compute: Compute }
  /** Computed likewise, but dependent on the viewer. */
  | { kind: 'personal'; from: string[]; expressions: Record<string, Expression>; compute: ComputePersonal }
  /** The row whose `id` equals the parent's `key`; or, where `successor` names a column, the row that this row names in it. */
  | { kind: 'one'; shape: (parent: Sql) => Shape; key: string; id: string; successor?: string }
  /** The rows whose `key` equals the parent's `of`. */
  | { kind: 'list'; shape: (parent: Sql) => Shape; key: string; of: string; order: Expression }
  | { kind: 'connection'; shape: () => Shape; key: string; order: RowOrder | OrderOf; where?: Belongs; parts?: Parts | undefined };

/** Which rows belong to the parent, where one column does not say so. */
export type Belongs = (row: Sql, parent: Sql, viewer: Viewer, args: Args) => Sql;
/** Conditions of which each row meets just one: each is read in the order of an index, which an `or` of them would not be. */
export type Parts = (row: Sql, parent: Sql, viewer: Viewer, args: Args) => Sql[];

// biome-ignore lint/suspicious/noExplicitAny: what was read is as the field's own columns say
export type Compute = (read: any, scope: Scope, args: Args) => unknown;
// biome-ignore lint/suspicious/noExplicitAny: what was read is as the field's own columns say
export type ComputePersonal = (read: any, ctx: Context, args: Args) => unknown;

/** A GraphQL type as rows of one table: what each field is, and which rows a viewer may see. */
export interface Shape {
  /** The GraphQL types of the rows, including interfaces; the first is the type of every row unless `variants` is given. */
  types: readonly string[];
  table: string;
  fields: Record<string, Field>;
  /** The value of `kind` by type. */
  variants?: Record<string, string> | undefined;
  /** A tenant can have thousands of its rows, whatever the planner takes for usual: a related one is looked up for each row of the page. */
  isLookedUp?: true;
  /** Which rows of the tenant the viewer may see; all, if absent. */
  visibility?: ((row: Sql, viewer: Viewer) => Sql) | undefined;
  /** The same condition, written for rows that are looked for in the whole table. */
  visibilityByIndex?: ((row: Sql, viewer: Viewer) => Sql) | undefined;
}

export type Direction = 'ASC' | 'DESC';

/** The expressions that a list is ordered by, with their SQL types; the last one is unique. */
export type Order = readonly OrderPart[];

export interface OrderPart {
  by: (row: Sql) => Sql;
  type: string;
  /** The table whose rank it is, and the column that refers to it: the rows of one item are read after those of another. */
  groups?: { table: string; column: string };
}

/** A cursor that a list is continued from, and whether what is asked for lies above it in ascending order. */
export interface CursorUse {
  argument: 'after' | 'before';
  isUpwards: boolean;
}

/** Whether a list can be continued from a cursor: what the statement reads for the decision, and the decision, which throws. */
export interface CursorCheck {
  read(viewer: Viewer, cursor: unknown, use: CursorUse): Sql;
  insist(cursor: string, read: unknown, use: CursorUse): void;
}

/** The order of the rows of a parent; `mark` is one more value of each cursor, which no order depends on. */
export interface RowOrder {
  name: string;
  by: Order;
  /** Ascending, if absent. */
  direction?: (args: Args) => Direction;
  mark?: (row: Sql) => Sql;
  check?: CursorCheck;
}

/** The order of a list; its name is part of every cursor. */
export interface NamedOrder {
  name: string;
  by: readonly { order: Order; direction: Direction }[];
  /** One more value of each cursor, which the order does not depend on. */
  mark?: ((row: Sql) => Sql) | undefined;
  /** Asked of each `after`, in the same statement. */
  check?: CursorCheck | undefined;
  /** The ids of all rows that the list may have, in this order. */
  ids?: unknown;
}

/** An order that the arguments decide. */
export type OrderOf = (args: Args) => NamedOrder;

export const column = (name: string): Field => ({ kind: 'column', column: name });
export const expression = (build: Expression): Field => ({ kind: 'expression', sql: build });
export const computed = (from: string[], compute: Compute, expressions: Record<string, Expression> = {}): Field => ({
  kind: 'computed',
  from,
  expressions,
  compute,
});
export const personal = (from: string[], compute: ComputePersonal, expressions: Record<string, Expression> = {}): Field => ({
  kind: 'personal',
  from,
  expressions,
  compute,
});
export const id = (column: string, type: IdType): Field => ({ kind: 'id', column, type });
export const one = (shape: (parent: Sql) => Shape, key: string, id = 'id'): Field => ({ kind: 'one', shape, key, id });
export const oneOrSuccessor = (shape: (parent: Sql) => Shape, key: string, successor: string): Field => ({ kind: 'one', shape, key, id: 'id', successor });
export const list = (shape: (parent: Sql) => Shape, key: string, order: Expression, of = 'id'): Field => ({ kind: 'list', shape, key, of, order });
export const connection = (shape: () => Shape, key: string, order: RowOrder): Field => ({ kind: 'connection', shape, key, order });

/** A connection whose rows belong to the parent by a condition instead of a column. */
export const connectionWhere = (shape: () => Shape, where: Belongs, order: RowOrder | OrderOf, parts?: Parts): Field => ({
  kind: 'connection',
  shape,
  key: 'id',
  order,
  where,
  parts,
});

/** Columns as fields of the same name in camel case: `opened_at` becomes `openedAt`. */
export function columns(...names: string[]): Record<string, Field> {
  return Object.fromEntries(names.map((name) => [camel(name), column(name)]));
}

export function by(name: string, type: string): Order[number] {
  return { by: (row) => sql`${row}.${sql.ref(name)}`, type };
}

/** By the rank of an item of the configuration, which changes without its rows. */
export function byRankOf(table: string, column: string): OrderPart {
  const rank = (row: Sql) => sql`(select g.rank from ${sql.table(table)} g where g.tenant_id = ${row}.tenant_id and g.id = ${row}.${sql.ref(column)})`;
  return { by: rank, type: 'integer', groups: { table, column } };
}

/** The id of nothing: of the organization of somebody who has none. */
export const nobodysId = '00000000-0000-0000-0000-000000000000';

/** A condition that no row meets, found out at once by an index that begins with the column. Many machines plan no condition that folds to a constant (scale S13). */
export function never(row: Sql, column = 'id'): Sql {
  return sql`${row}.${sql.ref(column)} < ${sql.lit(nobodysId)}::uuid`;
}

export function camel(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
