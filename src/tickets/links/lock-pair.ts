import { requireId } from '../../core/ids.ts';
import { insistOnVersion } from '../../core/insist-on-version.ts';
import { refuseValue } from '../../core/refusal.ts';
import type { Transaction } from '../../core/transaction.ts';
import type { Result, Row } from '../../database/pipeline.ts';
import { lockStatement } from '../lock-statement.ts';
import { insistOnUnmerged, insistOnVisible, type TicketReference, type TrackedTicket, trackTicket } from '../lock-ticket.ts';

/** A ticket that may change, and another one, locked if the actor sees it, but not checked yet. */
export interface LockedPair {
  tracked: TrackedTicket;
  otherId: string;
  other: Result | undefined;
}

/** Both are locked in the order of their ids, so that two changes of the same pair do not deadlock. */
export async function lockPair(ctx: Transaction, input: TicketReference, name: string, publicOtherId: string): Promise<LockedPair> {
  const [id, otherId] = [requireId(input.ticketId, 'Ticket'), requireId(publicOtherId, 'Ticket')];
  const ids = [...new Set([id, otherId])].sort();
  const locked = await ctx.query(...ids.map((one) => lockStatement(ctx, one)));
  const row = await insistOnVisible(ctx, id, locked[ids.indexOf(id)]);
  await insistOnUnmerged(ctx, row);
  insistOnVersion(input.expectedVersion, row.version);
  if (id === otherId) refuseValue(['input', name], 'sameTicket');
  return { tracked: await trackTicket(ctx, row), otherId, other: locked[ids.indexOf(otherId)] };
}

/** The other ticket, if it may change too. */
export async function lockOther(ctx: Transaction, { otherId, other }: LockedPair, name: string): Promise<TrackedTicket> {
  const row: Row = await insistOnVisible(ctx, otherId, other, name);
  await insistOnUnmerged(ctx, row, name);
  return trackTicket(ctx, row);
}
