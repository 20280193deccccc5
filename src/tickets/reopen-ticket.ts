import type { Context } from '../core/context.ts';
import { insist, refuse } from '../core/refusal.ts';
import { transact } from '../core/transact.ts';
import { applyTransition } from './apply-transition.ts';
import { lockTicket, type TicketReference } from './lock-ticket.ts';
import type { Ticket } from './ticket.ts';
import { chooseOption, transitionOptions } from './transition-options.ts';

export interface ReopenTicket extends TicketReference {
  status?: string | null;
}

/** From a resolved status back to work. A closed ticket stays closed. */
export function reopenTicket(ctx: Context, input: ReopenTicket): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const locked = await lockTicket(ctx, input);
    if (locked.ticket.statusCategory !== 'RESOLVED') refuse('NOT_RESOLVED', ['input', 'ticketId']);
    const { status, whyNot } = chooseOption(transitionOptions(ctx, locked, 'NEW', 'OPEN', 'PENDING', 'ON_HOLD'), input.status);
    insist(whyNot, ['input', 'ticketId']);
    applyTransition(ctx, locked, status);
    return locked.ticket;
  });
}
