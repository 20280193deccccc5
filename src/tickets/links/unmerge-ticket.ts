import type { Context } from '../../core/context.ts';
import { publicId, requireId } from '../../core/ids.ts';
import { refuse } from '../../core/refusal.ts';
import { type Transaction, transact } from '../../core/transact.ts';
import { change, timersOf } from '../apply-transition.ts';
import { insistOnVersion, insistOnVisible, lockStatement, type TicketReference, trackTicket } from '../lock-ticket.ts';
import { recordTicketEvent } from '../record-ticket-event.ts';
import type { Ticket } from '../ticket.ts';
import { audienceOfMerge } from './merge-tickets.ts';

/** They were two needs after all: its clocks run as if they had never been cancelled (SLA 17), the timers of its status begin again. */
export function unmergeTicket(ctx: Context, input: TicketReference): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const id = requireId(input.ticketId, 'Ticket');
    const [locked] = await ctx.query(lockStatement(ctx, id));
    const row = await insistOnVisible(ctx, id, locked);
    insistOnVersion(input.expectedVersion, row.version);
    const { ticket, configuration } = await trackTicket(ctx, row);
    const targetId = ticket.mergedIntoId ?? refuse('NOT_MERGED', ['input', 'ticketId']);
    ticket.mergedIntoId = null;
    ticket.timers = timersOf(configuration, ticket, ctx.now());
    ticket.touch(ctx.now());
    recordTicketEvent(ctx, ticket, 'ticket.unmerged', { changes: [change('mergedInto', publicId('Ticket', targetId), null)], fact: { kind: 'UNMERGED' } });
    await recordOnTarget(ctx, ticket, targetId);
    return ticket;
  });
}

/** A target that was closed meanwhile hears nothing more. */
async function recordOnTarget(ctx: Transaction, source: Ticket, targetId: string): Promise<void> {
  const [row] = (await ctx.query(lockStatement(ctx, targetId)))[0]?.rows ?? [];
  if (!row) return;
  const { ticket: target } = await trackTicket(ctx, row);
  target.touch(ctx.now());
  recordTicketEvent(ctx, target, 'ticket.parted', {
    audience: audienceOfMerge(source, target),
    changes: [change('mergedTicket', publicId('Ticket', source.id), null)],
  });
}
