import { type Actor, may } from '../../core/actor.ts';
import type { Context } from '../../core/context.ts';
import { change, refer } from '../../core/event.ts';
import { requireId } from '../../core/ids.ts';
import { insistOnVersion } from '../../core/insist-on-version.ts';
import { insist, type RefusalCode, refuse } from '../../core/refusal.ts';
import { transact } from '../../core/transact.ts';
import type { Transaction } from '../../core/transaction.ts';
import { applyTransition } from '../apply-transition.ts';
import { lockReferredStatement, lockStatement } from '../lock-statement.ts';
import { insistOnVisible, type TicketReference, type TrackedTicket, trackTickets } from '../lock-ticket.ts';
import { recordTicketEvent } from '../record-ticket-event.ts';
import type { Ticket } from '../ticket.ts';
import { setNextDue } from '../timers/next-due.ts';
import { timersOf } from '../timers/status-timers.ts';
import { stopWatching } from '../watchers/change-watchers.ts';
import { areForTheSame } from './merge-tickets.ts';

/** A merged ticket goes on by itself again, as it was before: its clocks run as if they had never been cancelled (SLA 17), the timers of its status start again. */
export function unmergeTicket(ctx: Context, input: TicketReference): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const id = requireId(input.ticketId, 'Ticket');
    const [locked] = await ctx.query(lockStatement(ctx, id));
    const row = await insistOnVisible(ctx, id, locked);
    insist(whyNotUnmerge(ctx.actor, row.creatorId), ['input', 'ticketId']);
    insistOnVersion(input.expectedVersion, row.version);
    const targetId: string = row.mergedIntoId ?? refuse('NOT_MERGED', ['input', 'ticketId']);
    // A target that was closed meanwhile is not locked, and gets no event; whoever separates need not see it.
    const [target] = await ctx.query(lockReferredStatement(ctx, targetId));
    const [source, other] = await trackTickets(ctx, [row, ...(target?.rows ?? [])]);
    if (!source) throw new Error('A locked ticket is not tracked.');
    const { watcherIds } = source.ticket.beforeMerge ?? { watcherIds: [] };
    separate(ctx, source, targetId);
    if (other) leave(ctx, source, other, watcherIds);
    return source.ticket;
  });
}

/** Merging must not end the ticket of somebody else, so its creator always separates it again. */
export function whyNotUnmerge(actor: Actor, creatorId: string): RefusalCode | null {
  return actor.id === creatorId || may(actor, 'ticket:work') ? null : 'NOT_ALLOWED';
}

function separate(ctx: Transaction, source: TrackedTicket, targetId: string): void {
  const { ticket, configuration } = source;
  const before = configuration.statuses.find(({ id }) => id === ticket.beforeMerge?.statusId);
  if (before && before.id !== ticket.statusId) applyTransition(ctx, source, before);
  Object.assign(ticket, { mergedIntoId: null, beforeMerge: null });
  ticket.timers = timersOf(configuration, ticket, ctx.now());
  ticket.touch(ctx.now());
  recordTicketEvent(ctx, source, 'ticket.unmerged', { changes: [change('mergedInto', refer('Ticket', targetId), null)], fact: { kind: 'UNMERGED' } });
  setNextDue(source);
}

function leave(ctx: Transaction, { ticket: source }: TrackedTicket, target: TrackedTicket, watcherIds: readonly string[]): void {
  target.ticket.mergedCount -= 1;
  target.ticket.touch(ctx.now());
  for (const id of watcherIds) passOn(target, source, id) || stopWatching(ctx, target, id);
  recordTicketEvent(ctx, target, 'ticket.parted', {
    audience: areForTheSame(source, target.ticket) || source.isInternal ? 'EVERYONE' : 'AGENTS',
    changes: [change('mergedTicket', refer('Ticket', source.id), null)],
  });
}

/** Whether another merged ticket of the same person keeps them watching. */
function passOn({ merged }: TrackedTicket, source: Ticket, watcherId: string): boolean {
  const heir = merged.find(({ ticket }) => ticket.id !== source.id && [ticket.requesterId, ticket.creatorId, ...ticket.watcherIds].includes(watcherId))?.ticket;
  if (!heir?.beforeMerge) return false;
  heir.beforeMerge = { ...heir.beforeMerge, watcherIds: [...heir.beforeMerge.watcherIds, watcherId] };
  return true;
}
