import { record } from '../platform/feed.ts';
import type { Context } from '../platform/house.ts';
import { publicId, requireId } from '../platform/ids.ts';
import { refuse } from '../platform/refusal.ts';
import { transact } from '../platform/transact.ts';
import { giveTo } from './assign-ticket.ts';
import { holdTicket, type OnTicket } from './hold-ticket.ts';
import { change } from './step.ts';
import type { Ticket } from './ticket.ts';

export interface MoveTicket extends OnTicket {
  queueId: string;
}

/** Transfers the ticket to another queue, where it waits unassigned. */
export function moveTicket(ctx: Context, input: MoveTicket): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const { ticket, desk } = await holdTicket(ctx, input);
    const id = requireId(input.queueId, 'Queue');
    const queue = desk.queues.find((queue) => queue.id === id);
    if (!queue) refuse('NOT_FOUND', ['input', 'queueId']);
    if (queue.id === ticket.queueId) return ticket;
    record(ctx, 'ticket.moved', { ticketId: ticket.id, changes: [change('queue', publicId('Queue', ticket.queueId), publicId('Queue', queue.id))] });
    ticket.queueId = queue.id;
    ticket.updatedAt = ctx.now();
    giveTo(ctx, ticket, null);
    return ticket;
  });
}
