import type { Context } from '../core/context.ts';
import { insist, refuse } from '../core/refusal.ts';
import { transact } from '../core/transact.ts';
import { applyTransition } from './apply-transition.ts';
import { lockTicket, type TicketReference } from './lock-ticket.ts';
import type { Ticket } from './ticket.ts';
import { chooseOption, transitionOptions } from './transition-options.ts';

export interface ChangeTicketStatus extends TicketReference {
  status: string;
}

const ownVerb: Record<string, string> = { RESOLVED: 'resolveTicket', CLOSED: 'closeTicket' };

/** Any transition of the workflow except resolving and closing, which have verbs of their own. */
export function changeTicketStatus(ctx: Context, input: ChangeTicketStatus): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const locked = await lockTicket(ctx, input);
    const options = transitionOptions(ctx, locked);
    const { status, whyNot } = chooseOption(options, input.status);
    const allowed = options.filter(({ whyNot }) => whyNot === null).map(({ status }) => status.key);
    const use = ownVerb[status.category];
    if (use) refuse('TRANSITION_NOT_ALLOWED', ['input', 'status'], { use, allowed });
    insist(whyNot, ['input', 'status'], { allowed });
    applyTransition(ctx, locked, status);
    return locked.ticket;
  });
}
