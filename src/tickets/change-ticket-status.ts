import type { Context } from '../core/context.ts';
import { refuse } from '../core/refusal.ts';
import { transact } from '../core/transact.ts';
import type { Status } from '../workflows/status.ts';
import { applyTransition } from './apply-transition.ts';
import { lockTicket, type TicketReference } from './lock-ticket.ts';
import type { Ticket } from './ticket.ts';
import { allowedIn, chooseOption, insistOnOption, transitionOptions } from './transition-options.ts';
import { verbOfStatus } from './verb-of-status.ts';

export interface ChangeTicketStatus extends TicketReference {
  status: string;
}

/** Any transition of the workflow to a status that has no verb of its own. */
export function changeTicketStatus(ctx: Context, input: ChangeTicketStatus): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const locked = await lockTicket(ctx, input);
    const options = transitionOptions(ctx, locked);
    const option = chooseOption(options, input.status);
    const verbOf = (status: Status) => verbOfStatus(locked.configuration, status);
    const allowed = allowedIn(options.filter(({ status }) => verbOf(status) === null));
    const use = verbOf(option.status);
    if (use) refuse('TRANSITION_NOT_ALLOWED', ['input', 'status'], { use, allowed });
    insistOnOption(option, ['input', 'status'], { allowed });
    applyTransition(ctx, locked, option.status);
    return locked.ticket;
  });
}
