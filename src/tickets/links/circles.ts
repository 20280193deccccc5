import { sql } from 'kysely';
import type { Transaction } from '../../core/transaction.ts';
import { verbStatement } from '../../reading/statement/verb-statement.ts';

/** Two links that together make a circle may have no ticket in common, so the links of a tenant are made one at a time. New tickets wait for this row too. */
const oneAtATime = 'select from ticket_counter where tenant_id = $1 for no key update';

/** Whether a ticket leads to another one through what it was merged into and what it is a duplicate of. */
export async function leadsBack(ctx: Transaction, fromId: string, toId: string): Promise<boolean> {
  const lookUp = verbStatement(ctx, 'find circle', { fromId, toId }, ({ tenantId }, { fromId, toId }) => {
    const links = sql`t.id, t.merged_into_id, t.duplicate_of_id`;
    const isOfTenant = sql`t.tenant_id = ${tenantId}::uuid`;
    return sql`with recursive reached as (select ${links} from ticket t where ${isOfTenant} and t.id = ${fromId}::uuid
      union select ${links} from reached r join ticket t on ${isOfTenant} and (t.id = r.merged_into_id or t.id = r.duplicate_of_id))
      select from reached where id = ${toId}::uuid`;
  });
  const [, found] = await ctx.query({ name: 'lock links', text: oneAtATime, values: [ctx.tenant.id] }, lookUp);
  return (found?.affected ?? 0) > 0;
}
