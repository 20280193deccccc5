import type { Pool } from 'pg';
import type { Tracing } from '../core/tracing.ts';
import { Connection } from './connection.ts';
import { fromDatabase } from './database-error.ts';
import type { FairSemaphore } from './fair-semaphore.ts';
import type { PermitUser } from './permit-shares.ts';
import type { Result, Statement } from './pipeline.ts';
import { timeLimits, turnMs } from './time-limits.ts';

/** Whoever uses a connection, and until when they wait for answers. */
export interface ConnectionUser {
  tenantId: string;
  principalId: string;
  /** In milliseconds of `performance.now()`; `undefined` where no request waits. */
  answerBy?: number | undefined;
}

/** The only way to the connections of the pool: tenants and principals share them fairly. */
export class Connections {
  readonly pool: Pool;
  readonly #semaphore: FairSemaphore;
  readonly #tracing: Tracing | null;
  readonly #isOfProcess: boolean;

  constructor(pool: Pool, semaphore: FairSemaphore, tracing: Tracing | null = null, isOfProcess = false) {
    this.pool = pool;
    this.#semaphore = semaphore;
    this.#tracing = tracing;
    this.#isOfProcess = isOfProcess;
  }

  /** The same connections for the feed, the worker and hints between nodes, which requests never keep waiting. */
  get ofProcess(): Connections {
    return new Connections(this.pool, this.#semaphore, this.#tracing, true);
  }

  /** How many wait for a connection. */
  get waiting(): number {
    return this.#semaphore.waiting;
  }

  async use<Answer>({ tenantId, principalId, answerBy }: ConnectionUser, work: (connection: Connection) => Promise<Answer>): Promise<Answer> {
    const user: PermitUser = { tenantId, principalId: this.#isOfProcess ? null : principalId };
    const turn = this.#semaphore.acquire(user, turnMs(answerBy, timeLimits.connect));
    if (turn) await turn;
    try {
      return await this.#connect(answerBy, work);
    } finally {
      this.#semaphore.release(user);
    }
  }

  /** A statement that belongs to no tenant. */
  async query(statement: Statement, answerBy?: number): Promise<Result> {
    const noTenant = { tenantId: '', principalId: '', answerBy };
    const [result] = await this.use(noTenant, (connection) => connection.send(statement)).catch((error: unknown) => Promise.reject(fromDatabase(error)));
    return result ?? { rows: [], affected: 0 };
  }

  async #connect<Answer>(answerBy: number | undefined, work: (connection: Connection) => Promise<Answer>): Promise<Answer> {
    const client = await this.pool.connect();
    const connection = new Connection(client, answerBy, this.#tracing);
    try {
      return await work(connection);
    } finally {
      client.release(connection.isLost);
    }
  }
}
