import type { Context } from '../core/context.ts';
import { publicId, requireId } from '../core/ids.ts';
import { refuse } from '../core/refusal.ts';
import { type Transaction, transact } from '../core/transact.ts';
import type { Queue } from '../queues/queue.ts';
import { change } from './apply-transition.ts';
import { giveTo } from './assign-ticket.ts';
import { type LockedTicket, lockTicket, type TicketReference } from './lock-ticket.ts';
import { assignToNextAvailable } from './next-available.ts';
import { recordTicketEvent } from './record-ticket-event.ts';
import type { Ticket } from './ticket.ts';

export interface MoveTicket extends TicketReference {
  queueId: string;
}

/** Transfers the ticket to another queue, where it waits unassigned, or goes to the next available agent. */
export function moveTicket(ctx: Context, input: MoveTicket): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const locked = await lockTicket(ctx, input);
    const id = requireId(input.queueId, 'Queue');
    const queue = locked.configuration.queues.find((queue) => queue.id === id) ?? refuse('NOT_FOUND', ['input', 'queueId']);
    await putInto(ctx, locked, queue);
    return locked.ticket;
  });
}

export async function putInto(ctx: Transaction, { ticket, configuration }: Pick<LockedTicket, 'ticket' | 'configuration'>, queue: Queue): Promise<void> {
  if (queue.id === ticket.queueId) return;
  const changes = [change('queue', publicId('Queue', ticket.queueId), publicId('Queue', queue.id))];
  ticket.queueId = queue.id;
  ticket.touch(ctx.now());
  recordTicketEvent(ctx, ticket, 'ticket.moved', { changes });
  giveTo(ctx, ticket, null);
  await assignToNextAvailable(ctx, configuration, ticket);
}
