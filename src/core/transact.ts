import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { PoolClient } from 'pg';
import { entityManagerOn } from '../database/entity-manager.ts';
import { type Result, type Statement, send } from '../database/pipeline.ts';
import { fromDatabase, setTenant, sqlState, withClient } from '../database/tenancy.ts';
import type { Context } from './context.ts';
import { appendEvents, type RecordedEvent } from './feed.ts';
import { runOnce } from './idempotency.ts';

/** A context inside a transaction: rows it may change, events it will record. All of it happens at one instant. */
export interface Transaction extends Context {
  /** The ORM on the same connection, for rows that change seldom. */
  readonly em: SqlEntityManager;
  /** Runs statements in one packet, with all that was put off before them, and gives what each of them gave. */
  query(...statements: Statement[]): Promise<Result[]>;
  /** Puts a statement off until the next packet. */
  defer(statement: Statement): void;
  /** Makes a statement when all else is done and it is known what became of things; of nothing, `null`. */
  beforeCommit(make: () => Statement | null): void;
  events: RecordedEvent[];
}

/** Every change: one transaction of one tenant, whose last statement takes the numbers of its events. */
export async function transact<Answer extends object>(ctx: Context, work: (ctx: Transaction) => Promise<Answer>): Promise<Answer> {
  const answer = await retrying(() => withClient(ctx.services.pool, (client) => attempt(ctx, client, work)));
  ctx.services.feedNotifier.notify(ctx.tenant.id);
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
async function attempt<Answer extends object>(ctx: Context, client: PoolClient, work: (ctx: Transaction) => Promise<Answer>): Promise<Answer> {
  const transaction = transactionOn(ctx, client);
  try {
    const answer = await runOnce(transaction, () => work(transaction));
    await transaction.finish();
    appendEvents(transaction);
    await transaction.query(commit);
    return answer;
  } catch (error) {
    await send(client, rollback);
    throw error;
  }
}

function transactionOn(ctx: Context, client: PoolClient): Transaction & { finish(): Promise<void> } {
  let deferred: Statement[] = [begin, setTenant(ctx.tenant.id)];
  let em: SqlEntityManager | undefined;
  const finalSteps: (() => Statement | null)[] = [];
  const at = ctx.now();
  const query = async (...statements: Statement[]): Promise<Result[]> => {
    const pipeline = [...deferred, ...statements];
    deferred = [];
    return (await send(client, ...pipeline)).slice(-statements.length);
  };
  return {
    ...ctx,
    events: [],
    now: () => at,
    query,
    defer: (statement) => void deferred.push(statement),
    beforeCommit: (make) => void finalSteps.push(make),
    get em() {
      em ??= entityManagerOn(ctx, query);
      return em;
    },
    finish: async () => {
      await em?.flush();
      deferred.push(...finalSteps.flatMap((make) => make() ?? []));
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
