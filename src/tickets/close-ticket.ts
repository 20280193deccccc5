import type { Context } from '../core/context.ts';
import { insist } from '../core/refusal.ts';
import { transact } from '../core/transact.ts';
import { whyNotClose } from '../workflows/workflow.ts';
import { applyTransition } from './apply-transition.ts';
import { lockTicketToClose, type TicketReference } from './lock-ticket.ts';
import type { Ticket } from './ticket.ts';
import { chooseOption, closingOptions, insistOnOption } from './transition-options.ts';

export interface CloseTicket extends TicketReference {
  status?: string | null;
}

/** Where the workflow has several closed statuses, the first one allowed unless another is named. */
export function closeTicket(ctx: Context, input: CloseTicket): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const locked = await lockTicketToClose(ctx, input);
    const { ticket, configuration } = locked;
    insist(whyNotClose(ctx.actor, ticket, configuration.workflow.closurePolicy), ['input', 'ticketId']);
    const option = chooseOption(closingOptions(ctx, locked), input.status);
    insistOnOption(option, ['input', 'ticketId']);
    applyTransition(ctx, locked, option.status);
    return ticket;
  });
}
