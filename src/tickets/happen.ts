import { calendarVersion } from '../calendars/shelf.ts';
import { eventOf, type FieldChange, type RecordedEvent } from '../platform/feed.ts';
import type { Writing } from '../platform/transact.ts';
import { nextInstant } from '../sla/clocks/advance.ts';
import type { Fact, Passing } from '../sla/clocks/clock.ts';
import { step } from '../sla/clocks/step.ts';
import { nextTimer } from '../workflows/rules/timers.ts';
import type { Ticket } from './ticket.ts';

export interface Happening {
  audience?: RecordedEvent['audience'];
  changes?: FieldChange[];
  /** What the clocks hear of it. */
  fact?: Fact;
}

/** Whatever happens to a ticket is an event, and its clocks hear of it in the same breath: so a replay of the events gives the same clocks. */
export function happen(ctx: Writing, ticket: Ticket, type: string, { fact, ...about }: Happening = {}): void {
  const event = eventOf(ctx, type, { ...about, ticketId: ticket.id, ...(fact ? { fact } : {}) });
  if (fact) tell(ctx, ticket, fact, event);
  ctx.events.push(event);
  setAlarm(ticket);
}

function tell(ctx: Writing, ticket: Ticket, fact: Fact, { id, at }: RecordedEvent): void {
  const moment = { at: at.getTime(), cause: id, calendars: calendarVersion };
  const { course, passings } = step(ticket.clocks, fact, moment);
  ticket.follow(course);
  recordPassings(ctx, ticket, passings);
}

/** What was passed stands with its true instant; when somebody noticed is told apart (rule 11). */
export function recordPassings(ctx: Writing, ticket: Ticket, passings: readonly Passing[]): void {
  for (const { kind, at, metric, number, warning } of passings) {
    const changes = [
      { field: 'metric', before: null, after: metric },
      { field: 'number', before: null, after: number },
      ...detected(ctx, at),
      ...which(warning),
    ];
    const type = kind === 'BREACHED' ? 'sla.breached' : 'sla.warned';
    ctx.events.push(eventOf(ctx, type, { at: new Date(at), ticketId: ticket.id, audience: 'AGENTS', changes }));
  }
}

function detected(ctx: Writing, at: number): FieldChange[] {
  return [{ field: 'detectedAt', before: new Date(at).toISOString(), after: ctx.now().toISOString() }];
}

function which(warning: number | undefined): FieldChange[] {
  return warning === undefined ? [] : [{ field: 'warning', before: null, after: warning }];
}

/** When the worker must look again. */
export function setAlarm(ticket: Ticket): void {
  ticket.wakeAt = nextDue(ticket);
}

/** The next thing that comes by itself: a timer, or what a clock passes. Nothing comes to what is closed, or merged into another. */
export function nextDue({ closedAt, mergedIntoId, clocks, timers }: Ticket): Date | null {
  if (closedAt || mergedIntoId) return null;
  const instants = [clocks && nextInstant(clocks, calendarVersion), nextTimer(timers ?? [])?.dueAt].filter((at) => at != null);
  return instants.length === 0 ? null : new Date(Math.min(...instants));
}
