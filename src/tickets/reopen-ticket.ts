import type { Context } from '../core/context.ts';
import { refuse } from '../core/refusal.ts';
import { transact } from '../core/transact.ts';
import { applyTransition } from './apply-transition.ts';
import { lockTicket, type TicketReference } from './lock-ticket.ts';
import type { Ticket } from './ticket.ts';
import { allowedIn, chooseOption, insistOnOption, transitionOptions } from './transition-options.ts';
import { verbOfStatus } from './verb-of-status.ts';

export interface ReopenTicket extends TicketReference {
  status?: string | null;
}

/** From a resolved status back to work. A closed ticket stays closed. */
export function reopenTicket(ctx: Context, input: ReopenTicket): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const locked = await lockTicket(ctx, input);
    if (locked.ticket.statusCategory !== 'RESOLVED') refuse('NOT_RESOLVED', ['input', 'ticketId']);
    const all = transitionOptions(ctx, locked, 'NEW', 'OPEN', 'PENDING', 'ON_HOLD');
    const options = all.filter(({ status }) => verbOfStatus(locked.configuration, status) === null);
    const option = chooseOption(input.status == null ? options : all, input.status);
    const use = verbOfStatus(locked.configuration, option.status);
    if (use) refuse('TRANSITION_NOT_ALLOWED', ['input', 'status'], { use, allowed: allowedIn(options) });
    insistOnOption(option, ['input', 'ticketId'], { allowed: allowedIn(options) });
    applyTransition(ctx, locked, option.status);
    return locked.ticket;
  });
}
