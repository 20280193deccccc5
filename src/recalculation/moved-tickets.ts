import type { Deadlines } from '../sla/clocks/deadlines.ts';
import type { Calendars } from '../sla/clocks/measure.ts';
import type { AffectedTicket, OpenTicket } from './open-tickets.ts';
import { type PlannedTargets, previewDeadlines } from './preview-deadlines.ts';

/** How many there are, and the first of them in the order they were opened. */
export interface Some<Entry> {
  count: number;
  first: Entry[];
}

export type Moved = { ticket: AffectedTicket; before: Deadlines; after: Deadlines };

/** The open tickets whose deadlines a change would move, and those that would be late at once. */
export interface MovedTickets {
  moved: Some<Moved>;
  breached: Some<Moved>;
  /** Whether all open tickets were read in time. */
  isComplete: boolean;
}

const most = 100;

export function none<Entry>(): Some<Entry> {
  return { count: 0, first: [] };
}

export function add<Entry>(some: Some<Entry>, entry: Entry): void {
  some.count += 1;
  if (some.first.length < most) some.first.push(entry);
}

export function addMoved(
  { moved, breached }: MovedTickets,
  planned: PlannedTargets,
  { id, code, subject, ...measured }: OpenTicket,
  calendars: Calendars,
): void {
  const preview = previewDeadlines(measured, planned, calendars);
  if (!preview) return;
  const { before, after } = preview;
  const entry = { ticket: { id, code, subject }, before, after };
  if (preview.isMoved) add(moved, entry);
  if (preview.isBreached) add(breached, entry);
}
