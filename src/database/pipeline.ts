import pg, { type Connection, type PoolClient } from 'pg';
import { prepareValue } from 'pg/lib/utils.js';
import { serialize } from 'pg-protocol';

/** With a name it is prepared: a connection is sent its text once, and describes its columns once. */
export interface Statement {
  text: string;
  values?: readonly unknown[];
  name?: string;
}

// biome-ignore lint/suspicious/noExplicitAny: a row is what its statement selects
export type Row = Record<string, any>;

/** What a statement gave. */
export interface Result {
  rows: Row[];
  /** How many rows it gave or changed. */
  affected: number;
}

/** Sends several statements in one packet with one `Sync`: outside a transaction they are one, and after the first that fails none runs. */
export function send(client: PoolClient, ...statements: readonly Statement[]): Promise<Result[]> {
  return new Promise((resolve, reject) => {
    client.query(new Pipeline(statements, (error, results) => (error ? reject(error) : resolve(results))));
  });
}

interface Column {
  name: string;
  parse: (text: string) => unknown;
}

/** The columns of what is prepared on a connection. */
const prepared = new WeakMap<object, Map<string, Column[]>>();

/** Part of pg's own protocol with its queries; pg by itself sends a `Sync` after each, which makes each a commit of its own. */
class Pipeline {
  /** pg's timeout puts itself between. */
  callback: (error: Error | null, results: Result[]) => void;
  readonly statements: readonly Statement[];
  readonly #results: Result[] = [{ rows: [], affected: 0 }];
  #columns: Column[] = [];
  #known = new Map<string, Column[]>();
  #fresh: string[] = [];

  constructor(statements: readonly Statement[], callback: Pipeline['callback']) {
    this.statements = statements;
    this.callback = callback;
  }

  submit(connection: Connection): void {
    this.#known = prepared.get(connection) ?? new Map();
    prepared.set(connection, this.#known);
    const messages = this.statements.flatMap((statement) => this.#messages(statement));
    connection.stream.write(Buffer.concat([...messages, serialize.sync()]));
    this.#begin(0);
  }

  #messages({ text, values = [], name = '' }: Statement): Buffer[] {
    const run = [serialize.bind({ statement: name, values: [...values], valueMapper: prepareValue }), serialize.execute({})];
    if (name !== '' && this.#known.has(name)) return run;
    // A name left over from a packet that failed may stand for something already.
    const forget = name === '' ? [] : [serialize.close({ type: 'S', name })];
    if (name !== '') this.#fresh.push(name);
    this.#known.set(name, []);
    return [...forget, serialize.parse({ name, text }), serialize.describe({ type: 'S', name }), ...run];
  }

  #begin(at: number): void {
    this.#columns = this.#known.get(this.statements[at]?.name ?? '') ?? [];
    if (at > 0) this.#results[at] = { rows: [], affected: 0 };
  }

  handleRowDescription({ fields }: { fields: { name: string; dataTypeID: number }[] }): void {
    this.#columns = fields.map(({ name, dataTypeID }) => ({ name, parse: pg.types.getTypeParser(dataTypeID) }));
    this.#known.set(this.statements[this.#results.length - 1]?.name ?? '', this.#columns);
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    const row: Row = {};
    for (const [at, { name, parse }] of this.#columns.entries()) row[name] = fields[at] == null ? null : parse(fields[at]);
    this.#results.at(-1)?.rows.push(row);
  }

  /** Such as `UPDATE 3` or `INSERT 0 1`. */
  handleCommandComplete({ text }: { text: string }): void {
    const result = this.#results.at(-1);
    if (result) result.affected = Number(/\d+$/.exec(text)?.[0] ?? 0);
    if (this.#results.length < this.statements.length) this.#begin(this.#results.length);
  }

  handleReadyForQuery(): void {
    this.callback(null, this.#results);
  }

  handleError(error: Error): void {
    for (const name of this.#fresh) this.#known.delete(name);
    this.callback(error, []);
  }

  handleEmptyQuery(): void {}
  handlePortalSuspended(): void {}
}
