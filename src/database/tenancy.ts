import type { Pool, PoolClient } from 'pg';
import { appError } from '../core/app-error.ts';
import type { Services } from '../core/context.ts';
import { type PartialResults, type Result, type Statement, send, sendUntilFailure } from './pipeline.ts';
import type { StatementTime } from './statement-time.ts';

export function sqlState(error: unknown): string {
  return String((error as { code?: unknown } | null)?.code ?? '');
}

const unavailableStates = /^(08|53|57)|^(25P0[34]|55P03|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/;

/** SQL states of values that PostgreSQL cannot parse, such as a NUL byte or a forged cursor; they can only come from the request. */
const unreadableStates = new Set(['22003', '22007', '22008', '22021', '22P02', '22P05']);

/** Translates an unavailable database and unreadable values into API errors; any other error stays as it is. */
export function fromDatabase(error: unknown): unknown {
  if (unreadableStates.has(sqlState(error))) return appError('BAD_USER_INPUT', 'A value of the request cannot be read.');
  return isUnavailable(error) ? appError('UNAVAILABLE', 'The database is not available at the moment.', { retryAfterMs: 1000 }) : error;
}

function isUnavailable(error: unknown): boolean {
  return (
    unavailableStates.test(sqlState(error)) ||
    /timeout exceeded when trying to connect|Connection terminated|not queryable|Query read timeout/.test(String(error))
  );
}

/** Whether the statement ran into its timeout. */
export function isCanceled(error: unknown): boolean {
  return sqlState(error) === '57014';
}

/** Whoever reads; the time of the operation, if there is one, limits the statement. */
type Reader = { services: Pick<Services, 'pool'>; tenant: { id: string }; statementTime?: StatementTime };

/** Reads rows; `set_tenant` and the statement take one round trip and form one transaction. */
export async function readRows<Row>({ services, tenant, statementTime }: Reader, statement: Statement): Promise<Row[]> {
  return (await runInTenant(services, tenant.id, statement, statementTime)).rows as Row[];
}

/** One statement of a tenant, in a transaction of its own, for callers that have no context. */
export async function runInTenant({ pool }: Pick<Services, 'pool'>, tenantId: string, statement: Statement, time?: StatementTime): Promise<Result> {
  try {
    const [, result] = await withClient(pool, (client) =>
      time ? time.take((ms) => send(client, setTenantAndTimeout(tenantId, ms), statement)) : send(client, setTenant(tenantId), statement),
    );
    return result ?? { rows: [], affected: 0 };
  } catch (error) {
    throw time && isCanceled(error) ? time.refusal() : fromDatabase(error);
  }
}

/** Sends statements in one round trip. */
export type Query = (...statements: Statement[]) => Promise<Result[]>;

/** Sends the last statements of a snapshot; the results of those before the first that fails are good. Only a lost database is thrown. */
export type QueryUntilFailure = (...statements: Statement[]) => Promise<PartialResults>;

/** Runs several round trips on one snapshot. `queryAndCommit` sends the commit with the last statements, which saves a round trip. */
export async function inSnapshot<Answer>(
  ctx: { services: Pick<Services, 'pool'>; tenant: { id: string } },
  work: (query: Query, queryAndCommit: Query, queryUntilFailure: QueryUntilFailure) => Promise<Answer>,
): Promise<Answer> {
  const run = async (client: PoolClient) => {
    const first: Statement[] = [{ name: 'begin_snapshot', text: 'begin isolation level repeatable read read only' }, setTenant(ctx.tenant.id)];
    let isEnded = false;
    const query = async (...statements: Statement[]): Promise<Result[]> => {
      const before = first.splice(0);
      return (await send(client, ...before, ...statements)).slice(before.length);
    };
    const queryAndCommit = async (...statements: Statement[]) => {
      isEnded = true;
      return query(...statements, commit);
    };
    const queryUntilFailure: QueryUntilFailure = async (...statements) => {
      const before = first.splice(0);
      const { results, error } = await sendUntilFailure(client, ...before, ...statements, commit);
      if (error && isUnavailable(error) && !isCanceled(error)) throw error;
      isEnded = error === null;
      return { results: (results ?? []).slice(before.length), error };
    };
    const answer = await work(query, queryAndCommit, queryUntilFailure).catch((error: unknown) => send(client, rollback).then(() => Promise.reject(error)));
    // After a failed statement this rolls back.
    if (!isEnded) await send(client, commit);
    return answer;
  };
  return withClient(ctx.services.pool, run).catch((error: unknown) => Promise.reject(fromDatabase(error)));
}

const commit = { name: 'commit', text: 'commit' };
const rollback = { name: 'rollback', text: 'rollback' };

/** A connection is reused after a failed statement, but not after a missing answer. */
export async function withClient<Answer>(pool: Pool, work: (client: PoolClient) => Promise<Answer>): Promise<Answer> {
  const client = await pool.connect();
  try {
    const answer = await work(client);
    client.release();
    return answer;
  } catch (error) {
    client.release(isUnavailable(error));
    throw error;
  }
}

export function setTenant(tenantId: string): Statement {
  return { name: 'set_tenant', text: 'select set_tenant($1)', values: [tenantId] };
}

/** The timeout is that of the statements after this one, until the transaction ends. */
function setTenantAndTimeout(tenantId: string, ms: number): Statement {
  return { name: 'set_tenant_and_timeout', text: "select set_tenant($1), set_config('statement_timeout', $2, true)", values: [tenantId, `${ms}ms`] };
}
