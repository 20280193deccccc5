import type { Configuration } from '../configuration/configuration.ts';
import { modesOf } from '../configuration/read-document.ts';
import { change, type FieldChange, refer } from '../core/event.ts';
import { publicId } from '../core/ids.ts';
import type { EventType } from '../core/registry.ts';
import type { Transaction } from '../core/transaction.ts';
import type { TransitionDefinition } from '../workflows/rules/definition.ts';
import type { Status } from '../workflows/status.ts';
import { applyEffects, qualify } from './effects.ts';
import type { TrackedTicket } from './lock-ticket.ts';
import { recordTicketEvent } from './record-ticket-event.ts';
import { wipeSecrets } from './secrets/keep-secrets.ts';
import type { Ticket } from './ticket.ts';
import { setNextDue } from './timers/next-due.ts';
import { timersOf } from './timers/status-timers.ts';

/** Applies a transition that is allowed: the row, its timers, its clocks and the event change together, then the effects of the transition. */
export function applyTransition(ctx: Transaction, tracked: TrackedTicket, status: Status, ...more: FieldChange[]): void {
  const { ticket, configuration } = tracked;
  const { statusId: from, statusCategory: fromCategory } = ticket;
  const at = ctx.now();
  const transition = transitionBetween(configuration, from, status);
  if (status.category === 'CLOSED') wipeSecrets(ctx, tracked);
  ticket.enter(status, at);
  if (status.category === 'CLOSED') ticket.close(ctx.actor.id, at);
  else if (status.category !== 'RESOLVED') ticket.needsWork();
  else if (fromCategory !== 'RESOLVED') ticket.resolvedAt = at;
  if (status.category !== 'CLOSED') ticket.timers = timersOf(configuration, ticket, at);
  recordTicketEvent(ctx, tracked, eventTypeOf(fromCategory, status.category), {
    changes: [change('status', publicId('Status', from), publicId('Status', status.id)), ...more],
    fact: { kind: 'STATUS', category: status.category, modes: clockModesOf(configuration, status) },
  });
  applyEffects(ctx, tracked, transition?.effects ?? []);
  for (const source of tracked.merged) followTarget(ctx, source, ticket, more);
}

/**
 * A merged ticket is resolved with the other one and goes back to work with it, but is closed by its own creator or the timers of its own status
 * (crm E2). Where all closing is left to the clock, it enters every status of the other one with it, and has no timers of its own.
 */
export function followTarget(ctx: Transaction, source: TrackedTicket, target: Ticket, more: FieldChange[] = []): void {
  const { ticket, configuration } = source;
  const isLedByClock = configuration.workflow.closurePolicy === 'AUTOMATIC' && (target.statusCategory !== 'CLOSED' || ctx.actor.kind === 'SYSTEM');
  const wanted = statusOfMerged(source, target, isLedByClock);
  if (wanted?.category === 'CLOSED' && !ticket.qualificationId) qualify(ctx, source, target.qualificationId);
  if (wanted && wanted.id !== ticket.statusId) applyTransition(ctx, source, wanted, ...more, change('with', null, refer('Ticket', target.id)));
  if (ticket.closedAt) return;
  ticket.timers = isLedByClock || ticket.statusCategory !== 'RESOLVED' ? null : (ticket.timers ?? timersOf(configuration, ticket, ctx.now()));
  setNextDue(source);
}

/** `undefined` where it stays in its own. */
function statusOfMerged({ ticket, configuration: { statuses } }: TrackedTicket, target: Ticket, isLedByClock: boolean): Status | undefined {
  const find = (wanted: string | undefined) => statuses.find(({ id }) => id === wanted);
  const isResolved = ticket.statusCategory === 'RESOLVED';
  if (isLedByClock || (target.statusCategory === 'RESOLVED' && !isResolved)) return find(target.statusId);
  if (target.statusCategory === 'CLOSED') return isResolved ? undefined : statuses.find(({ category }) => category === 'RESOLVED');
  return isResolved && target.statusCategory !== 'RESOLVED' ? find(ticket.beforeMerge?.statusId) : undefined;
}

function transitionBetween({ workflow, statuses }: Configuration, fromId: string, { key }: Status): TransitionDefinition | undefined {
  const from = statuses.find(({ id }) => id === fromId)?.key ?? '';
  return workflow.transitions.findLast((transition) => transition.to === key && transition.from.includes(from));
}

export function clockModesOf({ document }: Configuration, { key, category }: Status) {
  return modesOf(document.statuses.find((status) => status.key === key) ?? { category });
}

function eventTypeOf(from: string, to: string): EventType {
  if (to === 'CLOSED') return 'ticket.closed';
  if (to === 'RESOLVED' && from !== 'RESOLVED') return 'ticket.resolved';
  return from === 'RESOLVED' && to !== 'RESOLVED' ? 'ticket.reopened' : 'ticket.status_changed';
}
