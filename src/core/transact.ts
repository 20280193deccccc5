import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Connection } from '../database/connection.ts';
import { fromDatabase, sqlState } from '../database/database-error.ts';
import { entityManagerOn } from '../database/entity-manager.ts';
import type { Result } from '../database/pipeline.ts';
import { useConnection } from '../database/tenancy.ts';
import { CommitSteps } from './commit-steps.ts';
import type { Context } from './context.ts';
import { appendEvents, moveVersion } from './feed.ts';
import { runOnce } from './idempotency.ts';
import { behindFeed, instantOf, noteLatestInstant } from './instant.ts';
import { type Committed, rowChanged, type Transaction } from './transaction.ts';
import { TransactionStatements } from './transaction-statements.ts';

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

interface OpenTransaction extends Transaction {
  readonly hasBegun: boolean;
  /** Whether it relies on a row whose check was not sent. */
  readonly isUnchecked: boolean;
  finish(answer: object): Promise<number | null>;
}

function openTransaction(ctx: Context, connection: Connection, { isFirst, canRely }: Attempt): OpenTransaction {
  const statements = new TransactionStatements(ctx, connection);
  const steps = new CommitSteps();
  const afterCommit: ((done: Committed) => void)[] = [];
  const now = instantOf(ctx);
  const query: Transaction['query'] = (...sent) => statements.query(...sent);
  let em: SqlEntityManager | undefined;
  return {
    ...ctx,
    events: [],
    get beganAt() {
      return now();
    },
    now,
    query,
    defer: (statement) => statements.defer(statement),
    beforeCommit: (step, make) => steps.add(step, make),
    afterCommit: (run) => void afterCommit.push(run),
    canRely,
    rely: (check) => statements.rely(check),
    get hasBegun() {
      return statements.hasBegun;
    },
    get isUnchecked() {
      return statements.isUnchecked;
    },
    get em() {
      em ??= entityManagerOn(ctx, query);
      return em;
    },
    async finish(answer) {
      await em?.flush();
      const head = await commitAll(this, statements, steps, { answer, isFirst });
      for (const run of afterCommit) run({ head, hasUntracked: statements.changes.hasUntracked });
      return head?.seq ?? null;
    },
  };
}

async function commitAll(
  ctx: Transaction,
  statements: TransactionStatements,
  steps: CommitSteps,
  { answer, isFirst }: { answer: object; isFirst: boolean },
): Promise<Committed['head']> {
  statements.defer(...steps.beforeEvents());
  const after = steps.afterEvents();
  statements.noteLast(after);
  const begunAt = statements.begins();
  // Tried again, it is not refused once more: where the clocks of nodes differ, another one may be ahead each time.
  const numbered = ctx.events.length === 0 ? moveVersion(ctx, statements.changes) : appendEvents(ctx, isFirst ? begunAt : null, statements.changes);
  const shown = isNode(answer) ? ctx.readBack?.plan(answer.id) : undefined;
  const { written, read } = await statements.commit([...numbered, ...after], shown?.statements);
  if (read) shown?.keep(read);
  return headIn(written[0]);
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

/** An attempt that relied on what was wrong is not counted: it is made once, and nothing was decided by it. */
async function retrying<Answer>(ctx: Context, work: (how: Attempt) => Promise<Answer>): Promise<Answer> {
  let failures = 0;
  for (let canRely = true; ; canRely = false) {
    try {
      return await work({ isFirst: failures === 0, canRely });
    } catch (error) {
      const state = sqlState(error);
      if (canRely && unreliable.has(state)) continue;
      failures += 1;
      if (failures === attempts || !retried.has(state)) throw fromDatabase(error);
      if (state === behindFeed) noteLatestInstant(ctx, error);
    }
  }
}
