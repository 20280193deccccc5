import { sql } from 'kysely';
import type { Context } from '../../core/context.ts';
import { refuse } from '../../core/refusal.ts';
import { transact } from '../../core/transact.ts';
import type { Transaction } from '../../core/transaction.ts';
import type { Row } from '../../database/pipeline.ts';
import { verbStatement } from '../../reading/statement/verb-statement.ts';
import { applyChanges } from '../apply-changes.ts';
import { idIfVisible } from '../lock-statement.ts';
import { lockTicket, type MeasuredTicket, type TicketReference } from '../lock-ticket.ts';
import { recordTicketEvent } from '../record-ticket-event.ts';
import type { Ticket } from '../ticket.ts';
import { ticketVisibility } from '../visibility/ticket-visibility.ts';
import { leadsBack } from './circles.ts';
import { type LockedPair, lockPair } from './lock-pair.ts';

export interface MarkDuplicate extends TicketReference {
  ofId?: string | null;
}

/** The ticket was reported before (clinic D3). Nothing else changes, and the other ticket may be closed. */
export function markDuplicate(ctx: Context, input: MarkDuplicate): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    if (input.ofId == null) return mark(ctx, await lockTicket(ctx, input), null);
    const pair = await lockPair(ctx, input, 'ofId', input.ofId);
    const original = await originalOf(ctx, pair);
    if (original.duplicateOfId) refuse('IS_A_DUPLICATE', ['input', 'ofId'], { of: await idIfVisible(ctx, original.duplicateOfId) });
    if (await leadsBack(ctx, pair.otherId, pair.tracked.ticket.id)) refuse('CIRCULAR_LINK', ['input', 'ofId']);
    return mark(ctx, pair.tracked, pair.otherId);
  });
}

function mark(ctx: Transaction, measured: MeasuredTicket, ofId: string | null): Ticket {
  const { ticket } = measured;
  const changes = applyChanges(ticket, { duplicateOfId: ofId });
  if (changes.length === 0) return ticket;
  ticket.touch(ctx.now());
  recordTicketEvent(ctx, measured, ofId ? 'ticket.duplicate_marked' : 'ticket.duplicate_unmarked', { audience: 'AGENTS', changes });
  return ticket;
}

/** A ticket that is locked or closed cannot become a duplicate meanwhile, so two tickets are never duplicates of each other. */
async function originalOf(ctx: Transaction, { otherId, other }: LockedPair): Promise<Row> {
  const locked = other?.rows[0];
  if (locked) return locked;
  const lookUp = verbStatement(ctx, 'find original', { id: otherId }, (viewer, { id }) => {
    const isClosed = sql`t.tenant_id = ${viewer.tenantId}::uuid and t.id = ${id}::uuid and t.closed_at is not null`;
    return sql`select t.duplicate_of_id as "duplicateOfId" from ticket t where ${isClosed} and (${ticketVisibility(sql.ref('t'), viewer)})`;
  });
  return (await ctx.query(lookUp))[0]?.rows[0] ?? refuse('NOT_FOUND', ['input', 'ofId']);
}
