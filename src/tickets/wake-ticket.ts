import { calendarVersion } from '../calendars/shelf.ts';
import { atTime, type Writing } from '../platform/transact.ts';
import { advance } from '../sla/clocks/advance.ts';
import type { TimerDefinition } from '../workflows/rules/definition.ts';
import { nextTimer, type Timer } from '../workflows/rules/timers.ts';
import { qualify } from './effects.ts';
import { happen, recordPassings, setAlarm } from './happen.ts';
import type { HeldTicket } from './hold-ticket.ts';
import { change, choicesFrom, takeStep, whyNotChoose } from './step.ts';
import type { Ticket } from './ticket.ts';

type Woken = Omit<HeldTicket, 'beside'>;

/** The next thing a ticket waits for happens at its own instant, whenever this is: a clock passes something, or a timer has run down (rules 11, 23). */
export function wake(ctx: Writing, held: Woken, at: Date): void {
  const then = atTime(ctx, at);
  notice(then, held.ticket, at);
  const timer = nextTimer(held.ticket.timers ?? []);
  if (timer && timer.dueAt <= at.getTime()) ring(then, held, timer);
  setAlarm(held.ticket);
}

function notice(ctx: Writing, ticket: Ticket, at: Date): void {
  if (!ticket.clocks) return;
  const { course, passings } = advance(ticket.clocks, at.getTime(), calendarVersion);
  if (passings.length > 0) ticket.follow(course);
  recordPassings(ctx, ticket, passings);
}

function ring(ctx: Writing, held: Woken, timer: Timer): void {
  const { ticket, desk } = held;
  ticket.timers = (ticket.timers ?? []).filter((one) => one !== timer);
  const definition = desk.definitions.get(ticket.statusId)?.timers?.find(({ key }) => key === timer.key);
  if (definition?.remind) remind(ctx, ticket, definition);
  if (definition?.moveTo) moveOn(ctx, held, definition, definition.moveTo);
}

/** Whoever delivers reminders finds the words by the template. */
function remind(ctx: Writing, ticket: Ticket, { key, remind }: TimerDefinition): void {
  const template = typeof remind === 'string' ? [change('template', null, remind)] : [];
  happen(ctx, ticket, 'ticket.reminded', { changes: [change('timer', null, key), ...template] });
}

/** The same rule as for people: what a step asks for, it asks of the clock too. */
function moveOn(ctx: Writing, held: Woken, { key, qualify: qualification }: TimerDefinition, moveTo: string): void {
  const { ticket, desk } = held;
  const choice = choicesFrom(desk, ticket).find(({ status }) => status.key === moveTo);
  const timer = change('timer', null, key);
  if (qualification) qualify(ctx, held, desk.qualifications.find((one) => one.key === qualification)?.id ?? null);
  const whyNot = choice ? whyNotChoose(ctx, held, choice) : 'TRANSITION_NOT_ALLOWED';
  if (choice && !whyNot) takeStep(ctx, held, choice.status, timer);
  else happen(ctx, ticket, 'ticket.timer_refused', { audience: 'AGENTS', changes: [timer, change('code', null, whyNot)] });
}
