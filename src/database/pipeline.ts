import pg, { type Connection } from 'pg';
import { serialize } from 'pg-protocol';
import { Messages } from './messages.ts';

/** A named statement is prepared: each connection receives its text and describes its columns once. */
export interface Statement {
  text: string;
  values?: readonly unknown[];
  name?: string;
  /** Of rows that it writes: all are of this ticket. */
  ticketId?: string;
  /** It writes what was changed of a tracked row, and nothing else. */
  isTracked?: true;
}

// biome-ignore lint/suspicious/noExplicitAny: a row is what its statement selects
export type Row = Record<string, any>;

/** The result of a statement. */
export interface Result {
  rows: Row[];
  /** The number of rows returned or changed. */
  affected: number;
}

/** The results until the first statement that failed, and its error. */
export interface PartialResults {
  results: Result[];
  error: Error | null;
  /** The length of the statements that the connection had not prepared, each of which is planned. */
  planned: number;
}

interface Columns {
  names: readonly string[];
  parsers: readonly ((text: string) => unknown)[];
  /** A row of nulls, which is copied and filled: an object that grows by sixty properties is made again many times. */
  blank: Row;
}

const noColumns: Columns = { names: [], parsers: [], blank: {} };

/** So many statements are kept prepared on a connection; then the least recently used is let go. */
const mostPrepared = 500;

/** The columns of the prepared statements of each connection, the least recently used first. */
const prepared = new WeakMap<object, Map<string, Columns>>();

/** Implements pg's query interface; pg itself sends a `Sync` after each statement, which makes each a transaction of its own. */
export class Pipeline {
  /** pg wraps this callback for its query timeout, which calls it without results. */
  callback: (error: Error | null, results?: Result[]) => void;
  /** Read by pg, in milliseconds; by default that of the pool. */
  readonly query_timeout: number | undefined;
  /** The length of the statements that were sent to be planned. */
  planned = 0;
  readonly statements: readonly Statement[];
  readonly #results: Result[] = [{ rows: [], affected: 0 }];
  #columns = noColumns;
  #prepared = new Map<string, Columns>();
  #newNames: string[] = [];

  constructor(statements: readonly Statement[], timeoutMs: number | undefined, callback: Pipeline['callback']) {
    this.statements = statements;
    this.query_timeout = timeoutMs;
    this.callback = callback;
  }

  submit(connection: Connection): void {
    this.#prepared = prepared.get(connection) ?? new Map();
    prepared.set(connection, this.#prepared);
    const isNew = this.statements.map((statement) => this.#use(statement));
    const messages = new Messages();
    // First, since nothing is read after a statement that fails.
    for (const name of this.#letGo()) messages.add(serialize.close({ type: 'S', name }));
    for (const [at, { text, values = [], name = '' }] of this.statements.entries()) {
      if (isNew[at]) prepare(messages, name, text);
      messages.bind(name, values);
      messages.add(execute);
    }
    messages.add(serialize.sync());
    connection.stream.write(messages.bytes);
    this.#begin(0);
  }

  /** Whether the connection has to prepare it. */
  #use({ text, name = '' }: Statement): boolean {
    const columns = this.#prepared.get(name);
    this.#prepared.delete(name);
    this.#prepared.set(name, columns ?? noColumns);
    if (name !== '' && columns) return false;
    if (name !== '') this.#newNames.push(name);
    this.planned += text.length;
    return true;
  }

  /** What was not used for longest; what this pipeline uses stands at the end. */
  #letGo(): string[] {
    const tooMany = this.#prepared.size - mostPrepared;
    if (tooMany <= 0) return [];
    const names = [...this.#prepared.keys()].slice(0, tooMany);
    for (const name of names) this.#prepared.delete(name);
    return names;
  }

  #begin(at: number): void {
    this.#columns = this.#prepared.get(this.statements[at]?.name ?? '') ?? noColumns;
    if (at > 0) this.#results[at] = { rows: [], affected: 0 };
  }

  handleRowDescription({ fields }: { fields: { name: string; dataTypeID: number }[] }): void {
    const names = fields.map(({ name }) => name);
    const parsers = fields.map(({ dataTypeID }) => pg.types.getTypeParser(dataTypeID));
    // From JSON, so that it has its final structure from the beginning.
    this.#columns = { names, parsers, blank: JSON.parse(JSON.stringify(Object.fromEntries(names.map((name) => [name, null])))) };
    this.#prepared.set(this.statements[this.#results.length - 1]?.name ?? '', this.#columns);
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    const { names, parsers, blank } = this.#columns;
    const row = { ...blank };
    for (let at = 0; at < names.length; at += 1) {
      const text = fields[at];
      if (text != null) row[names[at] as string] = parsers[at]?.(text);
    }
    this.#results.at(-1)?.rows.push(row);
  }

  /** The tag is such as `UPDATE 3` or `INSERT 0 1`. */
  handleCommandComplete({ text }: { text: string }): void {
    const result = this.#results.at(-1);
    if (result) result.affected = Number(text.slice(text.lastIndexOf(' ') + 1)) || 0;
    if (this.#results.length < this.statements.length) this.#begin(this.#results.length);
  }

  handleReadyForQuery(): void {
    this.callback(null, this.#results);
  }

  handleError(error: Error): void {
    for (const name of this.#newNames) this.#prepared.delete(name);
    this.callback(error, this.#results.slice(0, -1));
  }

  handleEmptyQuery(): void {}
  handlePortalSuspended(): void {}
}

const execute = serialize.execute({});

function prepare(messages: Messages, name: string, text: string): void {
  // A failed pipeline may have left a statement of this name on the connection.
  if (name !== '') messages.add(serialize.close({ type: 'S', name }));
  messages.add(serialize.parse({ name, text }));
  messages.add(serialize.describe({ type: 'S', name }));
}
