import { change, type FieldChange, type RecordedEvent } from '../core/event.ts';
import { eventOf } from '../core/feed.ts';
import type { EventType } from '../core/registry.ts';
import type { Transaction } from '../core/transaction.ts';
import { tell } from '../people/notices/insert-notices.ts';
import { applyFact } from '../sla/clocks/apply-fact.ts';
import type { Fact, Milestone } from '../sla/clocks/clock.ts';
import type { MeasuredTicket } from './lock-ticket.ts';
import { recipientsOf } from './notices/recipients.ts';
import type { Ticket } from './ticket.ts';
import { setNextDue } from './timers/next-due.ts';

export interface TicketEventDetails {
  messageId?: string;
  audience?: RecordedEvent['audience'];
  changes?: FieldChange[];
  /** The fact that the event is to the clocks. */
  fact?: Fact;
  previousValues?: Record<string, unknown>;
  /** The ids of the people whom the event is about. */
  named?: readonly string[];
}

/** An event and the fact that it is to the clocks are recorded together, so that a replay of the events gives the same clocks. */
export function recordTicketEvent(
  ctx: Transaction,
  measured: MeasuredTicket,
  type: EventType,
  { fact, named = [], ...details }: TicketEventDetails = {},
): void {
  const event = eventOf(ctx, type, { ...details, ticketId: measured.ticket.id, ...(fact ? { fact } : {}) });
  if (fact) applyToClocks(ctx, measured, fact, event);
  tell(ctx, event, recipientsOf(event, measured.ticket, named));
  ctx.events.push(event);
  setNextDue(measured);
}

function applyToClocks(ctx: Transaction, { ticket, calendars }: MeasuredTicket, fact: Fact, { id, at }: RecordedEvent): void {
  const { state, milestones } = applyFact(ticket.clocks, fact, { at: at.getTime(), cause: id, calendars });
  ticket.follow(state, calendars);
  recordMilestones(ctx, ticket, milestones);
}

/** A milestone is recorded at its true instant; when somebody noticed is a value of its own (SLA 11). */
export function recordMilestones(ctx: Transaction, ticket: Ticket, milestones: readonly Milestone[]): void {
  for (const { kind, at, metric, number, warning } of milestones) {
    const changes = [
      change('metric', null, metric),
      change('number', null, number),
      change('detectedAt', new Date(at).toISOString(), ctx.beganAt.toISOString()),
      ...(warning === undefined ? [] : [change('warning', null, warning)]),
    ];
    const type = kind === 'BREACHED' ? 'sla.breached' : 'sla.warned';
    const event = eventOf(ctx, type, { at: new Date(at), ticketId: ticket.id, automatic: 'DUE', audience: 'AGENTS', changes });
    tell(ctx, event, recipientsOf(event, ticket, []));
    ctx.events.push(event);
  }
}
