import type { Context } from '../platform/house.ts';
import { insist, refuse } from '../platform/refusal.ts';
import { transact } from '../platform/transact.ts';
import { whyNotQualify } from '../workflows/rules/why-not-qualify.ts';
import { qualify } from './effects.ts';
import { holdTicket, type OnTicket } from './hold-ticket.ts';
import type { Ticket } from './ticket.ts';

export interface QualifyTicket extends OnTicket {
  qualification?: string | null;
}

/** Says what a ticket finally was; channels and consultants may while it is in review (erp S8). */
export function qualifyTicket(ctx: Context, input: QualifyTicket): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const held = await holdTicket(ctx, input);
    const { ticket, desk } = held;
    const isInReview = desk.definitions.get(ticket.statusId)?.review === true;
    insist(whyNotQualify(ctx.actor, { ...ticket, isInReview }), ['input', 'ticketId']);
    const found = desk.qualifications.find(({ key }) => key === input.qualification);
    if (input.qualification != null && !found) refuse('NOT_FOUND', ['input', 'qualification']);
    qualify(ctx, held, found?.id ?? null);
    return ticket;
  });
}
