import { referenceTables, ticketTables } from '../../src/core/versioned-tables.ts';
import { plain, type Sent } from '../architecture/many-machines.ts';

interface Writing {
  /** What the transaction has changed so far, by table. */
  changes: Map<string, string>;
  /** The rows of which tickets, with the statement; `null` where that cannot be told. */
  tickets: Map<string | null, string>;
  /** Which tickets its events are about. */
  told: Set<string>;
  movesHead: boolean;
  movesVersion: boolean;
}

/** It changes the language of the search alone, and what a search finds is read each time. */
const unread = /search_language = \$2/;

const open = new WeakMap<object, Writing>();
const known = new Map<string, string[]>();
const begun = (): Writing => ({ changes: new Map(), tickets: new Map(), told: new Set(), movesHead: false, movesVersion: false });

/** Transactions that change what answers are cached from without moving the head of the feed, or its version where their events do not tell it: what was cached before would be taken for still true. */
export function unversioned(connection: object, statements: readonly Sent[]): string[] {
  return statements.flatMap((statement) => {
    const { text } = statement;
    if (/^(begin|rollback)/i.test(text)) open.set(connection, begun());
    const writing = open.get(connection) ?? begun();
    if (/^commit/i.test(text)) return faultsOf(writing);
    note(writing, statement);
    open.set(connection, writing);
    return [];
  });
}

function note(writing: Writing, statement: Sent): void {
  const { text, values = [] } = statement;
  for (const table of writesOf(text)) {
    if (table === 'feed') writing.movesHead = true;
    else writing.changes.set(table, text);
    if (['ticket', 'message', 'event', 'seal_text'].includes(table) && !isAppend(text)) writing.tickets.set(ticketIn(table, statement), text);
  }
  if (isAppend(text)) for (const { ticketId } of JSON.parse(String(values[3]))) writing.told.add(ticketId);
  writing.movesVersion ||= movesVersion(statement);
}

function faultsOf({ changes, tickets, told, movesHead, movesVersion }: Writing): string[] {
  if (movesVersion) return [];
  const fault = (what: string, by: string) => `a change of ${what}: ${by.slice(0, 200)}`;
  return [
    ...[...changes].flatMap(([table, by]) => (movesHead ? [] : [fault(`${table} leaves the head of the feed`, by)])),
    ...[...changes].flatMap(([table, by]) => (referenceTables.includes(table) ? [fault(`${table} leaves the version of the feed`, by)] : [])),
    ...[...tickets].flatMap(([id, by]) => (id !== null && told.has(id) ? [] : [fault('a ticket that no event is about leaves the version of the feed', by)])),
  ];
}

const isAppend = (text: string) => /^\s*insert into event\b/i.test(text);

/** A tenant that is made begins with a version of its own. */
function movesVersion({ text, values = [] }: Sent): boolean {
  if (/insert into feed\b/i.test(text)) return true;
  const at = /^\s*update feed set\b.*\bversion = (?:coalesce\()?\$(\d+)/is.exec(text)?.[1];
  return at !== undefined && values[Number(at) - 1] != null;
}

/** The ticket whose row, or message, is written. */
function ticketIn(table: string, { text, values = [] }: Sent): string | null {
  if (table === 'ticket' && /^update ticket set [^;]* where tenant_id = \$1 and id = \$2$/.test(text)) return String(values[1]);
  const columns = /^insert into (?:ticket|message) \(([^)]*)\) values \(\$1, /.exec(text)?.[1]?.split(', ') ?? [];
  const id = values[columns.indexOf(table === 'ticket' ? 'id' : 'ticket_id')];
  return typeof id === 'string' ? id : null;
}

function writesOf(text: string): string[] {
  const found = known.get(text);
  if (found) return found;
  const written = unread.test(text)
    ? []
    : [...plain(text).matchAll(/\b(?:insert into|update|delete from|from(?= seal_text\()) (\w+)/g)].map(([, table = '']) => table);
  const writes = written.filter((table) => table === 'seal_text' || ticketTables.includes(table) || referenceTables.includes(table));
  known.set(text, writes);
  return writes;
}
