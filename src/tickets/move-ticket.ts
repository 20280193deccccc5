import type { Context } from '../platform/house.ts';
import { publicId, requireId } from '../platform/ids.ts';
import { refuse } from '../platform/refusal.ts';
import { transact, type Writing } from '../platform/transact.ts';
import type { Queue } from '../queues/queue.ts';
import { giveTo } from './assign-ticket.ts';
import { happen } from './happen.ts';
import { type HeldTicket, holdTicket, type OnTicket } from './hold-ticket.ts';
import { assignToNextAvailable } from './next-available.ts';
import { change } from './step.ts';
import type { Ticket } from './ticket.ts';

export interface MoveTicket extends OnTicket {
  queueId: string;
}

/** Transfers the ticket to another queue, where it waits unassigned, or goes to the next available agent. */
export function moveTicket(ctx: Context, input: MoveTicket): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const held = await holdTicket(ctx, input);
    const id = requireId(input.queueId, 'Queue');
    const queue = held.desk.queues.find((queue) => queue.id === id) ?? refuse('NOT_FOUND', ['input', 'queueId']);
    await putInto(ctx, held, queue);
    return held.ticket;
  });
}

export async function putInto(ctx: Writing, { ticket, desk }: Pick<HeldTicket, 'ticket' | 'desk'>, queue: Queue): Promise<void> {
  if (queue.id === ticket.queueId) return;
  const changes = [change('queue', publicId('Queue', ticket.queueId), publicId('Queue', queue.id))];
  ticket.queueId = queue.id;
  ticket.touch(ctx.now());
  happen(ctx, ticket, 'ticket.moved', { changes });
  giveTo(ctx, ticket, null);
  await assignToNextAvailable(ctx, desk, ticket);
}
