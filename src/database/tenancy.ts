import type { Context } from '../core/context.ts';
import type { Connection } from './connection.ts';
import type { Connections, ConnectionUser } from './connections.ts';
import { fromDatabase, isCanceled, isUnavailable } from './database-error.ts';
import type { PartialResults, Result, Statement } from './pipeline.ts';
import { serverLimits } from './time-limits.ts';

/** On whose behalf the database is asked; without an actor nobody has signed in yet, or a tenant is served as a whole. */
export interface Asking extends Partial<Pick<Context, 'actor' | 'answerBy' | 'statementTime' | 'position' | 'readsReplica'>> {
  services: Pick<Context['services'], 'connections'> & Partial<Pick<Context['services'], 'replica' | 'now'>>;
  tenant: { id: string };
}

/** Reads rows; `set_tenant` and the statement take one round trip and form one transaction. */
export async function readRows<Row>(ctx: Asking, statement: Statement): Promise<Row[]> {
  return (await runInTenant(ctx, statement)).rows as Row[];
}

/** One statement of a tenant, in a transaction of its own. The time of the operation, if there is one, limits it. */
export async function runInTenant(ctx: Asking, statement: Statement): Promise<Result> {
  const { services, tenant, position, readsReplica, statementTime: time } = ctx;
  try {
    if (readsReplica && services.replica && position) {
      const now = (services.now?.() ?? new Date()).getTime();
      const send = (connections: Connections, ...statements: Statement[]) =>
        sendAlone(connections === services.connections ? ctx : halfTime(ctx), connections, beginSnapshot, statements);
      return await services.replica.read({ primary: services.connections, tenantId: tenant.id, position, statement }, now, send);
    }
    const [result] = await sendAlone(ctx, services.connections, begin, [statement]);
    return result ?? { rows: [], affected: 0 };
  } catch (error) {
    throw time && isCanceled(error) ? time.refusal() : fromDatabase(error);
  }
}

/** What a replica leaves unanswered is asked of the primary, while the request still waits. */
function halfTime(ctx: Asking): Asking {
  const now = performance.now();
  return ctx.answerBy === undefined ? ctx : { ...ctx, answerBy: now + (ctx.answerBy - now) / 2 };
}

/** A whole transaction in one pipeline. It is begun explicitly, because Citus takes the tenant to the shards in no other (scale C3). */
function sendAlone(ctx: Asking, connections: Connections, opening: Statement, statements: Statement[]): Promise<Result[]> {
  const { tenant, statementTime: time } = ctx;
  return connections.use(userOf(ctx), async (connection) => {
    const send = (tenantIs: Statement) => connection.sendUntilFailure(opening, tenantIs, ...statements, commit);
    const { results, error, planned } = await (time ? time.take((ms) => send(setTenant(tenant.id, ms))) : send(setTenant(tenant.id)));
    if (time) time.planned += planned;
    if (!error) return results.slice(2, -1);
    await connection.rollback();
    throw error;
  });
}

/** Sends statements in one round trip. */
export type Query = (...statements: Statement[]) => Promise<Result[]>;

/** Sends the last statements of a snapshot; the results of those before the first that fails are good. Only a lost database is thrown. */
export type QueryUntilFailure = (...statements: Statement[]) => Promise<PartialResults>;

/** Runs several round trips on one snapshot. `queryAndCommit` sends the commit with the last statements, which saves a round trip. */
export async function inSnapshot<Answer>(
  ctx: Asking,
  work: (query: Query, queryAndCommit: Query, queryUntilFailure: QueryUntilFailure) => Promise<Answer>,
): Promise<Answer> {
  const run = async (connection: Connection) => {
    const first: Statement[] = [beginSnapshot, setTenant(ctx.tenant.id)];
    let isEnded = false;
    const query = async (...statements: Statement[]): Promise<Result[]> => {
      const before = first.splice(0);
      return (await connection.send(...before, ...statements)).slice(before.length);
    };
    const queryAndCommit = async (...statements: Statement[]) => {
      isEnded = true;
      return query(...statements, commit);
    };
    const queryUntilFailure: QueryUntilFailure = async (...statements) => {
      const before = first.splice(0);
      const { results, error, planned } = await connection.sendUntilFailure(...before, ...statements, commit);
      if (error && isUnavailable(error) && !isCanceled(error)) throw error;
      isEnded = error === null;
      return { results: (results ?? []).slice(before.length), error, planned };
    };
    const answer = await work(query, queryAndCommit, queryUntilFailure).catch((error: unknown) => connection.rollback().then(() => Promise.reject(error)));
    // After a failed statement this rolls back.
    if (!isEnded) await connection.send(commit);
    return answer;
  };
  return useConnection(ctx, run).catch((error: unknown) => Promise.reject(fromDatabase(error)));
}

export const begin = { name: 'begin', text: 'begin' };
const beginSnapshot = { name: 'begin_snapshot', text: 'begin isolation level repeatable read read only' };
export const commit = { name: 'commit', text: 'commit' };

/** Waits for the caller's turn at the connections. */
export function useConnection<Answer>(ctx: Asking, work: (connection: Connection) => Promise<Answer>): Promise<Answer> {
  return ctx.services.connections.use(userOf(ctx), work);
}

function userOf({ tenant, actor, answerBy }: Asking): ConnectionUser {
  return { tenantId: tenant.id, principalId: actor?.id ?? '', answerBy };
}

/** The timeout is that of the statements after this one, until the transaction ends. */
export function setTenant(tenantId: string, timeoutMs?: number): Statement {
  if (timeoutMs === undefined) return { name: 'set_tenant', text: withUsualTimeout, values: [tenantId] };
  return { name: 'set_tenant_and_timeout', text: withTimeout, values: [tenantId, `${timeoutMs}ms`] };
}

const [withUsualTimeout, withTimeout] = [`select set_tenant($1), ${serverLimits()}`, `select set_tenant($1), ${serverLimits('$2')}`];
