import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import { cursorOf, type PageArgs, readPage } from './page.ts';
import type { Rows } from './read.ts';
import { writtenArguments } from './selection.ts';

export interface Connection {
  readonly edges: { cursor: string; node: object }[];
  readonly nodes: object[];
  readonly pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
  readonly totalCount: number | undefined;
}

/** The rows that stand for a field in what its parent was read as: by alias, and by its arguments where an alias has several. */
export function rowsOf(parent: object, { path, fieldNodes }: Pick<GraphQLResolveInfo, 'path' | 'fieldNodes'>): Rows {
  const read = (parent as Record<string, Rows | Record<string, Rows>>)[path.key] ?? none;
  if ('rows' in read) return read as Rows;
  return (read as Record<string, Rows>)[writtenArguments(fieldNodes[0] as FieldNode)] ?? none;
}

const none: Rows = { rows: [] };

/** The rows of a list, one more than its page, as a Relay connection. Cursors are made only for those who ask. */
export function connect(read: Rows, args: PageArgs, orderName: string): Connection {
  const page = readPage(args);
  const hasMore = read.rows.length > page.size;
  const rows = read.rows.slice(0, page.size);
  if (page.isBackward) rows.reverse();
  const cursorAt = (row: Rows['rows'][number] | undefined) => (row ? cursorOf(orderName, row.c) : null);
  return {
    get edges() {
      return rows.map(({ c, n }) => ({ cursor: cursorOf(orderName, c), node: n }));
    },
    get nodes() {
      return rows.map(({ n }) => n);
    },
    pageInfo: {
      hasNextPage: page.isBackward ? args.before != null : hasMore,
      hasPreviousPage: page.isBackward ? hasMore : args.after != null,
      get startCursor() {
        return cursorAt(rows[0]);
      },
      get endCursor() {
        return cursorAt(rows.at(-1));
      },
    },
    totalCount: read.total,
  };
}
