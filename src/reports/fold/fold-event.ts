import { applyFact } from '../../sla/clocks/apply-fact.ts';
import type { Calendars } from '../../sla/clocks/measure.ts';
import { addActions } from './actions.ts';
import { changedValues } from './changed-values.ts';
import { settleClocks } from './clock-facts.ts';
import { settleHandling } from './handling.ts';
import { comeBack, endUncounted, phaseOf, settle } from './phases.ts';
import { type Draft, type FactChanges, type FoldedEvent, put, type ReportedTicket } from './reported-ticket.ts';

/** The version of the fold: facts of another one are made again. */
export const foldVersion = 3;

export interface Folded {
  ticket: ReportedTicket;
  changes: FactChanges;
}

/** What an event makes of a ticket, and which facts change by it. It depends on nothing else, so the same events always give the same facts. `null` where the opening of the ticket is not known, and where the event was folded before. */
export function foldEvent(before: ReportedTicket | null, event: FoldedEvent, calendars: Calendars): Folded | null {
  if (before ? event.seq <= before.seq : event.fact?.kind !== 'OPENED') return null;
  const ticket = before ? { ...before, revocable: { ...before.revocable }, hidden: { ...before.hidden } } : opened(event);
  if (!ticket) return null;
  const draft: Draft = { ticket, changes: new Map() };
  Object.assign(ticket, { events: ticket.events + 1, seq: event.seq });
  ticket.lastAt = Math.max(ticket.lastAt, event.at);
  if (!before) put(draft, 'CREATED', { kind: 'CREATED', at: ticket.openedAt, value: null });
  ticket.values = { ...ticket.values, ...changedValues(event) };
  applyToTicket(draft, event, calendars);
  addActions(draft, event);
  settle(draft);
  settleHandling(draft);
  if (ticket.phase === 'CLOSED') forgetClocks(ticket);
  return draft;
}

function opened({ at, fact }: FoldedEvent): ReportedTicket | null {
  if (fact?.kind !== 'OPENED' || !fact.values) return null;
  return {
    ...{ events: 0, seq: 0, openedAt: at, lastAt: at, values: fact.values, category: fact.category, phase: 'OPEN' },
    ...{ isMerged: false, isUncounted: false, backlogValues: null, backlogSteps: 0, replies: 0, reopenings: 0 },
    ...{ wasResolved: false, resolvedSince: null, resolvedMs: 0, unansweredSince: null, handling: null, clocks: null, revocable: {}, hidden: {} },
  };
}

function applyToTicket(draft: Draft, { id, at, type, fact }: FoldedEvent, calendars: Calendars): void {
  const { ticket } = draft;
  if (type === 'ticket.unmerged') ticket.isMerged = false;
  if (!fact || ticket.phase === 'CLOSED') return;
  ticket.clocks = applyFact(ticket.clocks, fact, { at: fact.at ? Date.parse(fact.at) : at, cause: id, calendars }).state;
  if (fact.kind === 'MERGED') ticket.isMerged = true;
  if (fact.kind === 'STATUS') ticket.category = fact.category;
  if (fact.kind === 'STATUS' && ticket.isUncounted && phaseOf(ticket.category) === 'OPEN') comeBack(draft);
  if (fact.kind === 'WITHDRAWN' || fact.kind === 'REFUSED') endUncounted(draft, fact.kind);
  settleClocks(draft, calendars);
}

/** A closed ticket never changes, but for what the same transaction still records. */
function forgetClocks(ticket: ReportedTicket): void {
  ticket.clocks = null;
  ticket.revocable = Object.fromEntries(Object.entries(ticket.revocable).filter(([key]) => key === 'CLOSED' || key === 'RESOLVED'));
}
