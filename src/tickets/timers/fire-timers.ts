import { change } from '../../core/event.ts';
import { atTime, type Transaction } from '../../core/transaction.ts';
import { advance } from '../../sla/clocks/advance.ts';
import type { TimerDefinition } from '../../workflows/rules/definition.ts';
import { nextTimer, type Timer } from '../../workflows/rules/timers.ts';
import { applyTransition } from '../apply-transition.ts';
import { qualify } from '../effects.ts';
import type { TrackedTicket } from '../lock-ticket.ts';
import { recordMilestones, recordTicketEvent } from '../record-ticket-event.ts';
import { transitionOptions } from '../transition-options.ts';
import { setNextDue } from './next-due.ts';

/** What is due takes effect at its own instant, whenever it is noticed: a clock passes a milestone, or a timer has run out (SLA 11, SLA 23). */
export function fireTimers(ctx: Transaction, tracked: TrackedTicket, at: Date): void {
  const then = atTime(ctx, at);
  passMilestones(then, tracked, at);
  const timer = nextTimer(tracked.ticket.timers ?? []);
  if (timer && timer.dueAt <= at.getTime()) fireTimer(then, tracked, timer);
  setNextDue(tracked);
}

function passMilestones(ctx: Transaction, { ticket, calendars }: TrackedTicket, at: Date): void {
  if (!ticket.clocks) return;
  const { state, milestones } = advance(ticket.clocks, at.getTime(), calendars);
  if (milestones.length > 0) ticket.follow(state, calendars);
  recordMilestones(ctx, ticket, milestones);
}

function fireTimer(ctx: Transaction, tracked: TrackedTicket, timer: Timer): void {
  const { ticket, configuration } = tracked;
  ticket.timers = (ticket.timers ?? []).filter((one) => one !== timer);
  const definition = configuration.definitions.get(ticket.statusId)?.timers?.find(({ key }) => key === timer.key);
  if (definition?.remind) remind(ctx, tracked, definition);
  if (definition?.moveTo) moveOn(ctx, tracked, definition, definition.moveTo);
}

/** An event for the program that delivers reminders, with the template of the text. */
function remind(ctx: Transaction, tracked: TrackedTicket, { key, remind }: TimerDefinition): void {
  const template = typeof remind === 'string' ? [change('template', null, remind)] : [];
  recordTicketEvent(ctx, tracked, 'ticket.reminded', { changes: [change('timer', null, key), ...template] });
}

/** The same rule as for people: what a transition requires, it requires of a timer too. */
function moveOn(ctx: Transaction, tracked: TrackedTicket, { key, qualify: qualification }: TimerDefinition, moveTo: string): void {
  const timer = change('timer', null, key);
  if (qualification) qualify(ctx, tracked, tracked.configuration.qualifications.find((one) => one.key === qualification)?.id ?? null);
  const option = transitionOptions(ctx, tracked).find(({ status }) => status.key === moveTo);
  const whyNot = option ? option.whyNot : 'TRANSITION_NOT_ALLOWED';
  if (option && !whyNot) applyTransition(ctx, tracked, option.status, timer);
  else recordTicketEvent(ctx, tracked, 'ticket.timer_refused', { audience: 'AGENTS', changes: [timer, change('code', null, whyNot)] });
}
