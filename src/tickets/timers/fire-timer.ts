import { calendarVersion } from '../../calendars/calendar-versions.ts';
import { atTime, type Transaction } from '../../core/transact.ts';
import { advance } from '../../sla/clocks/advance.ts';
import type { TimerDefinition } from '../../workflows/rules/definition.ts';
import { nextTimer, type Timer } from '../../workflows/rules/timers.ts';
import { applyTransition, change, transitionOptions, whyNotOption } from '../apply-transition.ts';
import { qualify } from '../effects.ts';
import type { LockedTicket } from '../lock-ticket.ts';
import { recordMilestones, recordTicketEvent, updateNextDue } from '../record-ticket-event.ts';
import type { Ticket } from '../ticket.ts';

type Locked = Omit<LockedTicket, 'extra'>;

/** The next thing a ticket waits for happens at its own instant, whenever this is: a clock passes something, or a timer has run down (SLA 11, SLA 23). */
export function fireDue(ctx: Transaction, held: Locked, at: Date): void {
  const then = atTime(ctx, at);
  passMilestones(then, held.ticket, at);
  const timer = nextTimer(held.ticket.timers ?? []);
  if (timer && timer.dueAt <= at.getTime()) fireTimer(then, held, timer);
  updateNextDue(held.ticket);
}

function passMilestones(ctx: Transaction, ticket: Ticket, at: Date): void {
  if (!ticket.clocks) return;
  const { state, milestones } = advance(ticket.clocks, at.getTime(), calendarVersion);
  if (milestones.length > 0) ticket.follow(state);
  recordMilestones(ctx, ticket, milestones);
}

function fireTimer(ctx: Transaction, held: Locked, timer: Timer): void {
  const { ticket, configuration } = held;
  ticket.timers = (ticket.timers ?? []).filter((one) => one !== timer);
  const definition = configuration.definitions.get(ticket.statusId)?.timers?.find(({ key }) => key === timer.key);
  if (definition?.remind) remind(ctx, ticket, definition);
  if (definition?.moveTo) moveOn(ctx, held, definition, definition.moveTo);
}

/** Whoever delivers reminders finds the words by the template. */
function remind(ctx: Transaction, ticket: Ticket, { key, remind }: TimerDefinition): void {
  const template = typeof remind === 'string' ? [change('template', null, remind)] : [];
  recordTicketEvent(ctx, ticket, 'ticket.reminded', { changes: [change('timer', null, key), ...template] });
}

/** The same rule as for people: what a step asks for, it asks of the clock too. */
function moveOn(ctx: Transaction, held: Locked, { key, qualify: qualification }: TimerDefinition, moveTo: string): void {
  const { ticket, configuration } = held;
  const option = transitionOptions(configuration, ticket).find(({ status }) => status.key === moveTo);
  const timer = change('timer', null, key);
  if (qualification) qualify(ctx, held, configuration.qualifications.find((one) => one.key === qualification)?.id ?? null);
  const whyNot = option ? whyNotOption(ctx, held, option) : 'TRANSITION_NOT_ALLOWED';
  if (option && !whyNot) applyTransition(ctx, held, option.status, timer);
  else recordTicketEvent(ctx, ticket, 'ticket.timer_refused', { audience: 'AGENTS', changes: [timer, change('code', null, whyNot)] });
}
