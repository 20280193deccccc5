import { sql } from 'kysely';
import { configVersion } from '../configuration/current-configuration.ts';
import type { Transaction } from '../core/transaction.ts';
import type { Statement } from '../database/pipeline.ts';
import { columnsOf } from '../database/tracked-rows.ts';
import type { Sql, Viewer } from '../reading/shape/shape.ts';
import { verbStatement } from '../reading/statement/verb-statement.ts';
import { tickets } from './ticket.ts';
import { ticketVisibility } from './visibility/ticket-visibility.ts';

/** What a change reads of `t`, the ticket it locks: its row, the version of the configuration and the entitlement that covers it. */
export function lockedColumns({ tenantId }: Viewer): Sql {
  const cover = sql`(select jsonb_build_object('type', e.type, 'policyId', e.policy_id) from entitlement e
    where e.tenant_id = ${tenantId}::uuid and e.id = t.entitlement_id) as cover`;
  return sql`${sql.raw(columnsOf(tickets, 't'))}, ${configVersion(tenantId)}, ${cover}`;
}

export function lockStatement(ctx: Transaction, id: string): Statement {
  return verbStatement(ctx, 'lock ticket', { id }, (viewer, { id }) => {
    const isVisible = sql`(${ticketVisibility(sql.ref('t'), viewer)}) as "isVisible"`;
    return sql`select ${lockedColumns(viewer)}, ${isVisible} from ticket t where t.tenant_id = ${viewer.tenantId}::uuid and t.id = ${id}::uuid for update of t`;
  });
}

export async function isClosedAndVisible(ctx: Transaction, id: string): Promise<boolean> {
  const lookUp = verbStatement(ctx, 'find closed ticket', { id }, (viewer, { id }) => {
    const isClosed = sql`t.tenant_id = ${viewer.tenantId}::uuid and t.id = ${id}::uuid and t.closed_at is not null`;
    return sql`select from ticket t where ${isClosed} and (${ticketVisibility(sql.ref('t'), viewer)})`;
  });
  const [found] = await ctx.query(lookUp);
  return (found?.affected ?? 0) > 0;
}
