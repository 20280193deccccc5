import { type Actor, may } from '../../core/actor.ts';
import type { Context } from '../../core/context.ts';
import { change, refer } from '../../core/event.ts';
import { requireId } from '../../core/ids.ts';
import { insistOnVersion } from '../../core/insist-on-version.ts';
import { insist, type RefusalCode, refuse } from '../../core/refusal.ts';
import { transact } from '../../core/transact.ts';
import type { Transaction } from '../../core/transaction.ts';
import { lockReferredStatement, lockStatement } from '../lock-statement.ts';
import { insistOnVisible, type TicketReference, trackTicket } from '../lock-ticket.ts';
import { recordTicketEvent } from '../record-ticket-event.ts';
import type { Ticket } from '../ticket.ts';
import { timersOf } from '../timers/status-timers.ts';
import { audienceOfMerge } from './merge-tickets.ts';

/** A merged ticket goes on by itself again: its clocks run as if they had never been cancelled (SLA 17), the timers of its status start again. */
export function unmergeTicket(ctx: Context, input: TicketReference): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const id = requireId(input.ticketId, 'Ticket');
    const [locked] = await ctx.query(lockStatement(ctx, id));
    const row = await insistOnVisible(ctx, id, locked);
    insist(whyNotUnmerge(ctx.actor, row.creatorId), ['input', 'ticketId']);
    insistOnVersion(input.expectedVersion, row.version);
    const tracked = await trackTicket(ctx, row);
    const { ticket, configuration } = tracked;
    const targetId = ticket.mergedIntoId ?? refuse('NOT_MERGED', ['input', 'ticketId']);
    ticket.mergedIntoId = null;
    ticket.timers = timersOf(configuration, ticket, ctx.now());
    ticket.touch(ctx.now());
    recordTicketEvent(ctx, tracked, 'ticket.unmerged', { changes: [change('mergedInto', refer('Ticket', targetId), null)], fact: { kind: 'UNMERGED' } });
    await recordOnTarget(ctx, ticket, targetId);
    return ticket;
  });
}

/** Merging must not end the ticket of somebody else, so its creator always separates it again. */
export function whyNotUnmerge(actor: Actor, creatorId: string): RefusalCode | null {
  return actor.id === creatorId || may(actor, 'ticket:work') ? null : 'NOT_ALLOWED';
}

/** A target that was closed meanwhile gets no event; whoever separates need not see it. */
async function recordOnTarget(ctx: Transaction, source: Ticket, targetId: string): Promise<void> {
  const [row] = (await ctx.query(lockReferredStatement(ctx, targetId)))[0]?.rows ?? [];
  if (!row) return;
  const tracked = await trackTicket(ctx, row);
  const { ticket: target } = tracked;
  target.touch(ctx.now());
  recordTicketEvent(ctx, tracked, 'ticket.parted', {
    audience: audienceOfMerge(source, target),
    changes: [change('mergedTicket', refer('Ticket', source.id), null)],
  });
}
