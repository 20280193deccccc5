import { change } from '../core/event.ts';
import { publicId } from '../core/ids.ts';
import type { Transaction } from '../core/transaction.ts';
import type { MeasuredTicket } from './lock-ticket.ts';
import { recordTicketEvent } from './record-ticket-event.ts';

/** The assignee alone; `false` where they have the ticket already. */
export function giveTo(ctx: Transaction, measured: MeasuredTicket, assigneeId: string | null): boolean {
  const { ticket } = measured;
  if (ticket.assigneeId === assigneeId) return false;
  const changes = [change('assignee', userId(ticket.assigneeId), userId(assigneeId))];
  ticket.assigneeId = assigneeId;
  ticket.touch(ctx.now());
  recordTicketEvent(ctx, measured, assigneeId ? 'ticket.assigned' : 'ticket.unassigned', { changes });
  return true;
}

function userId(id: string | null): string | null {
  return id && publicId('User', id);
}
