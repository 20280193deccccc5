import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { PoolClient } from 'pg';
import { appendEvents, type RecordedEvent } from './feed.ts';
import type { Context } from './house.ts';
import { remember } from './idempotency.ts';
import { entityManagerOn } from './orm.ts';
import { type Result, type Statement, send } from './packet.ts';
import { fromDatabase, setTenant, sqlState, withClient } from './tenancy.ts';

/** A context inside a transaction: rows it may change, events it will record. All of it happens at one instant. */
export interface Writing extends Context {
  /** The ORM on the same connection, for rows that change seldom. */
  readonly em: SqlEntityManager;
  /** Runs statements in one packet, with all that was put off before them, and gives what each of them gave. */
  query(...statements: Statement[]): Promise<Result[]>;
  /** Puts a statement off until the next packet. */
  later(statement: Statement): void;
  /** Makes a statement when all else is done and it is known what became of things; of nothing, `null`. */
  atEnd(make: () => Statement | null): void;
  events: RecordedEvent[];
}

/** Every change: one transaction of one tenant, whose last statement takes the numbers of its events. */
export async function transact<Answer extends object>(ctx: Context, work: (ctx: Writing) => Promise<Answer>): Promise<Answer> {
  const answer = await retrying(() => withClient(ctx.house.pool, (client) => once(ctx, client, work)));
  ctx.house.bell.ring(ctx.tenant.id);
  return answer;
}

const begin = { name: 'begin', text: 'begin' };
const commit = { name: 'commit', text: 'commit' };
const rollback = { name: 'rollback', text: 'rollback' };

/** The same change at another time: what fell due then happens then. */
export function atTime<Ctx extends Context>(ctx: Ctx, at: Date): Ctx {
  return Object.assign(Object.create(ctx), { now: () => at });
}

/** The first packet begins the transaction, the last one ends it: a change that reads once is two round trips. */
async function once<Answer extends object>(ctx: Context, client: PoolClient, work: (ctx: Writing) => Promise<Answer>): Promise<Answer> {
  const writing = writingOn(ctx, client);
  try {
    const answer = await remember(writing, () => work(writing));
    await writing.finish();
    appendEvents(writing);
    await writing.query(commit);
    return answer;
  } catch (error) {
    await send(client, rollback);
    throw error;
  }
}

function writingOn(ctx: Context, client: PoolClient): Writing & { finish(): Promise<void> } {
  let put: Statement[] = [begin, setTenant(ctx.tenant.id)];
  let em: SqlEntityManager | undefined;
  const ends: (() => Statement | null)[] = [];
  const at = ctx.now();
  const query = async (...statements: Statement[]): Promise<Result[]> => {
    const packet = [...put, ...statements];
    put = [];
    return (await send(client, ...packet)).slice(-statements.length);
  };
  return {
    ...ctx,
    events: [],
    now: () => at,
    query,
    later: (statement) => void put.push(statement),
    atEnd: (make) => void ends.push(make),
    get em() {
      em ??= entityManagerOn(ctx, query);
      return em;
    },
    finish: async () => {
      await em?.flush();
      put.push(...ends.flatMap((make) => make() ?? []));
    },
  };
}

const attempts = 4;
/** Serialization failure, deadlock, and a twin that was first. */
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
