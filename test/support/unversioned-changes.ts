import { versionedTables } from '../../src/core/versioned-tables.ts';
import { plain, type Sent } from '../architecture/many-machines.ts';

interface Writing {
  /** What the transaction has changed so far, by table. */
  changes: Map<string, string>;
  movesHead: boolean;
}

/** It changes the language of the search alone, and what a search finds is read each time. */
const unread = /search_language = \$2/;

const open = new WeakMap<object, Writing>();
const known = new Map<string, { tables: string[]; movesHead: boolean }>();

/** Transactions that change what answers are cached from without moving the head of the feed: what was cached before would be taken for still true. */
export function unversioned(connection: object, statements: readonly Sent[]): string[] {
  return statements.flatMap(({ text }) => {
    if (/^(begin|rollback)/i.test(text)) open.set(connection, { changes: new Map(), movesHead: false });
    const writing = open.get(connection) ?? { changes: new Map(), movesHead: false };
    if (/^commit/i.test(text))
      return writing.movesHead ? [] : [...writing.changes].map(([table, by]) => `a change of ${table} leaves the head of the feed: ${by.slice(0, 200)}`);
    const { tables, movesHead } = writesOf(text);
    for (const table of tables) writing.changes.set(table, text);
    writing.movesHead ||= movesHead;
    open.set(connection, writing);
    return [];
  });
}

function writesOf(text: string): { tables: string[]; movesHead: boolean } {
  const found = known.get(text);
  if (found) return found;
  const written = unread.test(text) ? [] : [...plain(text).matchAll(/\b(?:insert into|update|delete from) (\w+)/g)].map(([, table = '']) => table);
  const writes = { tables: written.filter((table) => versionedTables.includes(table)), movesHead: written.includes('feed') };
  known.set(text, writes);
  return writes;
}
