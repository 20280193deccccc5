import type { Context } from '../platform/house.ts';
import { publicId, requireId } from '../platform/ids.ts';
import { refuse } from '../platform/refusal.ts';
import { transact, type Writing } from '../platform/transact.ts';
import { happen } from './happen.ts';
import { insistOnSeen, insistOnVersion, lockOf, type OnTicket, take } from './hold-ticket.ts';
import { whoHears } from './merge-tickets.ts';
import { change, timersIn } from './step.ts';
import type { Ticket } from './ticket.ts';

/** They were two needs after all: its clocks run as if they had never been cancelled (rule 17), the timers of its status begin again. */
export function unmergeTicket(ctx: Context, input: OnTicket): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const id = requireId(input.ticketId, 'Ticket');
    const [locked] = await ctx.query(lockOf(ctx, id));
    const row = await insistOnSeen(ctx, id, locked);
    insistOnVersion(input.expectedVersion, row.version);
    const { ticket, desk } = await take(ctx, row);
    const targetId = ticket.mergedIntoId ?? refuse('NOT_MERGED', ['input', 'ticketId']);
    ticket.mergedIntoId = null;
    ticket.timers = timersIn(desk, ticket, ctx.now());
    ticket.touch(ctx.now());
    happen(ctx, ticket, 'ticket.unmerged', { changes: [change('mergedInto', publicId('Ticket', targetId), null)], fact: { kind: 'UNMERGED' } });
    await tellTarget(ctx, ticket, targetId);
    return ticket;
  });
}

/** A target that was closed meanwhile hears nothing more. */
async function tellTarget(ctx: Writing, source: Ticket, targetId: string): Promise<void> {
  const [row] = (await ctx.query(lockOf(ctx, targetId)))[0]?.rows ?? [];
  if (!row) return;
  const { ticket: target } = await take(ctx, row);
  target.touch(ctx.now());
  happen(ctx, target, 'ticket.parted', { audience: whoHears(source, target), changes: [change('mergedTicket', publicId('Ticket', source.id), null)] });
}
