import type { Transaction } from '../core/transaction.ts';
import type { Row } from '../database/pipeline.ts';
import { changedIn } from '../database/tracked-rows.ts';
import { type Ticket, tickets } from './ticket.ts';

/** Columns that are long, or that no filter asks for. */
const unrecorded = new Set(['description', 'updatedAt']);

/** The last event of the ticket in this transaction records the values it had before, by which live lists know which tickets left them. */
export function trackPreviousValues(ctx: Transaction, ticket: Ticket, before: Row): void {
  ctx.beforeCommit('NOTE_PREVIOUS_VALUES', () => {
    const last = ctx.events.findLast(({ ticketId }) => ticketId === ticket.id);
    const changed = changedIn(tickets, ticket, before).filter(({ property }) => !unrecorded.has(property));
    if (last && changed.length > 0) last.previousValues = previousValuesOf(changed, before);
    return null;
  });
}

/** The database does not generate `due_order` for a record that is put together from values. */
function previousValuesOf(changed: readonly { property: string; name: string }[], before: Row): Record<string, unknown> {
  const values = Object.fromEntries(changed.map(({ property, name }) => [name, before[property]]));
  return 'due_at' in values ? { ...values, due_order: values.due_at ?? 'infinity' } : values;
}
