import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../core/context.ts';
import type { Result, Statement } from './pipeline.ts';

type Query = (...statements: Statement[]) => Promise<Result[]>;

/** An entity manager that uses our own transaction. */
export function entityManagerOn({ services, tenant }: Context, query: Query): SqlEntityManager {
  const em = services.orm.em.fork() as SqlEntityManager;
  em.setFilterParams('tenant', { tenantId: tenant.id });
  const executeQuery = async ({ sql, parameters }: { sql: string; parameters: readonly unknown[] }) => {
    const [result] = await query({ text: sql, values: parameters });
    return { rows: result?.rows ?? [], numAffectedRows: BigInt(result?.affected ?? 0) };
  };
  em.setTransactionContext({ executeQuery } as unknown as Parameters<SqlEntityManager['setTransactionContext']>[0]);
  return em;
}
