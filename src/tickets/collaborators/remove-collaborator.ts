import type { Context } from '../../core/context.ts';
import { requireId } from '../../core/ids.ts';
import { refuse } from '../../core/refusal.ts';
import { transact } from '../../core/transact.ts';
import { peopleAmong } from '../insist-on-worker.ts';
import { lockTicket } from '../lock-ticket.ts';
import { removeFromList } from '../people/change-people-lists.ts';
import type { Ticket } from '../ticket.ts';
import type { ChangeCollaborator } from './add-collaborator.ts';

export function removeCollaborator(ctx: Context, input: ChangeCollaborator): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const id = requireId(input.userId, 'User');
    const locked = await lockTicket(ctx, input, peopleAmong(ctx, [id]));
    if (!locked.extra[0]?.rows[0]) refuse('NOT_FOUND', ['input', 'userId']);
    removeFromList(ctx, locked, 'collaborator', id);
    return locked.ticket;
  });
}
