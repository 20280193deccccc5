import { DatabaseError, type PoolClient } from 'pg';
import type { Tracing } from '../core/tracing.ts';
import { isNameless } from './database-error.ts';
import { type PartialResults, Pipeline, type Result, type Statement } from './pipeline.ts';
import type { StatementNaming } from './statement-naming.ts';

/** A connection of the pool while somebody uses it; no answer is awaited for longer than the user may wait. */
export class Connection {
  readonly #client: PoolClient;
  readonly #answerBy: number | undefined;
  readonly #naming: StatementNaming;
  readonly #tracing: Tracing | null;
  /** An answer is missing, so nobody knows what the server did: the connection must not be used again. */
  isLost = false;

  constructor(client: PoolClient, answerBy: number | undefined, naming: StatementNaming, tracing: Tracing | null) {
    this.#client = client;
    this.#answerBy = answerBy;
    this.#naming = naming;
    this.#tracing = tracing;
  }

  /** Sends several statements with one `Sync`: outside a transaction they form one, and none runs after the first failure. */
  async send(...statements: readonly Statement[]): Promise<Result[]> {
    const { results, error } = await this.sendUntilFailure(...statements);
    if (error) throw error;
    return results;
  }

  async sendUntilFailure(...statements: readonly Statement[]): Promise<PartialResults> {
    const answer = await this.#sendInTime(statements);
    // Behind a pooler without names a transaction may be left open, and what failed is done again without names.
    const isNamed = answer.error !== null && isNameless(answer.error);
    if (isNamed || (answer.error && !isAnswer(answer.error))) this.isLost = true;
    if (isNamed) throw answer.error;
    return answer;
  }

  /** Sends a transaction and behind it another one that only reads: once the first is committed, a failure of the second is none, and its results are missing. */
  async sendAndRead(statements: readonly Statement[], reading: readonly Statement[]): Promise<Result[]> {
    const { results, error } = await this.#sendInTime([...statements, ...reading]);
    if (!error) return results;
    if (results.length < statements.length) {
      if (isNameless(error) || !isAnswer(error)) this.isLost = true;
      throw error;
    }
    this.isLost ||= !isAnswer(error);
    await this.rollback();
    return results.slice(0, statements.length);
  }

  /** Without an answer the server rolls back by itself, because the connection is closed, as it is where the answer is an error: the transaction may still be open. */
  async rollback(): Promise<void> {
    if (this.isLost) return;
    const { error } = await this.sendUntilFailure({ name: 'rollback', text: 'rollback' });
    this.isLost ||= error !== null;
  }

  #sendInTime(statements: readonly Statement[]): Promise<PartialResults> {
    const leftMs = this.#answerBy === undefined ? undefined : this.#answerBy - performance.now();
    return leftMs === undefined || leftMs > 0 ? this.#run(statements, leftMs) : Promise.resolve(tooLate());
  }

  #run(statements: readonly Statement[], timeoutMs: number | undefined): Promise<PartialResults> {
    if (!this.#tracing) return this.#query(statements, timeoutMs);
    const attributes = { 'db.system.name': 'postgresql', 'db.query.summary': namesOf(statements) };
    return this.#tracing.step('postgresql', attributes, () => this.#query(statements, timeoutMs));
  }

  #query(statements: readonly Statement[], timeoutMs: number | undefined): Promise<PartialResults> {
    return new Promise((resolve) => {
      const sent = this.#naming.isOn ? statements : statements.map(withoutName);
      const pipeline = new Pipeline(sent, timeoutMs, (error, results = []) => resolve({ results, error, planned: pipeline.planned }));
      this.#client.query(pipeline);
    });
  }
}

function withoutName({ text, values }: Statement): Statement {
  return { text, ...(values && { values }) };
}

/** Never the values, and of a statement without a name its first word. */
function namesOf(statements: readonly Statement[]): string {
  return statements.map(({ name, text }) => (name || text.trim().split(/\s/, 1)[0]) ?? '').join(' ');
}

/** The words of pg's own timeout. */
function tooLate(): PartialResults {
  return { results: [], error: new Error('Query read timeout'), planned: 0 };
}

/** After an `ERROR` the server is ready for the next statement. */
function isAnswer(error: Error): boolean {
  return error instanceof DatabaseError && error.severity === 'ERROR';
}
