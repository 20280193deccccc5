import type { Context } from '../core/context.ts';
import { change } from '../core/event.ts';
import { publicId, requireId } from '../core/ids.ts';
import { insist, type RefusalCode, refuse } from '../core/refusal.ts';
import { transact } from '../core/transact.ts';
import { Principal } from '../people/principal.ts';
import { lockTicket, type TicketReference } from './lock-ticket.ts';
import { recordTicketEvent } from './record-ticket-event.ts';
import type { Ticket } from './ticket.ts';

export interface HandOverTicket extends TicketReference {
  creatorId: string;
  reason: string;
}

/** When the creator has left, an admin makes another person the creator, with a reason on record; never themself (crm E2). */
export function handOverTicket(ctx: Context, input: HandOverTicket): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const locked = await lockTicket(ctx, input);
    const { ticket } = locked;
    const successor = await ctx.em.findOne(Principal, { id: requireId(input.creatorId, 'User'), kind: 'USER' });
    if (!successor) refuse('NOT_FOUND', ['input', 'creatorId']);
    insist(whyNotHandOver(ctx.actor.id, ticket, successor), ['input', 'creatorId']);
    const former = await ctx.em.findOneOrFail(Principal, { id: ticket.creatorId });
    recordTicketEvent(ctx, locked, 'ticket.handed_over', {
      changes: [change('creator', principalId(former), principalId(successor)), change('reason', null, input.reason)],
    });
    ticket.creatorId = successor.id;
    ticket.touch(ctx.now());
    return ticket;
  });
}

export function whyNotHandOver(
  adminId: string,
  ticket: { creatorId: string; isInternal: boolean },
  successor: { id: string; isActive: boolean; isAgent: boolean },
): RefusalCode | null {
  if (successor.id === adminId || successor.id === ticket.creatorId || !successor.isActive) return 'NOT_ALLOWED';
  return ticket.isInternal && !successor.isAgent ? 'NOT_ALLOWED' : null;
}

function principalId({ kind, id }: Principal): string {
  return publicId(kind === 'USER' ? 'User' : kind === 'API_KEY' ? 'ApiKey' : 'SystemActor', id);
}
