import type { Context } from '../core/context.ts';
import { requireId } from '../core/ids.ts';
import { transact } from '../core/transact.ts';
import { assignTo } from './assign-to.ts';
import { insistOnWorker, peopleAmong } from './insist-on-worker.ts';
import { lockTicket, type TicketReference } from './lock-ticket.ts';
import type { Ticket } from './ticket.ts';

export interface AssignTicket extends TicketReference {
  assigneeId?: string | null;
}

/** Gives the ticket to an agent who can see its queue, or back to the queue. */
export function assignTicket(ctx: Context, input: AssignTicket): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const id = input.assigneeId == null ? null : requireId(input.assigneeId, 'User');
    const locked = await lockTicket(ctx, input, ...(id ? [peopleAmong(ctx, [id])] : []));
    if (id) insistOnWorker(locked.configuration, locked.extra[0]?.rows[0], locked.ticket.queueId, ['input', 'assigneeId']);
    assignTo(ctx, locked, id);
    return locked.ticket;
  });
}
