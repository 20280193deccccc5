import { referenceTables, ticketTables } from '../../src/core/versioned-tables.ts';
import { plain, type Sent } from '../architecture/many-machines.ts';

interface Writing {
  /** What the transaction has changed so far, by table. */
  changes: Map<string, string>;
  movesHead: boolean;
  movesReference: boolean;
}

/** It changes the language of the search alone, and what a search finds is read each time. */
const unread = /search_language = \$2/;

const open = new WeakMap<object, Writing>();
const known = new Map<string, string[]>();
const begun = (): Writing => ({ changes: new Map(), movesHead: false, movesReference: false });

/** Transactions that change what answers are cached from without moving the head of the feed, or its reference version: what was cached before would be taken for still true. */
export function unversioned(connection: object, statements: readonly Sent[]): string[] {
  return statements.flatMap((statement) => {
    const { text } = statement;
    if (/^(begin|rollback)/i.test(text)) open.set(connection, begun());
    const writing = open.get(connection) ?? begun();
    if (/^commit/i.test(text)) return faultsOf(writing);
    for (const table of writesOf(text)) {
      if (table === 'feed') writing.movesHead = true;
      else writing.changes.set(table, text);
    }
    writing.movesReference ||= movesReference(statement);
    open.set(connection, writing);
    return [];
  });
}

function faultsOf({ changes, movesHead, movesReference }: Writing): string[] {
  return [...changes].flatMap(([table, by]) => {
    if (!movesHead) return [`a change of ${table} leaves the head of the feed: ${by.slice(0, 200)}`];
    return referenceTables.includes(table) && !movesReference ? [`a change of ${table} leaves the reference version: ${by.slice(0, 200)}`] : [];
  });
}

/** A tenant that is made begins with a version of its own. */
function movesReference({ text, values = [] }: Sent): boolean {
  if (/insert into feed\b/i.test(text)) return true;
  const at = /reference_version = coalesce\(\$(\d+)/.exec(text)?.[1];
  return at !== undefined && values[Number(at) - 1] != null;
}

function writesOf(text: string): string[] {
  const found = known.get(text);
  if (found) return found;
  const written = unread.test(text) ? [] : [...plain(text).matchAll(/\b(?:insert into|update|delete from) (\w+)/g)].map(([, table = '']) => table);
  const writes = written.filter((table) => ticketTables.includes(table) || referenceTables.includes(table));
  known.set(text, writes);
  return writes;
}
