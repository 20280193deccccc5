import type { RecordedEvent } from '../core/event.ts';
import type { Transaction } from '../core/transaction.ts';
import type { Row } from '../database/pipeline.ts';
import { changedIn } from '../database/tracked-rows.ts';
import { toldStates } from '../sla/clocks/clock-states.ts';
import { type Ticket, tickets } from './ticket.ts';

/** Columns that are long, or that no filter asks for. */
const unrecorded = new Set([
  ...['tenantId', 'id', 'version', 'description', 'workaround', 'checklist', 'links', 'clocks', 'timers', 'nextDueAt'],
  ...['deduplicationKey', 'occurrences', 'closedById', 'isPriorityGiven', 'beforeMerge', 'mergedCount', 'lastPublicMessageAt', 'secretCount', 'affectedUsers'],
]);
const recorded = tickets.columns.filter(({ property }) => !unrecorded.has(property));

/**
 * The last event of the ticket in this transaction records the values it had before, by which live lists know which tickets left them. One
 * event in sixteen records all values: anyone who asks how the ticket was reads up to the next of these, however many events follow.
 */
export function trackPreviousValues(ctx: Transaction, ticket: Ticket, before: Row): void {
  ctx.beforeCommit('NOTE_PREVIOUS_VALUES', () => {
    const last = ctx.events.findLast(({ ticketId }) => ticketId === ticket.id);
    if (last) recordValues(last, ticket, before);
    return null;
  });
}

function recordValues(event: RecordedEvent, ticket: Ticket, before: Row): void {
  const hasAllValues = isOneInSixteen(event);
  const columns = hasAllValues ? recorded : changedIn(tickets, ticket, before).filter(({ property }) => !unrecorded.has(property));
  if (columns.length === 0) return;
  event.previousValues = { ...event.previousValues, ...previousValuesOf(columns, before) };
  if (hasAllValues) event.hasAllValues = true;
}

/** The end of an id is random. */
function isOneInSixteen({ id }: RecordedEvent): boolean {
  return id.endsWith('0');
}

/** A ticket counts as overdue, and a clock as warned or breached, from the event of it on, so that this event tells of it. */
function previousValuesOf(columns: readonly { property: string; name: string }[], before: Row): Record<string, unknown> {
  const values: Record<string, unknown> = Object.fromEntries(columns.map(({ property, name }) => [name, before[property]]));
  if ('clock_states' in values) values.clock_states = toldStates(before.clockStates);
  return 'overdue_from' in values || 'breached_at' in values ? { ...values, overdue_from: before.breachedAt } : values;
}
