import type { Context } from '../core/context.ts';
import { change, refer } from '../core/event.ts';
import { requireId } from '../core/ids.ts';
import { transact } from '../core/transact.ts';
import type { Transaction } from '../core/transaction.ts';
import type { Queue } from '../queues/queue.ts';
import { assignTo } from './assign-to.ts';
import { keepWorkers } from './collaborators/keep-workers.ts';
import { lockTicket, type TicketReference, type TrackedTicket } from './lock-ticket.ts';
import { visibleQueue } from './named-queue.ts';
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
    await putInto(ctx, locked, visibleQueue(ctx, locked.configuration, id, ['input', 'queueId']));
    return locked.ticket;
  });
}

/** Into another queue, whose members then work on it. */
export async function putInto(ctx: Transaction, tracked: TrackedTicket, queue: Queue): Promise<void> {
  const { ticket } = tracked;
  if (queue.id === ticket.queueId) return;
  const changes = [change('queue', refer('Queue', ticket.queueId), refer('Queue', queue.id))];
  ticket.queueId = queue.id;
  ticket.touch(ctx.now());
  recordTicketEvent(ctx, tracked, 'ticket.moved', { changes });
  assignTo(ctx, tracked, null);
  await keepWorkers(ctx, tracked);
  await assignToNextAvailable(ctx, tracked);
}
