import { type Actor, may } from '../../core/actor.ts';
import type { Context } from '../../core/context.ts';
import { change, refer } from '../../core/event.ts';
import { requireId } from '../../core/ids.ts';
import { insistOnVersion } from '../../core/insist-on-version.ts';
import { insist, type RefusalCode, refuse } from '../../core/refusal.ts';
import { transact } from '../../core/transact.ts';
import type { Transaction } from '../../core/transaction.ts';
import type { Row } from '../../database/pipeline.ts';
import { applyTransition } from '../apply-transition.ts';
import { followAssignment } from '../assign-to.ts';
import { lockReferredStatement, lockStatement } from '../lock-statement.ts';
import { insistOnVisible, type TicketReference, type TrackedTicket, trackTickets } from '../lock-ticket.ts';
import { recordTicketEvent } from '../record-ticket-event.ts';
import type { BeforeMerge, Ticket } from '../ticket.ts';
import { setNextDue } from '../timers/next-due.ts';
import { timersOf } from '../timers/status-timers.ts';
import { areForTheSame } from './merge-tickets.ts';
import { takePeopleAlong } from './people-of-merge.ts';

/** A merged ticket goes on by itself again, as it was before: its clocks run as if they had never been cancelled (SLA 17), the timers of its status start again. */
export function unmergeTicket(ctx: Context, input: TicketReference): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const id = requireId(input.ticketId, 'Ticket');
    const [locked] = await ctx.query(lockStatement(ctx, id));
    const row = await insistOnVisible(ctx, id, locked);
    insist(whyNotUnmerge(ctx.actor, row.creatorId), ['input', 'ticketId']);
    insistOnVersion(input.expectedVersion, row.version);
    const targetId: string = row.mergedIntoId ?? refuse('NOT_MERGED', ['input', 'ticketId']);
    const [source, ...targets] = await trackTickets(ctx, [row, ...(await lockTargets(ctx, targetId))]);
    if (!source?.ticket.beforeMerge) throw new Error('A merged ticket does not know what it was before.');
    const { beforeMerge } = source.ticket;
    separate(ctx, source, targetId, beforeMerge);
    leave(ctx, source.ticket, targets, beforeMerge);
    return source.ticket;
  });
}

/** Merging must not end the ticket of somebody else, so its creator always separates it again. */
function whyNotUnmerge(actor: Actor, creatorId: string): RefusalCode | null {
  return actor.id === creatorId || may(actor, 'ticket:work') ? null : 'NOT_ALLOWED';
}

function separate(ctx: Transaction, source: TrackedTicket, targetId: string, { statusId, assigneeId }: BeforeMerge): void {
  const { ticket, configuration } = source;
  const before = configuration.statuses.find(({ id }) => id === statusId);
  if (before && before.id !== ticket.statusId) applyTransition(ctx, source, before);
  Object.assign(ticket, { mergedIntoId: null, beforeMerge: null });
  ticket.timers = timersOf(configuration, ticket, ctx.now());
  ticket.touch(ctx.now());
  recordTicketEvent(ctx, source, 'ticket.unmerged', { changes: [change('mergedInto', refer('Ticket', targetId), null)], fact: { kind: 'UNMERGED' } });
  setNextDue(source);
  // The assignee left in between: it waits in its queue, in the status for that.
  if (assigneeId && !ticket.assigneeId) followAssignment(ctx, source);
}

/**
 * The ticket that this one was merged into, what that was merged into in turn, and so on. One that was closed meanwhile is not locked, and gets no
 * event; whoever separates need not see them.
 */
async function lockTargets(ctx: Transaction, targetId: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (let id: string | null = targetId; id !== null; id = rows.at(-1)?.mergedIntoId ?? null) {
    const [locked] = await ctx.query(lockReferredStatement(ctx, id));
    const [row] = locked?.rows ?? [];
    if (!row) break;
    rows.push(row);
  }
  return rows;
}

function leave(ctx: Transaction, source: Ticket, targets: readonly TrackedTicket[], before: BeforeMerge): void {
  const [target] = targets;
  if (!target) return;
  target.ticket.mergedCount -= 1;
  target.ticket.touch(ctx.now());
  takePeopleAlong(ctx, source, targets, before);
  recordTicketEvent(ctx, target, 'ticket.parted', {
    audience: areForTheSame(source, target.ticket) || source.isInternal ? 'EVERYONE' : 'AGENTS',
    changes: [change('mergedTicket', refer('Ticket', source.id), null)],
  });
}
