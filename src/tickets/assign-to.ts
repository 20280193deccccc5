import { automatically, type Transaction } from '../core/transaction.ts';
import { whyNotReady } from '../workflows/rules/why-not-ready.ts';
import { applyTransition } from './apply-transition.ts';
import { giveTo } from './give-to.ts';
import type { TrackedTicket } from './lock-ticket.ts';

/** Gives the ticket to an agent or back to its queue; its status follows. */
export function assignTo(ctx: Transaction, tracked: TrackedTicket, assigneeId: string | null): void {
  if (giveTo(ctx, tracked, assigneeId)) followAssignment(ctx, tracked);
}

/** Back to its queue, because the assignee works on tickets no more. A merged one stays in its status until it is separated. */
export function handBack(ctx: Transaction, tracked: TrackedTicket): void {
  if (tracked.ticket.mergedIntoId) giveTo(ctx, tracked, null);
  else assignTo(ctx, tracked, null);
}

/** Into the status that the workflow names for what is assigned or was given back, once the ticket has what the transition requires (erp S12). */
export function followAssignment(ctx: Transaction, tracked: TrackedTicket): void {
  const { ticket, configuration } = tracked;
  const definition = configuration.definitions.get(ticket.statusId);
  const key = ticket.assigneeId ? definition?.onAssign : definition?.onUnassign;
  const status = configuration.statuses.find((status) => status.key === key);
  const transition = configuration.transitions.find(({ fromStatusId, toStatusId }) => fromStatusId === ticket.statusId && toStatusId === status?.id);
  if (status && transition && whyNotReady(ticket, transition.requires) === null) applyTransition(automatically(ctx), tracked, status);
}
