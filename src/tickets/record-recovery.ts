import type { Context } from '../core/context.ts';
import { refuse } from '../core/refusal.ts';
import { transact } from '../core/transact.ts';
import type { Transaction } from '../core/transaction.ts';
import { whyNotReady } from '../workflows/rules/why-not-ready.ts';
import { applyTransition } from './apply-transition.ts';
import { type TrackedTicket, trackTicket } from './lock-ticket.ts';
import { mayNameRequester, openAlertTicket } from './opening/resolve-requester.ts';
import { recordTicketEvent } from './record-ticket-event.ts';
import type { Ticket } from './ticket.ts';
import { transitionOptions } from './transition-options.ts';

export interface RecordRecovery {
  deduplicationKey: string;
}

/** What an alert reported is over: that is recorded on the ticket that is open for it, and resolves it where the desk wants so (servicedesk G1). */
export function recordRecovery(ctx: Context, input: RecordRecovery): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    if (!mayNameRequester(ctx)) refuse('NOT_ALLOWED', ['input', 'deduplicationKey']);
    const [found] = await ctx.query(...openAlertTicket(ctx, input));
    const tracked = await trackTicket(ctx, found?.rows[0] ?? refuse('NOT_FOUND', ['input', 'deduplicationKey']));
    tracked.ticket.touch(ctx.now());
    recordTicketEvent(ctx, tracked, 'ticket.recovered');
    resolveAsRecovered(ctx, tracked);
    return tracked.ticket;
  });
}

/** Only by a transition that the workflow has, and only if the ticket has what that requires; else the recovery stands in the history. */
function resolveAsRecovered(ctx: Transaction, tracked: TrackedTicket): void {
  const { ticket, configuration } = tracked;
  if (ticket.statusCategory === 'RESOLVED') return;
  const way = transitionOptions(ctx, tracked, 'RESOLVED').find(
    ({ status, isTransition }) => isTransition && status.key === configuration.document.desk.recovery,
  );
  const rule = configuration.transitions.find(({ fromStatusId, toStatusId }) => fromStatusId === ticket.statusId && toStatusId === way?.status.id);
  if (way && whyNotReady(ticket, rule?.requires ?? []) === null) applyTransition(ctx, tracked, way.status);
}
