import { ArrayType, type EntitySchema } from '@mikro-orm/postgresql';
import type { Transaction } from '../core/transaction.ts';
import type { Row, Statement } from './pipeline.ts';
import { nameFor } from './statement-names.ts';

/** A row that is written often: locked, inserted and updated by prepared statements instead of the ORM. */
export interface TrackedRow {
  tenantId: string;
  id: string;
}

/** Its columns are defined like other rows, but the ORM does not manage it, since the ORM's change detection would cost too much. */
export interface Table<R extends TrackedRow> {
  name: string;
  columns: readonly Column[];
  prototype: R;
  /** Columns whose change does not raise the version. */
  unversioned: ReadonlySet<string>;
}

interface Column {
  property: string;
  name: string;
  /** Of an array of the database; other lists become JSON. */
  isArray: boolean;
}

export function tableOf<R extends TrackedRow>({ meta }: EntitySchema, { prototype }: { prototype: R }, ...unversioned: (keyof R & string)[]): Table<R> {
  const isArray = ({ type }: { type: unknown }) => type instanceof ArrayType;
  const columns = Object.entries(meta.properties).map(([property, definition]) => ({ property, name: snake(property), isArray: isArray(definition) }));
  return { name: meta.tableName, columns, prototype, unversioned: new Set(unversioned) };
}

function snake(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The select list that gives rows of the table. */
export function columnsOf({ columns }: Pick<Table<never>, 'columns'>, alias: string): string {
  return columns.map(({ property, name }) => `${alias}.${name} as "${property}"`).join(', ');
}

/** Tracks a selected and locked row: its changed columns are written before commit. */
export function track<R extends TrackedRow>(ctx: Transaction, table: Table<R>, selected: Row): R {
  // To copy a row into an object that has its prototype already takes twice as long.
  const row: R = Object.setPrototypeOf({ ...selected }, table.prototype as object);
  ctx.beforeCommit('WRITE_ROWS', () => updateOf(table, row, selected));
  return row;
}

/** Inserts a row before commit. */
export function insert<R extends TrackedRow>(ctx: Transaction, table: Table<R>, values: Partial<R>): R {
  const row: R = Object.assign(Object.create(table.prototype as object), values);
  ctx.beforeCommit('WRITE_ROWS', () => insertOf(table, row));
  return row;
}

/** The changed columns. */
export function changedIn<R extends TrackedRow>({ columns }: Table<R>, row: R, before: Row): readonly Column[] {
  return columns.filter(({ property }) => !isSame(before[property], (row as Row)[property]));
}

function updateOf<R extends TrackedRow>(table: Table<R>, row: R, before: Row): Statement | null {
  const { name } = table;
  const changed = changedIn(table, row, before);
  if (changed.length === 0) return null;
  const sets = [...changed.map((column, at) => `${column.name} = $${at + 3}`), ...(raisesVersion(table, changed, before) ? ['version = version + 1'] : [])];
  const text = `update ${name} set ${sets.join(', ')} where tenant_id = $1 and id = $2`;
  return {
    text,
    values: [row.tenantId, row.id, ...changed.map((column) => asParameter(row, column))],
    ...nameFor(text),
    ...ticketOf(name, row),
    isTracked: true,
  };
}

function raisesVersion({ unversioned }: Pick<Table<never>, 'unversioned'>, changed: readonly Column[], before: Row): boolean {
  return 'version' in before && changed.some(({ property }) => !unversioned.has(property));
}

/** What would be selected of a tracked row once its changes are written; the same object where there are none. */
export function selectedAfter<R extends TrackedRow>(table: Table<R>, row: R, before: Row): Row {
  const changed = changedIn(table, row, before);
  if (changed.length === 0) return before;
  const after = { ...before };
  for (const { property, isArray } of changed) after[property] = asSelected((row as Row)[property], isArray);
  if (raisesVersion(table as unknown as Table<never>, changed, before)) after['version'] += 1;
  return after;
}

/** Without what JSON leaves out. */
function asSelected(value: unknown, isArray: boolean): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Date || isArray) return value ?? null;
  return JSON.parse(JSON.stringify(value));
}

function insertOf<R extends TrackedRow>({ name, columns }: Table<R>, row: R): Statement {
  const present = columns.filter(({ property }) => (row as Row)[property] !== undefined);
  const parameters = present.map((_, at) => `$${at + 1}`);
  const text = `insert into ${name} (${present.map((column) => column.name).join(', ')}) values (${parameters.join(', ')})`;
  return { text, values: present.map((column) => asParameter(row, column)), ...nameFor(text), ...ticketOf(name, row), isTracked: true };
}

function ticketOf(table: string, row: TrackedRow & { ticketId?: string }): { ticketId?: string } {
  const ticketId = table === 'ticket' ? row.id : row.ticketId;
  return ticketId ? { ticketId } : {};
}

/** Objects, and lists that are not arrays of the database, become JSON. */
function asParameter(row: TrackedRow, { property, isArray }: Column): unknown {
  const value = (row as Row)[property] ?? null;
  if (isArray) return value;
  return typeof value === 'object' && value !== null && !(value instanceof Date) ? JSON.stringify(value) : value;
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || (one instanceof Date && other instanceof Date && one.getTime() === other.getTime());
}
