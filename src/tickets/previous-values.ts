import type { Transaction } from '../core/transaction.ts';
import type { Row } from '../database/pipeline.ts';
import { changedIn } from '../database/tracked-rows.ts';
import { type Ticket, tickets } from './ticket.ts';

/** Columns that no filter asks for, most of them long. */
const unrecorded = new Set(['description', 'checklist', 'workaround', 'clocks', 'timers', 'nextDueAt']);

/** The last event of the ticket in this transaction records the values it had before, by which live lists know which tickets left them. */
export function trackPreviousValues(ctx: Transaction, ticket: Ticket, before: Row): void {
  ctx.beforeCommit('NOTE_PREVIOUS_VALUES', () => {
    const last = ctx.events.findLast(({ ticketId }) => ticketId === ticket.id);
    const changed = changedIn(tickets, ticket, before).filter(({ property }) => !unrecorded.has(property));
    if (last && changed.length > 0) last.previousValues = { ...last.previousValues, ...previousValuesOf(changed, before) };
    return null;
  });
}

/** A ticket counts as overdue from the event of the breach on, so that this event tells that it became overdue. */
function previousValuesOf(changed: readonly { property: string; name: string }[], before: Row): Record<string, unknown> {
  const values = Object.fromEntries(changed.map(({ property, name }) => [name, before[property]]));
  return 'overdue_from' in values || 'breached_at' in values ? { ...values, overdue_from: before.breachedAt } : values;
}
