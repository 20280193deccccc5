import type { Context } from '../core/context.ts';
import { refuse } from '../core/refusal.ts';
import { transact } from '../core/transact.ts';
import { applyTransition } from './apply-transition.ts';
import { lockTicket, type TicketReference } from './lock-ticket.ts';
import type { Ticket } from './ticket.ts';
import { chooseOption, insistOnOption, transitionOptions } from './transition-options.ts';

export interface ResolveTicket extends TicketReference {
  status?: string | null;
}

/** A solution is offered. Where the workflow has several resolved statuses, the first one allowed unless another is named. */
export function resolveTicket(ctx: Context, input: ResolveTicket): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const locked = await lockTicket(ctx, input);
    const option = chooseOption(transitionOptions(ctx, locked, 'RESOLVED'), input.status);
    if (option.status.id === locked.ticket.statusId) refuse('TRANSITION_NOT_ALLOWED', ['input', 'ticketId']);
    insistOnOption(option, ['input', 'ticketId']);
    applyTransition(ctx, locked, option.status);
    return locked.ticket;
  });
}
