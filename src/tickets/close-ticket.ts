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
    const held = await holdTicket(ctx, input);
    insist(whyNotClose(ctx.actor, held.ticket, held.desk.workflow.closurePolicy), ['input', 'ticketId']);
    const closed = choicesFrom(held.desk, held.ticket).filter(({ status }) => status.category === 'CLOSED');
    const choice = choose(ctx, held, closed, input.status);
    insist(whyNotChoose(ctx, held, choice), ['input', 'ticketId']);
    takeStep(ctx, held, choice.status);
    return held.ticket;
  });
}
