import pg, { type Connection } from 'pg';
import { prepareValue } from 'pg/lib/utils.js';
import { serialize } from 'pg-protocol';

/** A named statement is prepared: each connection receives its text and describes its columns once. */
export interface Statement {
  text: string;
  values?: readonly unknown[];
  name?: string;
  /** Of rows that it writes: all are of this ticket. */
  ticketId?: string;
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

interface Column {
  name: string;
  parse: (text: string) => unknown;
}

/** So many statements are kept prepared on a connection; then the least recently used is let go. */
const mostPrepared = 500;

/** The columns of the prepared statements of each connection, the least recently used first. */
const prepared = new WeakMap<object, Map<string, Column[]>>();

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
  #columns: Column[] = [];
  #prepared = new Map<string, Column[]>();
  #newNames: string[] = [];

  constructor(statements: readonly Statement[], timeoutMs: number | undefined, callback: Pipeline['callback']) {
    this.statements = statements;
    this.query_timeout = timeoutMs;
    this.callback = callback;
  }

  submit(connection: Connection): void {
    this.#prepared = prepared.get(connection) ?? new Map();
    prepared.set(connection, this.#prepared);
    const messages = this.statements.flatMap((statement) => this.#messages(statement));
    // First, since nothing is read after a statement that fails.
    connection.stream.write(Buffer.concat([...this.#letGo(), ...messages, serialize.sync()]));
    this.#begin(0);
  }

  #messages({ text, values = [], name = '' }: Statement): Buffer[] {
    const run = [serialize.bind({ statement: name, values: [...values], valueMapper: prepareValue }), serialize.execute({})];
    const columns = this.#prepared.get(name);
    this.#prepared.delete(name);
    this.#prepared.set(name, columns ?? []);
    if (name !== '' && columns) return run;
    // A failed pipeline may have left a statement of this name on the connection.
    const forget = name === '' ? [] : [serialize.close({ type: 'S', name })];
    if (name !== '') this.#newNames.push(name);
    this.planned += text.length;
    return [...forget, serialize.parse({ name, text }), serialize.describe({ type: 'S', name }), ...run];
  }

  /** Closes what was not used for longest; what this pipeline uses stands at the end. */
  #letGo(): Buffer[] {
    const tooMany = this.#prepared.size - mostPrepared;
    if (tooMany <= 0) return [];
    const names = [...this.#prepared.keys()].slice(0, tooMany);
    for (const name of names) this.#prepared.delete(name);
    return names.map((name) => serialize.close({ type: 'S', name }));
  }

  #begin(at: number): void {
    this.#columns = this.#prepared.get(this.statements[at]?.name ?? '') ?? [];
    if (at > 0) this.#results[at] = { rows: [], affected: 0 };
  }

  handleRowDescription({ fields }: { fields: { name: string; dataTypeID: number }[] }): void {
    this.#columns = fields.map(({ name, dataTypeID }) => ({ name, parse: pg.types.getTypeParser(dataTypeID) }));
    this.#prepared.set(this.statements[this.#results.length - 1]?.name ?? '', this.#columns);
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    const row: Row = {};
    const columns = this.#columns;
    for (let at = 0; at < columns.length; at += 1) {
      const { name, parse } = columns[at] as Column;
      const text = fields[at];
      row[name] = text == null ? null : parse(text);
    }
    this.#results.at(-1)?.rows.push(row);
  }

  /** The tag is such as `UPDATE 3` or `INSERT 0 1`. */
  handleCommandComplete({ text }: { text: string }): void {
    const result = this.#results.at(-1);
    if (result) result.affected = Number(/\d+$/.exec(text)?.[0] ?? 0);
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
