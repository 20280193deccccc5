import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Connection } from '../database/connection.ts';
import { fromDatabase, sqlState } from '../database/database-error.ts';
import { entityManagerOn } from '../database/entity-manager.ts';
import type { Result, Statement } from '../database/pipeline.ts';
import { begin, commit, setTenant, useConnection } from '../database/tenancy.ts';
import type { Context } from './context.ts';
import { appendEvents, moveVersion } from './feed.ts';
import { runOnce } from './idempotency.ts';
import { behindFeed, instantOf, noteLatestInstant } from './instant.ts';
import { type CommitStep, type Committed, rowChanged, type Transaction } from './transaction.ts';
import { VersionedChanges } from './versioned-changes.ts';

/** Every change is one transaction of one tenant, which numbers its events at its end. */
export async function transact<Answer extends object>(ctx: Context, work: (ctx: Transaction) => Promise<Answer>): Promise<Answer> {
  const { answer, head } = await retrying(ctx, (how) => useConnection(ctx, (connection) => attempt(ctx, connection, work, how)));
  ctx.position?.wrote(head, ctx.services.now().getTime());
  ctx.services.feedNotifier.notify(ctx.tenant.id);
  return answer;
}

interface Done<Answer> {
  answer: Answer;
  /** The number of the last event; `null` where none was recorded. */
  head: number | null;
}

interface Attempt {
  isFirst: boolean;
  /** Rows may be taken as they are known. */
  canRely: boolean;
}

/** The first pipeline begins the transaction and the last one commits it, so a change that reads once takes two round trips, and one that knows its row takes one. */
async function attempt<Answer extends object>(
  ctx: Context,
  connection: Connection,
  work: (ctx: Transaction) => Promise<Answer>,
  how: Attempt,
): Promise<Done<Answer>> {
  const transaction = openTransaction(ctx, connection, how);
  try {
    const answer = await runOnce(transaction, () => work(transaction));
    return { answer, head: await transaction.finish(answer) };
  } catch (error) {
    if (transaction.hasBegun) await connection.rollback();
    if (transaction.isUnchecked) throw Object.assign(new Error('what was known may have been wrong'), { code: rowChanged, cause: error });
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

interface OpenTransaction extends Transaction {
  readonly hasBegun: boolean;
  /** Whether it relies on a row whose check was not sent. */
  readonly isUnchecked: boolean;
  finish(answer: object): Promise<number | null>;
}

function openTransaction(ctx: Context, connection: Connection, { isFirst, canRely }: Attempt): OpenTransaction {
  let deferred: Statement[] = [begin, setTenant(ctx.tenant.id)];
  let em: SqlEntityManager | undefined;
  const steps: { step: CommitStep; make: () => Statement | null }[] = [];
  const made = (step: CommitStep) => steps.filter((one) => one.step === step).flatMap(({ make }) => make() ?? []);
  const now = instantOf(ctx);
  /** When the transaction begins on the server, which is the reference of the time since. */
  const begun: { at?: Date; isUnchecked: boolean } = { isUnchecked: false };
  const afterCommit: ((done: Committed) => void)[] = [];
  const changes = new VersionedChanges();
  const query = async (...statements: Statement[]): Promise<Result[]> => {
    const pipeline = [...deferred, ...statements];
    deferred = [];
    begun.at ??= instantOf(ctx)();
    begun.isUnchecked = false;
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
    afterCommit: (run) => void afterCommit.push(run),
    canRely,
    get hasBegun() {
      return begun.at !== undefined;
    },
    get isUnchecked() {
      return begun.isUnchecked;
    },
    rely(check) {
      deferred.push(check);
      begun.isUnchecked = true;
    },
    get em() {
      em ??= entityManagerOn(ctx, query);
      return em;
    },
    async finish(answer) {
      await em?.flush();
      for (const step of stepsBeforeEvents) deferred.push(...made(step));
      const after = stepsAfterEvents.flatMap(made);
      changes.note([...deferred, ...after]);
      begun.at ??= instantOf(ctx)();
      // Tried again, it is not refused once more: where the clocks of nodes differ, another one may be ahead each time.
      const numbered = this.events.length === 0 ? moveVersion(this, changes) : appendEvents(this, isFirst ? begun.at : null, changes);
      const last = [...deferred, ...numbered, ...after, commit];
      const shown = isNode(answer) ? ctx.readBack?.plan(answer.id) : undefined;
      const reading = shown?.statements.length ? [begin, setTenant(ctx.tenant.id, ctx.statementTime?.leftMs), ...shown.statements, commit] : [];
      begun.isUnchecked = false;
      const results = await connection.sendAndRead(last, reading);
      if (results.length > last.length) shown?.keep(results.slice(last.length + 2, -1));
      const head = headIn(results[deferred.length]);
      for (const run of afterCommit) run({ head, hasUntracked: changes.hasUntracked });
      return head?.seq ?? null;
    },
  };
}

/** Of the statement that moved it. */
function headIn(moved: Result | undefined): Committed['head'] {
  const [row] = moved?.rows ?? [];
  return row ? { seq: Number(row.seq), version: row.version, transactionId: row.transactionId } : null;
}

function isNode(answer: object): answer is { id: string } {
  return 'id' in answer && typeof answer.id === 'string';
}

/** What a check of a known row fails with; the second where a distributed database does not take it. */
const unreliable = new Set([rowChanged, '0A000']);
const attempts = 4;
/** Serialization failure, deadlock, a unique key that a concurrent transaction took first, and a clock that was set back. */
const retried = new Set(['40001', '40P01', '23505', behindFeed]);

async function retrying<Answer>(ctx: Context, work: (how: Attempt) => Promise<Answer>, canRely = true): Promise<Answer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work({ isFirst: attempt === 1, canRely: canRely && attempt === 1 });
    } catch (error) {
      if (canRely && unreliable.has(sqlState(error))) return retrying(ctx, work, false);
      if (attempt === attempts || !retried.has(sqlState(error))) throw fromDatabase(error);
      if (sqlState(error) === behindFeed) noteLatestInstant(ctx, error);
    }
  }
}
