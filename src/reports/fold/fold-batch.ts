import { calendarFinder } from '../../calendars/calendar-versions.ts';
import type { Calendar } from '../../calendars/time/calendar.ts';
import { foldEvent } from './fold-event.ts';
import type { FactChanges, FoldedEvent, ReportedTicket } from './reported-ticket.ts';

export interface FoldedBatch {
  /** The tickets that the events are about, as they are after them. */
  tickets: ReadonlyMap<string, ReportedTicket>;
  facts: ReadonlyMap<string, FactChanges>;
}

/** Events in their order. However they are divided into batches, the facts are the same. */
export function foldBatch(known: ReadonlyMap<string, ReportedTicket>, events: readonly FoldedEvent[], definitions: ReadonlyMap<string, Calendar>): FoldedBatch {
  const tickets = new Map<string, ReportedTicket>();
  const facts = new Map<string, FactChanges>();
  const calendars = calendarFinder(definitions);
  for (const event of events) {
    const { ticketId } = event;
    const folded = foldEvent(tickets.get(ticketId) ?? known.get(ticketId) ?? null, event, calendars);
    if (!folded) continue;
    tickets.set(ticketId, folded.ticket);
    facts.set(ticketId, new Map([...(facts.get(ticketId) ?? []), ...folded.changes]));
  }
  return { tickets, facts };
}
