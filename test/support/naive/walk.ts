import { sql } from 'kysely';
import { type IdType, publicId } from '../../../src/core/ids.ts';
import { registry } from '../../../src/core/registry.ts';
import type { Field, Shape } from '../../../src/reading/shape/shape.ts';
import { written } from './fields.ts';
import { Item } from './item.ts';
import { key, type PageArgs, pageOf } from './paging.ts';
import { type Row, type Table, timeOf } from './rows.ts';
import type { Seeing } from './viewer.ts';
import { canSee } from './visibility.ts';

type Args = Record<string, unknown>;

/** One field of one row: a rule written here, else what the shape says it is. */
export function fieldOf(seeing: Seeing, { shape, row, type }: Item, name: string, args: Args): unknown {
  const rule = written[`${type}.${name}`];
  if (rule) return rule(row, seeing, args, shape);
  const field = shape.fields[name];
  if (field?.kind === 'column') return columnOf(row, field.column, type);
  if (field?.kind === 'one') return rowsOf(seeing, field.shape(sql.ref('parent')), (other) => other[field.id] === row[field.key])[0] ?? null;
  if (field?.kind === 'list') return listOf(seeing, row, field);
  if (field?.kind === 'connection') return connectionOf(seeing, row, field, args);
  throw new Error(`The naive reader does not know ${type}.${name}.`);
}

function columnOf(row: Row, column: string, type: string): unknown {
  const value = row[column];
  if (column === 'id' && type in registry().prefixes) return publicId(type as IdType, String(value));
  return value !== null && /_(at|to)$|^(valid_from|needed_by)$/.test(column) ? new Date(timeOf(value)) : value;
}

/** The rows of a shape that are so, among those the viewer sees. */
export function rowsOf(seeing: Seeing, shape: Shape, isWanted: (row: Row) => boolean = () => true): Item[] {
  const all = seeing.rows[shape.table as Table];
  return all.filter((row) => isWanted(row) && canSee(seeing, shape, row)).map((row) => new Item(shape, row));
}

/** What short lists are ordered by. */
const places: Record<string, string> = {
  ...{ queue_member: 'member_id', mention: 'principal_id', secret: 'id', attachment: 'id', sla_target: 'rank', status: 'rank', status_timer: 'rank' },
  ...{ workflow_transition: 'rank', workflow_effect: 'rank', workflow_source: 'source_rank' },
};

function listOf(seeing: Seeing, parent: Row, { shape, key, of }: Field & { kind: 'list' }): Item[] {
  const listed = shape(sql.ref('parent'));
  const place = ({ row }: Item) => row[places[listed.table] ?? ''] as string | number;
  return rowsOf(seeing, listed, (row) => row[key] === parent[of]).toSorted((one, other) => (place(one) < place(other) ? -1 : 1));
}

const orders = {
  NUMBER: [key('number', 'number', true)],
  SENT_AT: [key('sent_at', 'time'), key('id', 'text')],
  GIVEN_AT: [key('given_at', 'time', true), key('id', 'text', true)],
  SEQ: [key('seq', 'number')],
  ID: [key('id', 'text')],
  'NAME:ASC': [key('name', 'text'), key('id', 'text')],
};

function connectionOf(seeing: Seeing, parent: Row, field: Field & { kind: 'connection' }, args: PageArgs & Args): object {
  const shape = field.shape();
  const rows = rowsOf(seeing, shape, (row) => row[field.key] === parent.id).map(({ row }) => row);
  const { name } = field.order;
  const keys = isDescending(args) ? [key('seq', 'number', true)] : orders[name as keyof typeof orders];
  return pageOf(rows, args, name, keys, (row) => new Item(shape, row));
}

/** Only lists of events are asked in another order. */
function isDescending({ orderBy }: Args): boolean {
  return (orderBy as { direction?: string } | null | undefined)?.direction === 'DESC';
}
