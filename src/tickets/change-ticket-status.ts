import type { Context } from '../core/context.ts';
import { insist, refuse } from '../core/refusal.ts';
import { transact } from '../core/transact.ts';
import { allowedStatuses, applyTransition, chooseTransition, transitionOptions, whyNotOption } from './apply-transition.ts';
import { lockTicket, type TicketReference } from './lock-ticket.ts';
import type { Ticket } from './ticket.ts';

export interface ChangeTicketStatus extends TicketReference {
  status: string;
}

const ownVerb: Record<string, string> = { RESOLVED: 'resolveTicket', CLOSED: 'closeTicket' };

/** Any step of the workflow except resolving and closing, which have verbs of their own. */
export function changeTicketStatus(ctx: Context, input: ChangeTicketStatus): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const locked = await lockTicket(ctx, input);
    const options = transitionOptions(locked.configuration, locked.ticket);
    const option = chooseTransition(ctx, locked, options, input.status);
    const allowed = allowedStatuses(ctx, locked, options);
    const use = ownVerb[option.status.category];
    if (use) refuse('TRANSITION_NOT_ALLOWED', ['input', 'status'], { use, allowed });
    insist(whyNotOption(ctx, locked, option), ['input', 'status'], { allowed });
    applyTransition(ctx, locked, option.status);
    return locked.ticket;
  });
}
