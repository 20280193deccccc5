import { type Actor, may } from '../core/actor.ts';
import type { Context } from '../core/context.ts';
import { insist, type RefusalCode } from '../core/refusal.ts';
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
}

/** The words of a ticket, and who is to be asked. */
export function editTicket(ctx: Context, { subject, description, department, contactPhone, contactEmail, ...input }: EditTicket): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const { ticket } = await lockTicket(ctx, input);
    insist(whyNotTouch(ctx.actor, ticket), ['input', 'ticketId']);
    const words = { subject, description, department };
    const forbidden = Object.entries(words).find(([, value]) => value !== undefined && !may(ctx.actor, 'ticket:work'));
    if (forbidden) insist('NOT_ALLOWED', ['input', forbidden[0]]);
    const changes = applyChanges(ticket, { ...words, contactPhone, contactEmail } as Partial<Ticket>);
    if (changes.length === 0) return ticket;
    ticket.touch(ctx.now());
    recordTicketEvent(ctx, ticket, 'ticket.edited', { changes });
    return ticket;
  });
}

/** Agents touch what they see; others what they asked for or opened, not what they merely follow. */
export function whyNotTouch(actor: Actor, { requesterId, creatorId, registeredById }: Ticket): RefusalCode | null {
  const isOwn = [requesterId, creatorId, registeredById].includes(actor.id);
  return isOwn || may(actor, 'ticket:work') ? null : 'NOT_ALLOWED';
}
