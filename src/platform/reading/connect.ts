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
  if (Array.isArray(read.nodes)) return read as Rows;
  return (read as Record<string, Rows>)[writtenArguments(fieldNodes[0] as FieldNode)] ?? none;
}

const none: Rows = { nodes: [] };

/** The rows of a list as a Relay connection. Cursors are made only for those who ask. */
export function connect(read: Rows, args: PageArgs, orderName: string): Connection {
  const page = readPage(args);
  const hasMore = read.nodes.length > page.size;
  const nodes = read.nodes.slice(0, page.size);
  const cursors = read.cursors?.slice(0, page.size) ?? [];
  if (page.isBackward) for (const list of [nodes, cursors]) list.reverse();
  const cursorAt = (values: string[] | undefined) => (values ? cursorOf(orderName, values) : null);
  return {
    get edges() {
      return nodes.map((node, at) => ({ cursor: cursorAt(cursors[at]) ?? '', node }));
    },
    nodes,
    pageInfo: {
      hasNextPage: page.isBackward ? args.before != null : hasMore,
      hasPreviousPage: page.isBackward ? hasMore : args.after != null,
      get startCursor() {
        return cursorAt(cursors[0]);
      },
      get endCursor() {
        return cursorAt(cursors.at(-1));
      },
    },
    totalCount: read.total,
  };
}
