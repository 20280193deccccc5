import type { Context } from '../../core/context.ts';
import { insist } from '../../core/refusal.ts';
import { transact } from '../../core/transact.ts';
import { findPerson } from '../../people/find-person.ts';
import { lockTicket, type TicketReference } from '../lock-ticket.ts';
import { addToList } from '../people/change-people-lists.ts';
import type { Ticket } from '../ticket.ts';
import { whyNotChangeWatcher, whyNotWatch } from './why-not-change-watcher.ts';

export interface ChangeWatcher extends TicketReference {
  userId: string;
}

/** A person who is involved sees the ticket from now on and may answer (clinic D12). */
export function addWatcher(ctx: Context, { userId, ...input }: ChangeWatcher): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const locked = await lockTicket(ctx, input);
    const { ticket } = locked;
    const person = await findPerson(ctx, userId, ['input', 'userId']);
    insist(whyNotChangeWatcher(ctx.actor, ticket, person), ['input', 'userId']);
    if (ticket.watcherIds.includes(person.id)) return ticket;
    insist(whyNotWatch(ticket, person), ['input', 'userId']);
    addToList(ctx, locked, 'watcher', person.id);
    return ticket;
  });
}
