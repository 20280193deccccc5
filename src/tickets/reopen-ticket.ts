import type { Context } from '../platform/house.ts';
import { insist, refuse } from '../platform/refusal.ts';
import { transact } from '../platform/transact.ts';
import { holdTicket, type OnTicket } from './hold-ticket.ts';
import { choicesFrom, choose, takeStep, whyNotChoose } from './step.ts';
import type { Ticket } from './ticket.ts';

export interface ReopenTicket extends OnTicket {
  status?: string | null;
}

/** From a resolved status back to work. A closed ticket stays closed. */
export function reopenTicket(ctx: Context, input: ReopenTicket): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const held = await holdTicket(ctx, input);
    if (held.ticket.statusCategory !== 'RESOLVED') refuse('NOT_RESOLVED', ['input', 'ticketId']);
    const open = choicesFrom(held.desk, held.ticket).filter(({ status }) => status.category !== 'RESOLVED' && status.category !== 'CLOSED');
    const choice = choose(ctx, held, open, input.status);
    insist(whyNotChoose(ctx, held, choice), ['input', 'ticketId']);
    takeStep(ctx, held, choice.status);
    return held.ticket;
  });
}
