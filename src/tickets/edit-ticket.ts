import { type Actor, may, speaksFor } from '../core/actor.ts';
import type { Context } from '../core/context.ts';
import { insist, type RefusalCode, refuse } from '../core/refusal.ts';
import { transact } from '../core/transact.ts';
import { applyChanges } from './apply-changes.ts';
import { lockTicket, type TicketReference } from './lock-ticket.ts';
import { recordTicketEvent } from './record-ticket-event.ts';
import type { Ticket } from './ticket.ts';

export interface EditTicket extends TicketReference {
  subject?: string;
  description?: string;
  department?: string | null;
  contactPhone?: string | null;
  contactEmail?: string | null;
  neededBy?: Date | null;
  affectedUsers?: number | null;
}

/** The texts of a ticket, the contact of the person who reported it, by when they need a solution, and for how many. Impact and urgency stay with the person who works on it. */
export function editTicket(
  ctx: Context,
  { subject, description, department, contactPhone, contactEmail, neededBy, affectedUsers, ...input }: EditTicket,
): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const locked = await lockTicket(ctx, input);
    const { ticket } = locked;
    insist(whyNotEdit(ctx.actor, ticket), ['input', 'ticketId']);
    const texts = { subject, description, department };
    const [forbidden] = may(ctx.actor, 'ticket:work') ? [] : Object.entries(texts).filter(([, value]) => value !== undefined);
    if (forbidden) refuse('NOT_ALLOWED', ['input', forbidden[0]]);
    const changes = applyChanges(ticket, { ...texts, contactPhone, contactEmail, neededBy, affectedUsers } as Partial<Ticket>);
    if (changes.length === 0) return ticket;
    ticket.touch(ctx.now());
    recordTicketEvent(ctx, locked, 'ticket.edited', { changes });
    return ticket;
  });
}

/** Agents may edit every ticket they see; others those that they requested or opened, not those that they merely follow. */
export function whyNotEdit(actor: Actor, { requesterId, creatorId, registeredById }: Ticket): RefusalCode | null {
  const isOwn = [requesterId, creatorId, registeredById].some((id) => speaksFor(actor, id));
  return isOwn || may(actor, 'ticket:work') ? null : 'NOT_ALLOWED';
}
