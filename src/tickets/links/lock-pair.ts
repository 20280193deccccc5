import { requireId } from '../../core/ids.ts';
import { refuse } from '../../core/refusal.ts';
import type { Transaction } from '../../core/transact.ts';
import type { Result, Row } from '../../database/pipeline.ts';
import { insistOnUnmerged, insistOnVersion, insistOnVisible, lockStatement, type TicketReference, trackTicket } from '../lock-ticket.ts';
import type { Ticket } from '../ticket.ts';

/** A ticket that may change, in our hands, and another one beside it, locked and not looked at yet. */
export interface LockedPair {
  ticket: Ticket;
  otherId: string;
  other: Result | undefined;
}

/** Both are locked in the order of their ids, whoever comes first: two that want the same pair do not wait for each other. */
export async function lockPair(ctx: Transaction, input: TicketReference, name: string, publicOtherId: string): Promise<LockedPair> {
  const [id, otherId] = [requireId(input.ticketId, 'Ticket'), requireId(publicOtherId, 'Ticket')];
  const ids = [...new Set([id, otherId])].sort();
  const locked = await ctx.query(...ids.map((one) => lockStatement(ctx, one)));
  const row = await insistOnVisible(ctx, id, locked[ids.indexOf(id)]);
  insistOnUnmerged(row);
  insistOnVersion(input.expectedVersion, row.version);
  if (id === otherId) refuse('INVALID', ['input', name]);
  return { ticket: (await trackTicket(ctx, row)).ticket, otherId, other: locked[ids.indexOf(otherId)] };
}

/** The other one, if it may change too. */
export async function lockOther(ctx: Transaction, { otherId, other }: LockedPair, name: string): Promise<Ticket> {
  const row: Row = await insistOnVisible(ctx, otherId, other, name);
  insistOnUnmerged(row, name);
  return (await trackTicket(ctx, row)).ticket;
}
