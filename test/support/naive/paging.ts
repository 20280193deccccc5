import { type Row, timeOf } from './rows.ts';
import { refused } from './viewer.ts';

type Comparable = string | number | bigint;

/** One thing a list is ordered by: the text its cursors hold, and what that text is worth. */
export interface Key {
  textOf: (row: Row) => string;
  worth: (text: string) => Comparable;
  descends: boolean;
}

const priorities = ['URGENT', 'HIGH', 'MEDIUM', 'LOW'];
const worths = { time: timeOf, text: String, number: BigInt };

export function key(column: string, kind: keyof typeof worths, descends = false, absent = 'infinity'): Key {
  return { textOf: (row) => String(row[column] ?? absent), worth: worths[kind], descends };
}

/** The most urgent first. */
export function priorityKey(descends: boolean): Key {
  return { textOf: ({ priority }) => String(priorities.indexOf(String(priority))), worth: Number, descends };
}

/** By the rank of what a ticket refers to. */
export function rankKey(items: Row[], column: string, descends: boolean): Key {
  return { textOf: (row) => String(items.find(({ id }) => id === row[column])?.rank), worth: Number, descends };
}

export interface PageArgs {
  first?: number | null;
  after?: string | null;
  last?: number | null;
  before?: string | null;
}

/** One page of these rows, by the book: sort all, take what stands between the cursors, cut. */
export function pageOf(all: Row[], args: PageArgs, orderName: string, keys: Key[], nodeOf: (row: Row) => object): object {
  const { size, isBackward } = sizeOf(args);
  const place = (row: Row) => keys.map((key) => key.textOf(row));
  const [after, before] = [args.after, args.before].map((cursor) => (cursor == null ? null : readCursor(cursor, orderName, keys.length)));
  const between = all
    .toSorted((one, other) => compare(keys, place(one), place(other)))
    .filter((row) => !after || compare(keys, place(row), after) > 0)
    .filter((row) => !before || compare(keys, place(row), before) < 0);
  const hasMore = between.length > size;
  const page = isBackward ? between.slice(-size) : between.slice(0, size);
  const edges = page.map((row) => ({ cursor: cursorFor(orderName, [...place(row), ...markOf(orderName, row)]), node: nodeOf(row), highlights: null }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    totalCount: all.length,
    pageInfo: {
      hasNextPage: isBackward ? args.before != null : hasMore,
      hasPreviousPage: isBackward ? hasMore : args.after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** The cursors of events also hold the end of their ids, and those of notifications the end of their event's. */
function markOf(orderName: string, { id, event_id: eventId = id }: Row): string[] {
  return orderName === 'SEQ' ? [String(eventId).slice(-12)] : [];
}

function sizeOf({ first, last, before }: PageArgs): { size: number; isBackward: boolean } {
  if (first != null && last != null) throw refused('BAD_USER_INPUT');
  const size = first ?? last ?? 25;
  if (size < 1 || size > 100) throw refused('BAD_USER_INPUT');
  return { size, isBackward: last != null || (before != null && first == null) };
}

function compare(keys: Key[], one: string[], other: string[]): number {
  for (const [index, { worth, descends }] of keys.entries()) {
    const [left, right] = [worth(one[index] ?? ''), worth(other[index] ?? '')];
    if (left !== right) return left < right === descends ? 1 : -1;
  }
  return 0;
}

export function cursorFor(orderName: string, values: string[]): string {
  return Buffer.from(JSON.stringify([orderName, ...values])).toString('base64url');
}

function readCursor(cursor: string, orderName: string, parts: number): string[] {
  try {
    const [name, ...values] = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (name === orderName && values.length >= parts) return values.slice(0, parts);
  } catch {}
  throw refused('BAD_USER_INPUT');
}
