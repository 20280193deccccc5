import { sql } from 'kysely';
import type { Context } from '../platform/house.ts';
import { publicId } from '../platform/ids.ts';
import type { Row } from '../platform/packet.ts';
import { verbStatement } from '../platform/reading/verb-statement.ts';
import { refuse } from '../platform/refusal.ts';
import { transact, type Writing } from '../platform/transact.ts';
import { happen } from './happen.ts';
import { type HeldPair, holdPair } from './hold-pair.ts';
import { holdTicket, type OnTicket } from './hold-ticket.ts';
import { replace } from './replace.ts';
import { ticketSight } from './sight.ts';
import type { Ticket } from './ticket.ts';

export interface MarkDuplicate extends OnTicket {
  ofId?: string | null;
}

/** It was reported before (clinic D3). A mere remark: nothing else changes, and the other ticket may be closed long since. */
export function markDuplicate(ctx: Context, input: MarkDuplicate): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    if (input.ofId == null) return mark(ctx, (await holdTicket(ctx, input)).ticket, null);
    const pair = await holdPair(ctx, input, 'ofId', input.ofId);
    const original = await originalOf(ctx, pair);
    if (original.duplicateOfId) refuse('IS_A_DUPLICATE', ['input', 'ofId'], { of: publicId('Ticket', original.duplicateOfId) });
    return mark(ctx, pair.ticket, pair.otherId);
  });
}

function mark(ctx: Writing, ticket: Ticket, ofId: string | null): Ticket {
  const changes = replace(ticket, { duplicateOfId: ofId });
  if (changes.length === 0) return ticket;
  ticket.touch(ctx.now());
  happen(ctx, ticket, ofId ? 'ticket.duplicate_marked' : 'ticket.duplicate_unmarked', { audience: 'AGENTS', changes });
  return ticket;
}

/** What stands in our hands cannot become a duplicate meanwhile, nor can what is closed: so duplicates never go round in a circle. */
async function originalOf(ctx: Writing, { otherId, other }: HeldPair): Promise<Row> {
  const locked = other?.rows[0];
  if (locked?.isSeen) return locked;
  const looked = verbStatement(ctx, 'look for original', { id: otherId }, (viewer, { id }) => {
    const isClosed = sql`t.tenant_id = ${viewer.tenantId}::uuid and t.id = ${id}::uuid and t.closed_at is not null`;
    return sql`select t.duplicate_of_id as "duplicateOfId" from ticket t where ${isClosed} and (${ticketSight(sql.ref('t'), viewer)})`;
  });
  return (await ctx.query(looked))[0]?.rows[0] ?? refuse('NOT_FOUND', ['input', 'ofId']);
}
