import { sql } from 'kysely';
import type { Configuration } from '../configuration/configuration.ts';
import { refuse } from '../core/refusal.ts';
import type { Transaction } from '../core/transaction.ts';
import type { Row, Statement } from '../database/pipeline.ts';
import { verbStatement } from '../reading/statement/verb-statement.ts';

/** A desk has tickets of customers, internal ones, or both (crm E7). */
export function insistOnModuleOn({ document }: Configuration, isInternal: boolean): void {
  const wanted = isInternal ? 'INTERNAL' : 'CUSTOMER';
  if (!document.desk.modules.includes(wanted)) refuse('MODULE_OFF', ['input', 'isInternal']);
}

/** A ticket becomes internal only if its requester and its creator are agents, since nobody else would see it, and if none of customers went into it. */
export function insistOnModule(configuration: Configuration, isInternal: boolean, people: Row | undefined): void {
  insistOnModuleOn(configuration, isInternal);
  if (!isInternal) return;
  if (!people?.areAgents || people.hasMerged) refuse('NOT_ALLOWED', ['input', 'isInternal']);
}

/** Whether the requester and the creator are agents, and whether tickets were merged into it. */
export function peopleOfTicket(ctx: Transaction, id: string): Statement {
  return verbStatement(ctx, 'people of ticket', { id }, ({ tenantId }, { id }) => {
    const isAgent = (column: string) => sql`(select p.is_agent from principal p where p.tenant_id = ${tenantId}::uuid and p.id = ${sql.ref(`t.${column}`)})`;
    return sql`select ${isAgent('requester_id')} and ${isAgent('creator_id')} as "areAgents",
        exists (select from ticket m where m.tenant_id = ${tenantId}::uuid and m.merged_into_id = t.id) as "hasMerged"
      from ticket t where t.tenant_id = ${tenantId}::uuid and t.id = ${id}::uuid`;
  });
}
