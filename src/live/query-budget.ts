import { appError } from '../core/app-error.ts';
import { fromDatabase, isCanceled } from '../database/database-error.ts';
import type { PartialResults, Result, Statement } from '../database/pipeline.ts';
import type { QueryUntilFailure } from '../database/tenancy.ts';
import type { SharedQuery } from './shared-query.ts';

/** The results of the queries that were executed within the budget; the others are to be executed each by itself. */
export interface BudgetedResults<Query> {
  results: Map<Query, Result>;
  unread: Query[];
  /** Of the first statement that failed. */
  error: Error | null;
}

/** Stands for the time of a query that failed or has not run yet. */
const never = Number.MAX_VALUE;

const started: Statement = { name: 'budget_started', text: "select set_config('relevo.started', extract(epoch from clock_timestamp())::text, true)" };

const leftText = `select set_config('statement_timeout', greatest(1, ceil($1::float8 - ms))::int::text, true), ms
  from (select (extract(epoch from clock_timestamp())::float8 - current_setting('relevo.started')::float8) * 1000 as ms) spent`;

/** Executes the queries in one round trip with a budget of time for all of them together; those that were quick before come first, new ones last. */
export async function runWithin<Query extends SharedQuery>(
  run: QueryUntilFailure,
  budgetMs: number,
  statements: ReadonlyMap<Query, Statement>,
): Promise<BudgetedResults<Query>> {
  if (statements.size === 0) return { results: new Map(), unread: [], error: null };
  const queries = [...statements.keys()].sort((one, other) => (one.lastMs ?? never) - (other.lastMs ?? never));
  const left: Statement = { name: 'budget_left', text: leftText, values: [budgetMs] };
  const answer = await run(started, ...queries.flatMap((query) => [left, statements.get(query) as Statement]), left);
  return { ...resultsOf(queries, answer), error: answer.error };
}

/** Each result stands between two times. */
function resultsOf<Query extends SharedQuery>(queries: readonly Query[], { results: all, error }: PartialResults): Omit<BudgetedResults<Query>, 'error'> {
  const results = new Map<Query, Result>();
  const spent = (at: number) => Number(all[2 * at + 1]?.rows[0]?.ms ?? never);
  for (const [at, query] of queries.entries()) {
    const result = all[2 * at + 2];
    if (!result) break;
    results.set(query, result);
    query.lastMs = spent(at + 1) - spent(at);
  }
  const unread = queries.slice(results.size);
  if (error && unread[0]) unread[0].lastMs = never;
  return { results, unread };
}

/** What subscribers hear whose query failed or took too long by itself. */
export function endOf(error: Error, limit: number): Error {
  if (!isCanceled(error)) return fromDatabase(error) as Error;
  return appError('COST_EXCEEDED', `The query of the subscription took longer than ${limit} ms; ask for less.`, { limit, limitName: 'subscriptionTime' });
}
