import { change } from '../../core/event.ts';
import { publicId } from '../../core/ids.ts';
import type { Transaction } from '../../core/transaction.ts';
import type { MeasuredTicket } from '../lock-ticket.ts';
import { recordTicketEvent } from '../record-ticket-event.ts';
import type { PeopleList } from './people-lists.ts';

/** Anyone who is listed already stays once. */
export function addToList(ctx: Transaction, measured: MeasuredTicket, list: PeopleList, userId: string): void {
  const { ticket } = measured;
  const listed = ticket[`${list}Ids`];
  if (listed.includes(userId)) return;
  ticket[`${list}Ids`] = [...listed, userId];
  ticket.touch(ctx.now());
  recordTicketEvent(ctx, measured, `ticket.${list}_added`, { changes: [change(list, null, publicId('User', userId))], named: [userId] });
}

export function removeFromList(ctx: Transaction, measured: MeasuredTicket, list: PeopleList, userId: string): void {
  const { ticket } = measured;
  const listed = ticket[`${list}Ids`];
  if (!listed.includes(userId)) return;
  ticket[`${list}Ids`] = listed.filter((id) => id !== userId);
  ticket.touch(ctx.now());
  recordTicketEvent(ctx, measured, `ticket.${list}_removed`, { changes: [change(list, publicId('User', userId), null)] });
}
