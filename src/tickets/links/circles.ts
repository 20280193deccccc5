import { sql } from 'kysely';
import type { Transaction } from '../../core/transaction.ts';
import { verbStatement } from '../../reading/statement/verb-statement.ts';

/** Whether a ticket leads to another one through what it was merged into and what it is a duplicate of. */
export async function leadsBack(ctx: Transaction, fromId: string, toId: string): Promise<boolean> {
  const lookUp = verbStatement(ctx, 'find circle', { fromId, toId }, ({ tenantId }, { fromId, toId }) => {
    const links = sql`t.id, t.merged_into_id, t.duplicate_of_id`;
    const isOfTenant = sql`t.tenant_id = ${tenantId}::uuid`;
    return sql`with recursive reached as (select ${links} from ticket t where ${isOfTenant} and t.id = ${fromId}::uuid
      union select ${links} from reached r join ticket t on ${isOfTenant} and (t.id = r.merged_into_id or t.id = r.duplicate_of_id))
      select from reached where id = ${toId}::uuid`;
  });
  const [found] = await ctx.query(lookUp);
  return (found?.affected ?? 0) > 0;
}
