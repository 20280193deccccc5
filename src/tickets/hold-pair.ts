import { requireId } from '../platform/ids.ts';
import type { Result, Row } from '../platform/packet.ts';
import { refuse } from '../platform/refusal.ts';
import type { Writing } from '../platform/transact.ts';
import { insistOnSeen, insistOnUnmerged, insistOnVersion, lockOf, type OnTicket, take } from './hold-ticket.ts';
import type { Ticket } from './ticket.ts';

/** A ticket that may change, in our hands, and another one beside it, locked and not looked at yet. */
export interface HeldPair {
  ticket: Ticket;
  otherId: string;
  other: Result | undefined;
}

/** Both are locked in the order of their ids, whoever comes first: two that want the same pair do not wait for each other. */
export async function holdPair(ctx: Writing, input: OnTicket, name: string, publicOtherId: string): Promise<HeldPair> {
  const [id, otherId] = [requireId(input.ticketId, 'Ticket'), requireId(publicOtherId, 'Ticket')];
  const ids = [...new Set([id, otherId])].sort();
  const locked = await ctx.query(...ids.map((one) => lockOf(ctx, one)));
  const row = await insistOnSeen(ctx, id, locked[ids.indexOf(id)]);
  insistOnUnmerged(row);
  insistOnVersion(input.expectedVersion, row.version);
  if (id === otherId) refuse('INVALID', ['input', name]);
  return { ticket: (await take(ctx, row)).ticket, otherId, other: locked[ids.indexOf(otherId)] };
}

/** The other one, if it may change too. */
export async function holdOther(ctx: Writing, { otherId, other }: HeldPair, name: string): Promise<Ticket> {
  const row: Row = await insistOnSeen(ctx, otherId, other, name);
  insistOnUnmerged(row, name);
  return (await take(ctx, row)).ticket;
}
