import type { Pool, PoolClient } from 'pg';
import { appError } from '../core/app-error.ts';
import type { Services } from '../core/context.ts';
import { type Result, type Statement, send } from './pipeline.ts';

export function sqlState(error: unknown): string {
  return String((error as { code?: unknown } | null)?.code ?? '');
}

const unavailable = /^(08|53|57)|^(25P0[34]|55P03|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/;

/** What PostgreSQL cannot read as a value, such as a NUL byte or a cursor's made-up time: it can only have come with the request. */
const unreadable = new Set(['22003', '22007', '22008', '22021', '22P02', '22P05']);

/** A database that is away or full is said as such, a value it cannot read too; the rest stays what it is. */
export function fromDatabase(error: unknown): unknown {
  if (unreadable.has(sqlState(error))) return appError('BAD_USER_INPUT', 'A value of the request cannot be read.');
  return isAway(error) ? appError('UNAVAILABLE', 'The database does not answer right now.', { retryAfterMs: 1000 }) : error;
}

function isAway(error: unknown): boolean {
  return (
    unavailable.test(sqlState(error)) || /timeout exceeded when trying to connect|Connection terminated|not queryable|Query read timeout/.test(String(error))
  );
}

/** A read: tenant and statement travel in one packet, which is one transaction. */
export async function readRows<Row>(ctx: { services: Pick<Services, 'pool'>; tenant: { id: string } }, statement: Statement): Promise<Row[]> {
  return (await runInTenant(ctx.services, ctx.tenant.id, statement)).rows as Row[];
}

/** One statement of a tenant, read or written by nobody in particular, in a transaction of its own. */
export async function runInTenant({ pool }: Pick<Services, 'pool'>, tenantId: string, statement: Statement): Promise<Result> {
  try {
    const [, result] = await withClient(pool, (client) => send(client, setTenant(tenantId), statement));
    return result ?? { rows: [], affected: 0 };
  } catch (error) {
    throw fromDatabase(error);
  }
}

/** Sends statements in one packet. */
export type Query = (...statements: Statement[]) => Promise<Result[]>;

/** Packet after packet, all of them of one moment. The last one may be sent by `lastQuery`, which spares a round trip. */
export async function inSnapshot<Answer>(
  ctx: { services: Pick<Services, 'pool'>; tenant: { id: string } },
  work: (query: Query, lastQuery: Query) => Promise<Answer>,
): Promise<Answer> {
  const look = async (client: PoolClient) => {
    const first: Statement[] = [{ name: 'begin_moment', text: 'begin isolation level repeatable read read only' }, setTenant(ctx.tenant.id)];
    let isEnded = false;
    const query = async (...statements: Statement[]): Promise<Result[]> => {
      const before = first.splice(0);
      return (await send(client, ...before, ...statements)).slice(before.length);
    };
    const lastQuery = async (...statements: Statement[]) => {
      isEnded = true;
      return query(...statements, commit);
    };
    const answer = await work(query, lastQuery).catch((error: unknown) => send(client, rollback).then(() => Promise.reject(error)));
    if (!isEnded) await send(client, commit);
    return answer;
  };
  return withClient(ctx.services.pool, look).catch((error: unknown) => Promise.reject(fromDatabase(error)));
}

const commit = { name: 'commit', text: 'commit' };
const rollback = { name: 'rollback', text: 'rollback' };

/** A connection serves on after a statement that failed, but not after one that got no answer. */
export async function withClient<Answer>(pool: Pool, work: (client: PoolClient) => Promise<Answer>): Promise<Answer> {
  const client = await pool.connect();
  try {
    const answer = await work(client);
    client.release();
    return answer;
  } catch (error) {
    client.release(isAway(error));
    throw error;
  }
}

export function setTenant(tenantId: string): Statement {
  return { name: 'set_tenant', text: 'select set_tenant($1)', values: [tenantId] };
}
