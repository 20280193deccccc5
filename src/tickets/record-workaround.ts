import type { Context } from '../core/context.ts';
import { transact } from '../core/transact.ts';
import { applyChanges } from './apply-changes.ts';
import { lockTicket, type TicketReference } from './lock-ticket.ts';
import { recordTicketEvent } from './record-ticket-event.ts';
import type { Ticket } from './ticket.ts';

export interface RecordWorkaround extends TicketReference {
  workaround?: string | null;
}

/** A temporary solution, until the definitive one is there (platform O13). */
export function recordWorkaround(ctx: Context, input: RecordWorkaround): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const locked = await lockTicket(ctx, input);
    const { ticket } = locked;
    const changes = applyChanges(ticket, { workaround: input.workaround ?? null });
    if (changes.length === 0) return ticket;
    ticket.touch(ctx.now());
    recordTicketEvent(ctx, locked, 'ticket.workaround_recorded', { changes });
    return ticket;
  });
}
