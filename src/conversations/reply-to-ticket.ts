import { may } from '../platform/actor.ts';
import type { Context } from '../platform/house.ts';
import { transact, type Writing } from '../platform/transact.ts';
import { holdTicket } from '../tickets/hold-ticket.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { Message } from './message.ts';
import { type WriteMessage, write } from './write.ts';

/** A public message. The first one by a person of the desk who is not the requester ends the first response's clock. */
export function replyToTicket(ctx: Context, input: WriteMessage): Promise<Message> {
  return transact(ctx, async (ctx) => {
    const { ticket } = await holdTicket(ctx, input);
    if (isFirstResponse(ctx, ticket)) ticket.answer(ctx.now());
    ticket.updatedAt = ctx.now();
    return write(ctx, ticket, 'PUBLIC', input.body);
  });
}

function isFirstResponse({ actor }: Writing, ticket: Ticket): boolean {
  return !ticket.firstRespondedAt && actor.kind === 'USER' && may(actor, 'ticket:work') && actor.id !== ticket.requesterId;
}
