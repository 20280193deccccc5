import type { Context } from '../platform/house.ts';
import { insist } from '../platform/refusal.ts';
import { transact } from '../platform/transact.ts';
import { whyNotClose } from '../workflows/workflow.ts';
import { holdTicket, type OnTicket } from './hold-ticket.ts';
import { choicesFrom, choose, takeStep, whyNotChoose } from './step.ts';
import type { Ticket } from './ticket.ts';

export interface CloseTicket extends OnTicket {
  status?: string | null;
}

/** Where the workflow has several closed statuses, the first one allowed unless another is named. */
export function closeTicket(ctx: Context, input: CloseTicket): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const { ticket, desk } = await holdTicket(ctx, input);
    insist(whyNotClose(ctx.actor, ticket, ctx.tenant.closurePolicy), ['input', 'ticketId']);
    const closed = choicesFrom(desk, ticket).filter(({ status }) => status.category === 'CLOSED');
    const choice = choose(ctx, ticket, closed, input.status);
    insist(whyNotChoose(ctx, ticket, choice), ['input', 'ticketId']);
    takeStep(ctx, ticket, choice);
    return ticket;
  });
}
