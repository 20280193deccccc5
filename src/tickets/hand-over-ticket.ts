import type { Context } from '../core/context.ts';
import { publicId, requireId } from '../core/ids.ts';
import { insist, type RefusalCode, refuse } from '../core/refusal.ts';
import { transact } from '../core/transact.ts';
import { Principal } from '../people/principal.ts';
import { change } from './apply-transition.ts';
import { lockTicket, type TicketReference } from './lock-ticket.ts';
import { recordTicketEvent } from './record-ticket-event.ts';
import type { Ticket } from './ticket.ts';

export interface HandOverTicket extends TicketReference {
  creatorId: string;
  reason: string;
}

/** The creator has left: an admin gives the creator's part to another person, with a reason, on record; never to themself (crm E2). */
export function handOverTicket(ctx: Context, input: HandOverTicket): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const { ticket } = await lockTicket(ctx, input);
    const heir = await ctx.em.findOne(Principal, { id: requireId(input.creatorId, 'User'), kind: 'USER' });
    if (!heir) refuse('NOT_FOUND', ['input', 'creatorId']);
    insist(whyNotHandOver(ctx.actor.id, ticket, heir), ['input', 'creatorId']);
    const former = await ctx.em.findOneOrFail(Principal, { id: ticket.creatorId });
    recordTicketEvent(ctx, ticket, 'ticket.handed_over', {
      changes: [change('creator', principalId(former), principalId(heir)), change('reason', null, input.reason)],
    });
    ticket.creatorId = heir.id;
    ticket.touch(ctx.now());
    return ticket;
  });
}

export function whyNotHandOver(
  adminId: string,
  ticket: { creatorId: string; isInternal: boolean },
  heir: { id: string; isActive: boolean; isAgent: boolean },
): RefusalCode | null {
  if (heir.id === adminId || heir.id === ticket.creatorId || !heir.isActive) return 'NOT_ALLOWED';
  return ticket.isInternal && !heir.isAgent ? 'NOT_ALLOWED' : null;
}

function principalId({ kind, id }: Principal): string {
  return publicId(kind === 'USER' ? 'User' : kind === 'API_KEY' ? 'ApiKey' : 'SystemActor', id);
}
