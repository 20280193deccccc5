import { calendarFinder } from '../../calendars/calendar-versions.ts';
import type { Calendar } from '../../calendars/time/calendar.ts';
import type { Calendars } from '../../sla/clocks/measure.ts';
import { foldEvent } from './fold-event.ts';
import { foldSuggestion, type SuggestionEvent } from './fold-suggestion.ts';
import type { FactChanges, FoldedEvent, Reported, ReportedTicket } from './reported-ticket.ts';

export interface FoldedBatch {
  /** The tickets and suggestions that the events are about, as they are after them. */
  reported: ReadonlyMap<string, Reported>;
  facts: ReadonlyMap<string, FactChanges>;
}

/** Events in their order. However they are divided into batches, the facts are the same. */
export function foldBatch(
  known: ReadonlyMap<string, Reported>,
  events: readonly (FoldedEvent | SuggestionEvent)[],
  definitions: ReadonlyMap<string, Calendar>,
): FoldedBatch {
  const reported = new Map<string, Reported>();
  const facts = new Map<string, FactChanges>();
  const calendars = calendarFinder(definitions);
  for (const event of events) {
    const id = event.ticketId === null ? event.fact.suggestionId : event.ticketId;
    const folded = foldOne(reported.get(id) ?? known.get(id) ?? null, event, calendars);
    if (!folded) continue;
    reported.set(id, folded.reported);
    facts.set(id, new Map([...(facts.get(id) ?? []), ...folded.changes]));
  }
  return { reported, facts };
}

function foldOne(before: Reported | null, event: FoldedEvent | SuggestionEvent, calendars: Calendars): { reported: Reported; changes: FactChanges } | null {
  if (event.ticketId === null) return foldSuggestion(before, event);
  // What is known under the id of a ticket was folded from its events.
  const folded = foldEvent(before as ReportedTicket | null, event, calendars);
  return folded && { reported: folded.ticket, changes: folded.changes };
}
