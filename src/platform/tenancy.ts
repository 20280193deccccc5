import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { DatabaseError, type Pool, type PoolClient } from 'pg';
import { appError } from './app-error.ts';
import { appendEvents, type RecordedEvent } from './feed.ts';
import type { Context, House } from './house.ts';
import { remember } from './idempotency.ts';
import { type Statement, send } from './packet.ts';

/** A context inside a transaction: rows it may change, events it will record. */
export interface Writing extends Context {
  em: SqlEntityManager;
  events: RecordedEvent[];
}

/** Every change: one transaction of one tenant whose last statement takes the numbers of its events. */
export async function transact<Answer extends object>(ctx: Context, work: (ctx: Writing) => Promise<Answer>): Promise<Answer> {
  const answer = await retrying(() => once(ctx, work));
  ctx.house.bell.ring(ctx.tenant.id);
  return answer;
}

function once<Answer extends object>(ctx: Context, work: (ctx: Writing) => Promise<Answer>): Promise<Answer> {
  const em = ctx.house.orm.em.fork();
  em.setFilterParams('tenant', { tenantId: ctx.tenant.id });
  return em.transactional(async (em) => {
    await em.execute('select set_tenant(?)', [ctx.tenant.id]);
    const writing: Writing = { ...ctx, em: em as SqlEntityManager, events: [] };
    const answer = await remember(writing, () => work(writing));
    await em.flush();
    await appendEvents(writing);
    return answer;
  });
}

const attempts = 4;
/** Serialization failure, deadlock, a twin that was first, and an administrator's or a crash's shutdown before commit. */
const retried = new Set(['40001', '40P01', '23505']);

async function retrying<Answer>(work: () => Promise<Answer>): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === attempts || !retried.has(sqlState(error))) throw fromDatabase(error);
    }
  }
}

export function sqlState(error: unknown): string {
  return String((error as { code?: unknown } | null)?.code ?? '');
}

const unavailable = /^(08|53|57)|^(25P0[34]|55P03|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/;

/** What PostgreSQL cannot read as a value, such as a NUL byte or a cursor's made-up time: it can only have come with the request. */
const unreadable = new Set(['22003', '22007', '22008', '22021', '22P02', '22P05']);

/** A database that is away or full is said as such, a value it cannot read too; the rest stays what it is. */
export function fromDatabase(error: unknown): unknown {
  if (unreadable.has(sqlState(error))) return appError('BAD_USER_INPUT', 'A value of the request cannot be read.');
  const away =
    unavailable.test(sqlState(error)) || /timeout exceeded when trying to connect|Connection terminated|not queryable|Query read timeout/.test(String(error));
  return away ? appError('UNAVAILABLE', 'The database does not answer right now.', { retryAfterMs: 1000 }) : error;
}

/** A read: tenant and statement travel in one packet, which is one transaction. */
export async function readRows<Row>(ctx: { house: Pick<House, 'pool'>; tenant: { id: string } }, statement: Statement): Promise<Row[]> {
  try {
    const results = await withClient(ctx.house.pool, (client) => send(client, setTenant(ctx.tenant.id), statement));
    return results.at(-1) as Row[];
  } catch (error) {
    throw fromDatabase(error);
  }
}

/** A connection is as good as new after a statement that failed, but not after a packet that got no answer. */
async function withClient<Answer>(pool: Pool, work: (client: PoolClient) => Promise<Answer>): Promise<Answer> {
  const client = await pool.connect();
  try {
    const answer = await work(client);
    client.release();
    return answer;
  } catch (error) {
    client.release(!(error instanceof DatabaseError) || error.severity !== 'ERROR');
    throw error;
  }
}

function setTenant(tenantId: string): Statement {
  return { name: 'set_tenant', text: 'select set_tenant($1)', values: [tenantId] };
}
