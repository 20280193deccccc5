import { sql } from 'kysely';
import type { Configuration } from '../configuration/configuration.ts';
import { refuse } from '../core/refusal.ts';
import type { Transaction } from '../core/transaction.ts';
import type { Row, Statement } from '../database/pipeline.ts';
import { type Cover, type Coverable, coverOf, entitlementsAs, isUncovered, isValidAt } from '../entitlements/cover.ts';
import type { Queue } from '../queues/queue.ts';
import { verbStatement } from '../reading/statement/verb-statement.ts';
import type { TrackedTicket } from './lock-ticket.ts';
import type { Ticket } from './ticket.ts';

/** The cover of a ticket after a change. */
export interface NewCover {
  values: Partial<Ticket>;
  cover: Cover | null;
  /** The queue that it goes to because it lost its cover; `null` where it stays. */
  queue: Queue | null;
}

/**
 * The rule of the opening, asked again (platform O1). A ticket that loses its cover is refused, marked or sent to a queue of its own, as the desk
 * chose; one that had none before is not refused for it.
 */
export function coverAgain({ ticket, configuration }: TrackedTicket, valid: readonly Row[] | null, after: Coverable, path: string[]): NewCover {
  const cover = coverOf(valid, after);
  const uncovered = isUncovered(configuration, cover, after);
  const isLost = uncovered && (ticket.entitlementId !== null || ticket.isInternal);
  if (isLost && configuration.document.desk.withoutEntitlement === 'REFUSE') refuse('NO_ENTITLEMENT', path);
  return { values: { entitlementId: cover?.id ?? null, isUncovered: uncovered }, cover, queue: isLost ? queueOfUncovered(configuration) : null };
}

function queueOfUncovered({ document, queues }: Configuration): Queue | null {
  const { withoutEntitlement, uncoveredQueue } = document.desk;
  return withoutEntitlement === 'QUEUE' ? (queues.find(({ key }) => key === uncoveredQueue) ?? null) : null;
}

/** The entitlements that the organization of the ticket had when it was opened. */
export function entitlementsAtOpening(ctx: Transaction, id: string): Statement {
  return verbStatement(ctx, 'entitlements valid at opening', { id }, ({ tenantId }, { id }) => {
    const isOfTicket = sql`e.tenant_id = ${tenantId}::uuid and e.organization_id = t.organization_id and ${isValidAt(sql.ref('e'), sql`t.opened_at`)}`;
    return sql`select ${entitlementsAs(sql.ref('e'))} as valid from ticket t join entitlement e on ${isOfTicket}
      where t.tenant_id = ${tenantId}::uuid and t.id = ${id}::uuid`;
  });
}
