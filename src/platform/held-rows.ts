import type { EntitySchema } from '@mikro-orm/postgresql';
import type { Row, Statement } from './packet.ts';
import { nameFor } from './statement-names.ts';
import type { Writing } from './transact.ts';

/** A row that is written often: held, added and written back by statements of our own, prepared once. The ORM only says what columns it has. */
export interface HeldRow {
  tenantId: string;
  id: string;
}

export interface Table<R extends HeldRow> {
  name: string;
  schema: Pick<EntitySchema, 'meta'>;
  make: { prototype: R };
  /** Columns whose change is nobody's news: the version stays. */
  quiet?: readonly (keyof R & string)[];
}

/** What a statement selects to give rows of the table. */
export function columnsOf<R extends HeldRow>({ schema }: Table<R>, alias: string): string {
  return namesOf(schema)
    .map((name) => `${alias}.${snake(name)} as "${name}"`)
    .join(', ');
}

/** A row as it was selected and locked: at the end, what changed of it is written. */
export function hold<R extends HeldRow>(ctx: Writing, table: Table<R>, selected: Row): R {
  const row: R = Object.assign(Object.create(table.make.prototype), selected);
  const before = Object.fromEntries(namesOf(table.schema).map((name) => [name, asParameter(row, name)]));
  ctx.atEnd(() => updateOf(table, row, before));
  return row;
}

/** A new row. */
export function add<R extends HeldRow>(ctx: Writing, table: Table<R>, values: Partial<R>): R {
  const row: R = Object.assign(Object.create(table.make.prototype), values);
  ctx.atEnd(() => insertOf(table, row));
  return row;
}

function updateOf<R extends HeldRow>(table: Table<R>, row: R, before: Record<string, unknown>): Statement | null {
  const changed = namesOf(table.schema).filter((name) => !isSame(before[name], asParameter(row, name)));
  if (changed.length === 0) return null;
  const isNews = 'version' in row && changed.some((name) => !table.quiet?.includes(name as keyof R & string));
  const sets = [...changed.map((name, at) => `${snake(name)} = $${at + 3}`), ...(isNews ? ['version = version + 1'] : [])];
  const text = `update ${table.name} set ${sets.join(', ')} where tenant_id = $1 and id = $2`;
  return { text, values: [row.tenantId, row.id, ...changed.map((name) => asParameter(row, name))], ...nameFor(text) };
}

function insertOf<R extends HeldRow>(table: Table<R>, row: R): Statement {
  const names = namesOf(table.schema).filter((name) => row[name as keyof R] !== undefined);
  const text = `insert into ${table.name} (${names.map(snake).join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`;
  return { text, values: names.map((name) => asParameter(row, name)), ...nameFor(text) };
}

function namesOf({ meta }: Pick<EntitySchema, 'meta'>): string[] {
  return Object.keys(meta.properties);
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** Things within things are JSON to PostgreSQL. */
function asParameter<R extends HeldRow>(row: R, name: string): unknown {
  const value = row[name as keyof R] ?? null;
  return typeof value === 'object' && value !== null && !(value instanceof Date) ? JSON.stringify(value) : value;
}

function isSame(one: unknown, other: unknown): boolean {
  return one instanceof Date && other instanceof Date ? one.getTime() === other.getTime() : one === other;
}
