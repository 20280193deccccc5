import type { Context } from '../core/context.ts';
import { insist } from '../core/refusal.ts';
import { transact } from '../core/transact.ts';
import { itemByKey } from '../core/unknown-keys.ts';
import { whyNotQualify } from '../workflows/rules/why-not-qualify.ts';
import { qualify } from './effects.ts';
import { lockTicket, type TicketReference } from './lock-ticket.ts';
import type { Ticket } from './ticket.ts';

export interface QualifyTicket extends TicketReference {
  qualification?: string | null;
}

/** Sets the final classification of a ticket; channels and consultants may while it is in review (erp S8). */
export function qualifyTicket(ctx: Context, input: QualifyTicket): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const locked = await lockTicket(ctx, input);
    const { ticket, configuration } = locked;
    const isInReview = configuration.definitions.get(ticket.statusId)?.review === true;
    insist(whyNotQualify(ctx.actor, { ...ticket, isInReview }), ['input', 'ticketId']);
    const found = input.qualification == null ? null : itemByKey(configuration.qualifications, input.qualification, ['input', 'qualification']);
    qualify(ctx, locked, found?.id ?? null);
    return ticket;
  });
}
