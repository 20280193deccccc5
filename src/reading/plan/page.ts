import { type RawBuilder, sql } from 'kysely';
import { badArgument } from '../../core/app-error.ts';
import type { Direction, Order, OrderPart, Sql } from '../shape/shape.ts';
import { mapParameter } from '../statement/parameter.ts';

export interface PageArgs {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

/** The size of a page, and the end that it is read from. */
export interface Page {
  size: number;
  isBackward: boolean;
}

export const pageSize = { usual: 25, most: 100 };

export function readPage(args: PageArgs): Page {
  if (args.first != null && args.last != null) throw badArgument(['last'], 'Ask for `first` or for `last`, not both.');
  const isBackward = args.last != null || (args.before != null && args.first == null);
  const size = args.last ?? args.first ?? pageSize.usual;
  if (size < 1 || size > pageSize.most) throw badArgument([args.last == null ? 'first' : 'last'], `A page has 1 to ${pageSize.most} entries.`);
  return { size, isBackward };
}

export function cursorOf(orderName: string, values: unknown[]): string {
  return Buffer.from(JSON.stringify([orderName, ...values])).toString('base64url');
}

type CursorArgument = 'after' | 'before';

/** Keyset paging: a cursor contains the sort values of a row and is refused under another order. Additional values are ignored. */
export function readCursor(cursor: string, orderName: string, types: readonly string[], argument: CursorArgument): string[] {
  const [name, ...values] = parsed(cursor) ?? [];
  const isValid = name === orderName && values.length >= types.length && values.every((value, index) => isWellFormed(value, types[index]));
  if (!isValid) throw badArgument([argument], 'The cursor was not made by this list in this order.');
  return values;
}

/** The text form of each type that lists are ordered by. Checked here, because some query plans would never evaluate an invalid value. */
const valuePatterns: Record<string, RegExp> = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  timestamptz: /^(-?infinity|(?!0000)\d{4}-(0[1-9]|1[0-2])-([0-2]\d|3[01]) ([01]\d|2[0-3])(:[0-5]\d){2}(\.\d{1,6})?[+-](0\d|1[0-5])(:[0-5]\d)?)$/,
  integer: /^-?\d{1,9}$/,
  bigint: /^\d{1,18}$/,
};

function isWellFormed(value: string, type = 'text'): boolean {
  if (type === 'timestamptz' && !isDayOfItsMonth(value)) return false;
  return valuePatterns[type]?.test(value) ?? !value.includes('\0');
}

function isDayOfItsMonth(value: string): boolean {
  return value.endsWith('infinity') || new Date(`${value.slice(0, 10)}T00:00:00Z`).getUTCDate() === Number(value.slice(8, 10));
}

function parsed(cursor: string): string[] | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(value) && value.every((part) => typeof part === 'string') ? value : null;
  } catch {
    return null;
  }
}

export interface Key {
  sql: Sql;
  type: string;
  direction: Direction;
  groups?: OrderPart['groups'];
}

/** Every order ends with a unique key, after which no other order matters, so only the last order keeps its unique key. */
export function keysOf(row: Sql, orders: readonly { order: Order; direction: Direction }[]): Key[] {
  return orders.flatMap(({ order, direction }, index) => {
    const parts = index === orders.length - 1 ? order : order.slice(0, -1);
    return parts.map(({ by, ...part }) => ({ sql: by(row), ...part, direction }));
  });
}

/** Rows strictly after the cursor in the direction of the keys. */
export function pastCursor(keys: Key[], cursor: unknown, orderName: string, isBackward: boolean): Sql | null {
  if (cursor == null) return null;
  return past(keys, boundsOf(keys, cursor, orderName, isBackward ? 'before' : 'after'), isBackward);
}

/** The same where the rows of one group are read after those of another: the rest of the cursor's group, then the groups beyond it. */
export function pastCursorByGroup(keys: Key[], cursor: unknown, orderName: string, isBackward: boolean): { group: Sql; rows: Sql }[] {
  const [rank, ...rest] = keys;
  const [first, ...bound] = boundsOf(keys, cursor, orderName, isBackward ? 'before' : 'after');
  if (!rank || !first) return [];
  return [
    { group: sql`${rank.sql} = ${first}`, rows: past(rest, bound, isBackward) },
    { group: sql`${rank.sql} ${comparison(rank, isBackward)} ${first}`, rows: sql`true` },
  ];
}

function past(keys: Key[], bound: RawBuilder<unknown>[], isBackward: boolean): Sql {
  const isUniform = keys.every((key) => key.direction === keys[0]?.direction);
  if (isUniform) return sql`(${sql.join(keys.map((key) => key.sql))}) ${comparison(keys[0], isBackward)} (${sql.join(bound)})`;
  const steps = keys.map((key, index) => pastKey(keys, bound, key, index, isBackward));
  return sql`(${sql.join(steps, sql` or `)})`;
}

/** The values of a cursor, parsed when the statement is bound. */
function boundsOf(keys: Key[], cursor: unknown, orderName: string, argument: CursorArgument): RawBuilder<unknown>[] {
  const types = keys.map((key) => key.type);
  const valueAt = (index: number) => mapParameter(cursor, (text) => readCursor(text as string, orderName, types, argument)[index]);
  return keys.map((key, index) => sql`${valueAt(index)}::text::${sql.raw(key.type)}`);
}

/** Validates the cursors of a query that reads no rows. */
export function withCursorCheck(text: Sql, keys: Key[], args: PageArgs, orderName: string): Sql {
  const given = (['after', 'before'] as const).filter((argument) => args[argument] != null);
  const bounds = given.flatMap((argument) => boundsOf(keys, args[argument], orderName, argument));
  return bounds.length === 0 ? text : sql`(select ${text} from (values (${sql.join(bounds)})) c)`;
}

function pastKey(keys: Key[], bound: RawBuilder<unknown>[], key: Key, index: number, isBackward: boolean): Sql {
  const equal = keys.slice(0, index).map((earlier, at) => sql`${earlier.sql} = ${bound[at]}`);
  return sql`(${sql.join([...equal, sql`${key.sql} ${comparison(key, isBackward)} ${bound[index]}`], sql` and `)})`;
}

function comparison(key: Key | undefined, isBackward: boolean): Sql {
  return (key?.direction === 'ASC') !== isBackward ? sql`>` : sql`<`;
}

export function orderSql(keys: Key[], isBackward: boolean): Sql {
  return sql.join(keys.map((key) => sql`${key.sql} ${(key.direction === 'ASC') !== isBackward ? sql`asc` : sql`desc`}`));
}
