import type { Context } from '../../core/context.ts';
import { requireId } from '../../core/ids.ts';
import { refuse } from '../../core/refusal.ts';
import { transact } from '../../core/transact.ts';
import { insistOnWorker, peopleAmong } from '../insist-on-worker.ts';
import { lockTicket, type TicketReference } from '../lock-ticket.ts';
import { addToList } from '../people/change-people-lists.ts';
import { mostListed } from '../people/people-lists.ts';
import type { Ticket } from '../ticket.ts';

export interface ChangeCollaborator extends TicketReference {
  userId: string;
}

/** Another agent works on the ticket beside its assignee, who stays responsible (platform O17). */
export function addCollaborator(ctx: Context, input: ChangeCollaborator): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const id = requireId(input.userId, 'User');
    const locked = await lockTicket(ctx, input, peopleAmong(ctx, [id]));
    const { ticket, configuration, extra } = locked;
    insistOnWorker(configuration, extra[0]?.rows[0], ticket.queueId, ['input', 'userId']);
    if (ticket.collaboratorIds.includes(id)) return ticket;
    if (ticket.collaboratorIds.length >= mostListed.collaborator) refuse('TOO_MANY_COLLABORATORS', ['input', 'userId']);
    addToList(ctx, locked, 'collaborator', id);
    return ticket;
  });
}
