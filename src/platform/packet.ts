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

/** The rows that each of the statements gave. */
export type Rows = Row[][];

/** Sends several statements in one packet with one `Sync`: outside a transaction they are one, and after the first that fails none runs. */
export function send(client: PoolClient, ...statements: readonly Statement[]): Promise<Rows> {
  return new Promise((resolve, reject) => {
    client.query(new Packet(statements, (error, rows) => (error ? reject(error) : resolve(rows))));
  });
}

interface Column {
  name: string;
  parse: (text: string) => unknown;
}

/** The columns of what is prepared on a connection. */
const prepared = new WeakMap<object, Map<string, Column[]>>();

/** Part of pg's own protocol with its queries; pg by itself sends a `Sync` after each, which makes each a commit of its own. */
class Packet {
  /** pg's timeout puts itself between. */
  callback: (error: Error | null, rows: Rows) => void;
  readonly #statements: readonly Statement[];
  readonly #rows: Rows = [[]];
  #columns: Column[] = [];
  #known = new Map<string, Column[]>();
  #fresh: string[] = [];

  constructor(statements: readonly Statement[], callback: Packet['callback']) {
    this.#statements = statements;
    this.callback = callback;
  }

  submit(connection: Connection): void {
    this.#known = prepared.get(connection) ?? new Map();
    prepared.set(connection, this.#known);
    const messages = this.#statements.flatMap((statement) => this.#messages(statement));
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
    this.#columns = this.#known.get(this.#statements[at]?.name ?? '') ?? [];
    if (at > 0) this.#rows[at] = [];
  }

  handleRowDescription({ fields }: { fields: { name: string; dataTypeID: number }[] }): void {
    this.#columns = fields.map(({ name, dataTypeID }) => ({ name, parse: pg.types.getTypeParser(dataTypeID) }));
    this.#known.set(this.#statements[this.#rows.length - 1]?.name ?? '', this.#columns);
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    const row: Row = {};
    for (const [at, { name, parse }] of this.#columns.entries()) row[name] = fields[at] == null ? null : parse(fields[at]);
    this.#rows.at(-1)?.push(row);
  }

  handleCommandComplete(): void {
    if (this.#rows.length < this.#statements.length) this.#begin(this.#rows.length);
  }

  handleReadyForQuery(): void {
    this.callback(null, this.#rows);
  }

  handleError(error: Error): void {
    for (const name of this.#fresh) this.#known.delete(name);
    this.callback(error, []);
  }

  handleEmptyQuery(): void {}
  handlePortalSuspended(): void {}
}
