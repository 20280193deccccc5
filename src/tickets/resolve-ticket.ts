import type { Context } from '../platform/house.ts';
import { insist, refuse } from '../platform/refusal.ts';
import { transact } from '../platform/transact.ts';
import { holdTicket, type OnTicket } from './hold-ticket.ts';
import { choicesFrom, choose, takeStep, whyNotChoose } from './step.ts';
import type { Ticket } from './ticket.ts';

export interface ResolveTicket extends OnTicket {
  status?: string | null;
}

/** A solution is offered. Where the workflow has several resolved statuses, the first one allowed unless another is named. */
export function resolveTicket(ctx: Context, input: ResolveTicket): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const held = await holdTicket(ctx, input);
    const resolved = choicesFrom(held.desk, held.ticket).filter(({ status }) => status.category === 'RESOLVED');
    const choice = choose(ctx, held, resolved, input.status);
    if (choice.status.id === held.ticket.statusId) refuse('TRANSITION_NOT_ALLOWED', ['input', 'ticketId']);
    insist(whyNotChoose(ctx, held, choice), ['input', 'ticketId']);
    takeStep(ctx, held, choice.status);
    return held.ticket;
  });
}
