import { change } from '../core/event.ts';
import { publicId } from '../core/ids.ts';
import { automatically, type Transaction } from '../core/transaction.ts';
import type { Effect, Notifying, Qualifying } from '../workflows/rules/definition.ts';
import { giveTo } from './give-to.ts';
import type { TrackedTicket } from './lock-ticket.ts';
import { recordTicketEvent } from './record-ticket-event.ts';

/** The effects of a transition, of the opening or of an answer, in their order; the desk applies them by itself. */
export function applyEffects(actorCtx: Transaction, tracked: TrackedTicket, effects: readonly Effect[]): void {
  const ctx = automatically(actorCtx);
  for (const effect of effects) {
    if ('qualify' in effect) qualifyIf(ctx, tracked, effect);
    else if ('assign' in effect) giveTo(ctx, tracked, effect.assign === 'ACTOR' && ctx.actor.kind === 'USER' ? ctx.actor.id : null);
    else recordNotification(ctx, tracked, effect);
  }
}

function qualifyIf(ctx: Transaction, tracked: TrackedTicket, { qualify: key, natures }: Qualifying): void {
  if (natures && !natures.includes(tracked.ticket.nature)) return;
  qualify(ctx, tracked, tracked.configuration.qualifications.find((one) => one.key === key)?.id ?? null);
}

/** Sets the final classification of a ticket; `null` removes it. */
export function qualify(ctx: Transaction, tracked: TrackedTicket, qualificationId: string | null): void {
  const { ticket } = tracked;
  if (ticket.qualificationId === qualificationId) return;
  const named = (id: string | null) => id && publicId('Qualification', id);
  const changes = [change('qualification', named(ticket.qualificationId), named(qualificationId))];
  ticket.qualificationId = qualificationId;
  ticket.touch(ctx.now());
  recordTicketEvent(ctx, tracked, 'ticket.qualified', { changes });
}

/** An event for the program that delivers notifications, with the template of the text; the queue is notified while nobody is assigned. What the assignee is told, collaborators are told too (platform O17). */
function recordNotification(ctx: Transaction, tracked: TrackedTicket, { notify, template }: Notifying): void {
  const recipient = notify === 'ASSIGNEE' && !tracked.ticket.assigneeId ? 'QUEUE' : notify;
  const collaborators = notify === 'ASSIGNEE' ? tracked.ticket.collaboratorIds.map((id) => publicId('User', id)) : [];
  const changes = [
    change('notify', null, recipient),
    ...(collaborators.length > 0 ? [change('collaborators', null, collaborators)] : []),
    ...(template ? [change('template', null, template)] : []),
  ];
  recordTicketEvent(ctx, tracked, 'ticket.notified', { audience: notify === 'REQUESTER' ? 'EVERYONE' : 'AGENTS', changes });
}
