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
    const { ticket, desk } = await holdTicket(ctx, input);
    if (ticket.statusCategory !== 'RESOLVED') refuse('NOT_RESOLVED', ['input', 'ticketId']);
    const open = choicesFrom(desk, ticket).filter(({ status }) => status.category !== 'RESOLVED' && status.category !== 'CLOSED');
    const choice = choose(ctx, ticket, open, input.status);
    insist(whyNotChoose(ctx, ticket, choice), ['input', 'ticketId']);
    takeStep(ctx, ticket, choice);
    return ticket;
  });
}
