import type { Context } from '../core/context.ts';
import { insist, refuse } from '../core/refusal.ts';
import { transact } from '../core/transact.ts';
import { applyTransition, chooseTransition, transitionOptions, whyNotOption } from './apply-transition.ts';
import { lockTicket, type TicketReference } from './lock-ticket.ts';
import type { Ticket } from './ticket.ts';

export interface ReopenTicket extends TicketReference {
  status?: string | null;
}

/** From a resolved status back to work. A closed ticket stays closed. */
export function reopenTicket(ctx: Context, input: ReopenTicket): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const locked = await lockTicket(ctx, input);
    if (locked.ticket.statusCategory !== 'RESOLVED') refuse('NOT_RESOLVED', ['input', 'ticketId']);
    const open = transitionOptions(locked.configuration, locked.ticket).filter(({ status }) => status.category !== 'RESOLVED' && status.category !== 'CLOSED');
    const option = chooseTransition(ctx, locked, open, input.status);
    insist(whyNotOption(ctx, locked, option), ['input', 'ticketId']);
    applyTransition(ctx, locked, option.status);
    return locked.ticket;
  });
}
