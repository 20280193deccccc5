import type { Context } from '../core/context.ts';
import { insist } from '../core/refusal.ts';
import { transact } from '../core/transact.ts';
import { whyNotClose } from '../workflows/workflow.ts';
import { applyTransition, chooseTransition, transitionOptions, whyNotOption } from './apply-transition.ts';
import { lockTicket, type TicketReference } from './lock-ticket.ts';
import type { Ticket } from './ticket.ts';

export interface CloseTicket extends TicketReference {
  status?: string | null;
}

/** Where the workflow has several closed statuses, the first one allowed unless another is named. */
export function closeTicket(ctx: Context, input: CloseTicket): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const locked = await lockTicket(ctx, input);
    insist(whyNotClose(ctx.actor, locked.ticket, locked.configuration.workflow.closurePolicy), ['input', 'ticketId']);
    const closed = transitionOptions(locked.configuration, locked.ticket).filter(({ status }) => status.category === 'CLOSED');
    const option = chooseTransition(ctx, locked, closed, input.status);
    insist(whyNotOption(ctx, locked, option), ['input', 'ticketId']);
    applyTransition(ctx, locked, option.status);
    return locked.ticket;
  });
}
