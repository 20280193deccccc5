import { publicId } from '../core/ids.ts';
import type { Transaction } from '../core/transact.ts';
import type { Effect, Notifying, Qualifying } from '../workflows/rules/definition.ts';
import { change } from './apply-transition.ts';
import { giveTo } from './assign-ticket.ts';
import type { LockedTicket } from './lock-ticket.ts';
import { recordTicketEvent } from './record-ticket-event.ts';

type Held = Pick<LockedTicket, 'ticket' | 'configuration'>;

/** What a step does beside taking the ticket somewhere. */
export function applyEffects(ctx: Transaction, held: Held, effects: readonly Effect[]): void {
  for (const effect of effects) {
    if ('qualify' in effect) qualifyIf(ctx, held, effect);
    else if ('assign' in effect) giveTo(ctx, held.ticket, effect.assign === 'ACTOR' && ctx.actor.kind === 'USER' ? ctx.actor.id : null);
    else recordNotification(ctx, held, effect);
  }
}

function qualifyIf(ctx: Transaction, held: Held, { qualify: key, natures }: Qualifying): void {
  if (natures && !natures.includes(held.ticket.nature)) return;
  qualify(ctx, held, held.configuration.qualifications.find((one) => one.key === key)?.id ?? null);
}

/** The final classification of a ticket; `null` takes it back. */
export function qualify(ctx: Transaction, { ticket }: Held, qualificationId: string | null): void {
  if (ticket.qualificationId === qualificationId) return;
  const named = (id: string | null) => id && publicId('Qualification', id);
  const changes = [change('qualification', named(ticket.qualificationId), named(qualificationId))];
  ticket.qualificationId = qualificationId;
  ticket.touch(ctx.now());
  recordTicketEvent(ctx, ticket, 'ticket.qualified', { changes });
}

/** Somebody is told, in the words of a template: an event for whoever delivers such things. While nobody works on it, the queue stands for the assignee. */
function recordNotification(ctx: Transaction, { ticket }: Held, { notify, template }: Notifying): void {
  const whom = notify === 'ASSIGNEE' && !ticket.assigneeId ? 'QUEUE' : notify;
  const changes = [change('notify', null, whom), ...(template ? [change('template', null, template)] : [])];
  recordTicketEvent(ctx, ticket, 'ticket.notified', { audience: notify === 'REQUESTER' ? 'EVERYONE' : 'AGENTS', changes });
}
