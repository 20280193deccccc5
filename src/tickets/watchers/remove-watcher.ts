import type { Context } from '../../core/context.ts';
import { insist } from '../../core/refusal.ts';
import { transact } from '../../core/transact.ts';
import { findPerson } from '../../people/find-person.ts';
import { lockTicket } from '../lock-ticket.ts';
import { removeFromList } from '../people/change-people-lists.ts';
import type { Ticket } from '../ticket.ts';
import type { ChangeWatcher } from './add-watcher.ts';
import { whyNotChangeWatcher } from './why-not-change-watcher.ts';

/** Everybody may stop watching; others end it by the same rule by which they may begin it. */
export function removeWatcher(ctx: Context, { userId, ...input }: ChangeWatcher): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const locked = await lockTicket(ctx, input);
    const { ticket } = locked;
    const person = await findPerson(ctx, userId, ['input', 'userId']);
    if (person.id !== ctx.actor.id) insist(whyNotChangeWatcher(ctx.actor, ticket, person), ['input', 'userId']);
    removeFromList(ctx, locked, 'watcher', person.id);
    return ticket;
  });
}
