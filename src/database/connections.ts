import { setTimeout } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';
import type { Tracing } from '../core/tracing.ts';
import { Connection } from './connection.ts';
import { fromDatabase, isReadOnly, noConnection } from './database-error.ts';
import type { Endpoints } from './endpoints.ts';
import type { FairSemaphore } from './fair-semaphore.ts';
import type { PermitUser } from './permit-shares.ts';
import type { Result, Statement } from './pipeline.ts';
import type { StatementNaming } from './statement-naming.ts';
import { setTimeLimits, timeLimits, turnMs } from './time-limits.ts';

/** Whoever uses a connection, and until when they wait for answers. */
export interface ConnectionUser {
  tenantId: string;
  principalId: string;
  /** In milliseconds of `performance.now()`; `undefined` where no request waits. */
  answerBy?: number | undefined;
}

/** The words of pg's own timeout. */
async function tooLate(): Promise<never> {
  await setTimeout(timeLimits.connect, null, { ref: false });
  throw new Error('timeout exceeded when trying to connect');
}

/** Where the connections of a pool lead, and how statements go through them. */
export interface Way {
  pool: Pool;
  endpoints: Endpoints;
  naming: StatementNaming;
}

/** The only way to the connections of the pool: tenants and principals share them fairly. */
export class Connections {
  readonly way: Way;
  readonly #semaphore: FairSemaphore;
  readonly #tracing: Tracing | null;
  readonly #isOfProcess: boolean;

  constructor(way: Way, semaphore: FairSemaphore, tracing: Tracing | null = null, isOfProcess = false) {
    this.way = way;
    this.#semaphore = semaphore;
    this.#tracing = tracing;
    this.#isOfProcess = isOfProcess;
  }

  get pool(): Pool {
    return this.way.pool;
  }

  /** The same connections for the feed, the worker and hints between nodes, which requests never keep waiting. */
  get ofProcess(): Connections {
    return new Connections(this.way, this.#semaphore, this.#tracing, true);
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
    } catch (error) {
      // What needed names is done again without them.
      if (!this.way.naming.endsBy(error)) throw error;
      return await this.#connect(answerBy, work);
    } finally {
      this.#semaphore.release(user);
    }
  }

  /** A statement that belongs to no tenant. */
  async query(statement: Statement, answerBy?: number): Promise<Result> {
    const noTenant = { tenantId: '', principalId: '', answerBy };
    const asked = this.use(noTenant, (connection) => connection.send(setTimeLimits, statement));
    const [, result] = await asked.catch((error: unknown) => Promise.reject(fromDatabase(error)));
    return result ?? { rows: [], affected: 0 };
  }

  async #connect<Answer>(answerBy: number | undefined, work: (connection: Connection) => Promise<Answer>): Promise<Answer> {
    const client = await this.#client();
    const connection = new Connection(client, answerBy, this.way.naming, this.#tracing);
    try {
      return await work(connection);
    } catch (error) {
      if (isReadOnly(error)) this.way.endpoints.distrust();
      throw error;
    } finally {
      client.release(connection.isLost);
    }
  }

  /** Connections to a server that was given up are closed on the way. */
  async #client(): Promise<PoolClient> {
    const { pool, endpoints } = this.way;
    try {
      if (endpoints.settled) await Promise.race([endpoints.settled, tooLate()]);
      let client = await pool.connect();
      for (; endpoints.isOutdated(client); client = await pool.connect()) client.release(true);
      return client;
    } catch (error) {
      endpoints.reconsider();
      throw noConnection(error);
    }
  }
}
