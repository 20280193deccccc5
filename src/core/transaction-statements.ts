import type { Connection } from '../database/connection.ts';
import type { Result, Statement } from '../database/pipeline.ts';
import { begin, commit, setTenant } from '../database/tenancy.ts';
import type { Context } from './context.ts';
import { instantOf } from './instant.ts';
import { VersionedChanges } from './versioned-changes.ts';

/** The statements of a transaction, from its `begin`, which goes along with the first ones. */
export class TransactionStatements {
  readonly changes = new VersionedChanges();
  /** The next ones rely on a row whose check was not sent. */
  isUnchecked = false;
  readonly #ctx: Context;
  readonly #connection: Connection;
  #deferred: Statement[];
  #sentAt: Date | null = null;

  constructor(ctx: Context, connection: Connection) {
    this.#ctx = ctx;
    this.#connection = connection;
    this.#deferred = [begin, setTenant(ctx.tenant.id)];
  }

  get hasBegun(): boolean {
    return this.#sentAt !== null;
  }

  /** Begins with what is sent next, unless something was sent before; returns when. */
  begins(): Date {
    this.#sentAt ??= instantOf(this.#ctx)();
    return this.#sentAt;
  }

  defer(...statements: Statement[]): void {
    this.#deferred.push(...statements);
  }

  rely(check: Statement): void {
    this.#deferred.push(check);
    this.isUnchecked = true;
  }

  async query(...statements: Statement[]): Promise<Result[]> {
    const pipeline = [...this.#take(), ...statements];
    this.begins();
    this.changes.note(pipeline);
    return (await this.#connection.send(...pipeline)).slice(-statements.length);
  }

  /** Notes what the last statements change, before the head moves by it. */
  noteLast(statements: readonly Statement[]): void {
    this.changes.note([...this.#deferred, ...statements]);
  }

  /** Commits with these statements, and in the same packet reads what is true then; `read` is `null` where nothing was, or that failed. */
  async commit(statements: readonly Statement[], reading: readonly Statement[] = []): Promise<{ written: Result[]; read: Result[] | null }> {
    const deferred = this.#take();
    const last = [...deferred, ...statements, commit];
    const readBack = reading.length > 0 ? [begin, setTenant(this.#ctx.tenant.id, this.#ctx.statementTime?.leftMs), ...reading, commit] : [];
    const results = await this.#connection.sendAndRead(last, readBack);
    return { written: results.slice(deferred.length, last.length), read: results.length > last.length ? results.slice(last.length + 2, -1) : null };
  }

  #take(): Statement[] {
    const deferred = this.#deferred;
    this.#deferred = [];
    this.isUnchecked = false;
    return deferred;
  }
}
