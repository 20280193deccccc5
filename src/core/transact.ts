import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Connection } from '../database/connection.ts';
import { fromDatabase, sqlState } from '../database/database-error.ts';
import { entityManagerOn } from '../database/entity-manager.ts';
import type { Result, Statement } from '../database/pipeline.ts';
import { setTenant, useConnection } from '../database/tenancy.ts';
import type { Context } from './context.ts';
import { appendEvents, moveVersion } from './feed.ts';
import { runOnce } from './idempotency.ts';
import { behindFeed, instantOf, noteLatestInstant } from './instant.ts';
import type { CommitStep, Transaction } from './transaction.ts';
import { VersionedChanges } from './versioned-changes.ts';

/** Every change is one transaction of one tenant, whose last statement numbers its events. */
export async function transact<Answer extends object>(ctx: Context, work: (ctx: Transaction) => Promise<Answer>): Promise<Answer> {
  const { answer, head } = await retrying(ctx, (isFirst) => useConnection(ctx, (connection) => attempt(ctx, connection, work, isFirst)));
  ctx.position?.wrote(head, ctx.services.now().getTime());
  ctx.services.feedNotifier.notify(ctx.tenant.id);
  return answer;
}

interface Done<Answer> {
  answer: Answer;
  /** The number of the last event; `null` where none was recorded. */
  head: number | null;
}

const begin = { name: 'begin', text: 'begin' };
const commit = { name: 'commit', text: 'commit' };

/** The first pipeline begins the transaction and the last one commits it, so a change that reads once takes two round trips. */
async function attempt<Answer extends object>(
  ctx: Context,
  connection: Connection,
  work: (ctx: Transaction) => Promise<Answer>,
  isFirst: boolean,
): Promise<Done<Answer>> {
  const transaction = openTransaction(ctx, connection, isFirst);
  try {
    const answer = await runOnce(transaction, () => work(transaction));
    return { answer, head: await transaction.finish(answer) };
  } catch (error) {
    await connection.rollback();
    throw error;
  }
}

/**
 * What happens before the commit, in this order, after the rows of the ORM:
 * the tracked rows are written; what searches find follows from them; the last event of each ticket gets the values that the ticket had before; the counters of the queues move.
 * Last of all the events are appended to the feed, whose head every other writer of the tenant then waits for; people are told of them, since they have
 * their numbers now, and the commit goes along.
 */
const stepsBeforeEvents: readonly CommitStep[] = ['WRITE_ROWS', 'INDEX_TEXTS', 'NOTE_PREVIOUS_VALUES', 'MOVE_COUNTERS'];
const stepsAfterEvents: readonly CommitStep[] = ['TELL_PEOPLE', 'MAIL_PEOPLE'];

function openTransaction(ctx: Context, connection: Connection, isFirst: boolean): Transaction & { finish(answer: object): Promise<number | null> } {
  let deferred: Statement[] = [begin, setTenant(ctx.tenant.id)];
  let em: SqlEntityManager | undefined;
  const steps: { step: CommitStep; make: () => Statement | null }[] = [];
  const made = (step: CommitStep) => steps.filter((one) => one.step === step).flatMap(({ make }) => make() ?? []);
  const [openedAt, now] = [instantOf(ctx)(), instantOf(ctx)];
  const changes = new VersionedChanges();
  const query = async (...statements: Statement[]): Promise<Result[]> => {
    const pipeline = [...deferred, ...statements];
    deferred = [];
    changes.note(pipeline);
    return (await connection.send(...pipeline)).slice(-statements.length);
  };
  return {
    ...ctx,
    events: [],
    get beganAt() {
      return now();
    },
    now,
    query,
    defer: (statement) => void deferred.push(statement),
    beforeCommit: (step, make) => void steps.push({ step, make }),
    get em() {
      em ??= entityManagerOn(ctx, query);
      return em;
    },
    async finish(answer) {
      await em?.flush();
      for (const step of stepsBeforeEvents) deferred.push(...made(step));
      const after = stepsAfterEvents.flatMap(made);
      changes.note([...deferred, ...after]);
      // Tried again, it is not refused once more: where the clocks of nodes differ, another one may be ahead each time.
      const numbered = this.events.length === 0 ? moveVersion(this, changes) : appendEvents(this, isFirst ? openedAt : null, changes);
      const last = [...deferred, ...numbered, ...after, commit];
      const shown = isNode(answer) ? ctx.readBack?.plan(answer.id) : undefined;
      const reading = shown?.statements.length ? [begin, setTenant(ctx.tenant.id, ctx.statementTime?.leftMs), ...shown.statements, commit] : [];
      const results = await connection.sendAndRead(last, reading);
      if (results.length > last.length) shown?.keep(results.slice(last.length + 2, -1));
      const moved = results[deferred.length];
      return moved?.rows[0] ? Number(moved.rows[0].seq) : null;
    },
  };
}

function isNode(answer: object): answer is { id: string } {
  return 'id' in answer && typeof answer.id === 'string';
}

const attempts = 4;
/** Serialization failure, deadlock, a unique key that a concurrent transaction took first, and a clock that was set back. */
const retried = new Set(['40001', '40P01', '23505', behindFeed]);

async function retrying<Answer>(ctx: Context, work: (isFirst: boolean) => Promise<Answer>): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work(attempt === 1);
    } catch (error) {
      if (attempt === attempts || !retried.has(sqlState(error))) throw fromDatabase(error);
      if (sqlState(error) === behindFeed) noteLatestInstant(ctx, error);
    }
  }
}
