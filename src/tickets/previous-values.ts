import type { Transaction } from '../core/transact.ts';
import type { Row } from '../database/pipeline.ts';
import { changedIn } from '../database/tracked-rows.ts';
import { type Ticket, tickets } from './ticket.ts';

/** ServerOptions to nobody: they are long, or mean nothing to a filter. */
const untold = new Set(['description', 'updatedAt']);

/** The last event of the ticket in this transaction says what the ticket was before: by that, live lists know what left them. */
export function trackPreviousValues(ctx: Transaction, ticket: Ticket, before: Row): void {
  ctx.beforeCommit(() => {
    const last = ctx.events.findLast(({ ticketId }) => ticketId === ticket.id);
    const changed = changedIn(tickets, ticket, before).filter(({ property }) => !untold.has(property));
    if (last && changed.length > 0) last.previousValues = previousValuesOf(changed, before);
    return null;
  });
}

/** Generated columns are not generated anew for a record that is put together. */
function previousValuesOf(changed: readonly { property: string; name: string }[], before: Row): Record<string, unknown> {
  const was = Object.fromEntries(changed.map(({ property, name }) => [name, before[property]]));
  return 'due_at' in was ? { ...was, due_order: was.due_at ?? 'infinity' } : was;
}
