import type { Context } from '../platform/house.ts';
import { transact } from '../platform/transact.ts';
import { happen } from './happen.ts';
import { holdTicket, type OnTicket } from './hold-ticket.ts';
import { replace } from './replace.ts';
import type { Ticket } from './ticket.ts';

export interface RecordWorkaround extends OnTicket {
  workaround?: string | null;
}

/** How people can work until the solution is there (platform O13). */
export function recordWorkaround(ctx: Context, input: RecordWorkaround): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const { ticket } = await holdTicket(ctx, input);
    const changes = replace(ticket, { workaround: input.workaround ?? null });
    if (changes.length === 0) return ticket;
    ticket.touch(ctx.now());
    happen(ctx, ticket, 'ticket.workaround_recorded', { changes });
    return ticket;
  });
}
