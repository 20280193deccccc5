import { type Actor, speaksFor } from '../core/actor.ts';
import type { Context } from '../core/context.ts';
import { refuse } from '../core/refusal.ts';
import { transact } from '../core/transact.ts';
import type { Transaction } from '../core/transaction.ts';
import { applyTransition } from './apply-transition.ts';
import { type LockedTicket, lockTicket, type TicketReference } from './lock-ticket.ts';
import type { Ticket } from './ticket.ts';
import { allowedIn, chooseOption, insistOnOption, transitionOptions } from './transition-options.ts';
import { verbOfStatus } from './verb-of-status.ts';

export interface ReopenTicket extends TicketReference {
  status?: string | null;
}

/** From a resolved status back to work. A closed ticket stays closed. */
export function reopenTicket(ctx: Context, input: ReopenTicket): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const locked = await lockTicket(ctx, input);
    if (locked.ticket.statusCategory !== 'RESOLVED') refuse('NOT_RESOLVED', ['input', 'ticketId']);
    if (input.status == null && mayObject(ctx.actor, locked.ticket)) return admit(ctx, locked);
    const all = transitionOptions(ctx, locked, 'NEW', 'OPEN', 'PENDING', 'ON_HOLD');
    const options = all.filter(({ status }) => verbOfStatus(locked.configuration, status) === null);
    const option = chooseOption(input.status == null ? options : all, input.status);
    const use = verbOfStatus(locked.configuration, option.status);
    if (use) refuse('TRANSITION_NOT_ALLOWED', ['input', 'status'], { use, allowed: allowedIn(options) });
    insistOnOption(option, ['input', 'ticketId'], { allowed: allowedIn(options) });
    applyTransition(ctx, locked, option.status);
    return locked.ticket;
  });
}

/** The person who asked objects to a refusal, whatever the workflow says: so no refusal ends a ticket for good (crm E2, clinic D10). */
function mayObject(actor: Actor, { refusedAt, creatorId, requesterId }: Ticket): boolean {
  return refusedAt !== null && (actor.id === creatorId || speaksFor(actor, requesterId));
}

/** It is a new ticket again, which is not refused another time. */
function admit(ctx: Transaction, locked: LockedTicket): Ticket {
  const status = locked.configuration.statuses.find(({ category }) => category === 'NEW') ?? refuse('NOT_FOUND', ['input']);
  applyTransition(ctx, locked, status);
  return locked.ticket;
}
