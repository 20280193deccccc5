import { calendarVersion } from '../calendars/calendar-versions.ts';
import { eventOf, type FieldChange, type RecordedEvent } from '../core/feed.ts';
import type { Transaction } from '../core/transact.ts';
import { nextInstant } from '../sla/clocks/advance.ts';
import { applyFact } from '../sla/clocks/apply-fact.ts';
import type { Fact, Milestone } from '../sla/clocks/clock.ts';
import { nextTimer } from '../workflows/rules/timers.ts';
import type { Ticket } from './ticket.ts';

export interface TicketEventDetails {
  audience?: RecordedEvent['audience'];
  changes?: FieldChange[];
  /** What the clocks hear of it. */
  fact?: Fact;
}

/** Whatever happens to a ticket is an event, and its clocks hear of it in the same breath: so a replay of the events gives the same clocks. */
export function recordTicketEvent(ctx: Transaction, ticket: Ticket, type: string, { fact, ...about }: TicketEventDetails = {}): void {
  const event = eventOf(ctx, type, { ...about, ticketId: ticket.id, ...(fact ? { fact } : {}) });
  if (fact) applyToClocks(ctx, ticket, fact, event);
  ctx.events.push(event);
  updateNextDue(ticket);
}

function applyToClocks(ctx: Transaction, ticket: Ticket, fact: Fact, { id, at }: RecordedEvent): void {
  const moment = { at: at.getTime(), cause: id, calendars: calendarVersion };
  const { state, milestones } = applyFact(ticket.clocks, fact, moment);
  ticket.follow(state);
  recordMilestones(ctx, ticket, milestones);
}

/** What was passed stands with its true instant; when somebody noticed is told apart (SLA 11). */
export function recordMilestones(ctx: Transaction, ticket: Ticket, milestones: readonly Milestone[]): void {
  for (const { kind, at, metric, number, warning } of milestones) {
    const changes = [
      { field: 'metric', before: null, after: metric },
      { field: 'number', before: null, after: number },
      ...detectedChange(ctx, at),
      ...warningChange(warning),
    ];
    const type = kind === 'BREACHED' ? 'sla.breached' : 'sla.warned';
    ctx.events.push(eventOf(ctx, type, { at: new Date(at), ticketId: ticket.id, audience: 'AGENTS', changes }));
  }
}

function detectedChange(ctx: Transaction, at: number): FieldChange[] {
  return [{ field: 'detectedAt', before: new Date(at).toISOString(), after: ctx.now().toISOString() }];
}

function warningChange(warning: number | undefined): FieldChange[] {
  return warning === undefined ? [] : [{ field: 'warning', before: null, after: warning }];
}

/** When the worker must look again. */
export function updateNextDue(ticket: Ticket): void {
  ticket.nextDueAt = nextDue(ticket);
}

/** The next thing that comes by itself: a timer, or what a clock passes. Nothing comes to what is closed, or merged into another. */
export function nextDue({ closedAt, mergedIntoId, clocks, timers }: Ticket): Date | null {
  if (closedAt || mergedIntoId) return null;
  const instants = [clocks && nextInstant(clocks, calendarVersion), nextTimer(timers ?? [])?.dueAt].filter((at) => at != null);
  return instants.length === 0 ? null : new Date(Math.min(...instants));
}
