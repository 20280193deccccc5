import { change } from '../../core/event.ts';
import { publicId } from '../../core/ids.ts';
import type { Transaction } from '../../core/transaction.ts';
import type { MeasuredTicket, TicketReference } from '../lock-ticket.ts';
import { recordTicketEvent } from '../record-ticket-event.ts';

export interface ChangeWatcher extends TicketReference {
  userId: string;
}

/** Whoever watches already stays once. */
export function startWatching(ctx: Transaction, measured: MeasuredTicket, userId: string): void {
  const { ticket } = measured;
  if (ticket.watcherIds.includes(userId)) return;
  ticket.watcherIds = [...ticket.watcherIds, userId];
  ticket.touch(ctx.now());
  recordTicketEvent(ctx, measured, 'ticket.watcher_added', { changes: [change('watcher', null, publicId('User', userId))] });
}

export function stopWatching(ctx: Transaction, measured: MeasuredTicket, userId: string): void {
  const { ticket } = measured;
  if (!ticket.watcherIds.includes(userId)) return;
  ticket.watcherIds = ticket.watcherIds.filter((id) => id !== userId);
  ticket.touch(ctx.now());
  recordTicketEvent(ctx, measured, 'ticket.watcher_removed', { changes: [change('watcher', publicId('User', userId), null)] });
}
