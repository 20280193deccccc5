import { calendarVersion } from '../calendars/calendar-versions.ts';
import type { Configuration } from '../configuration/configuration.ts';
import { modesOf } from '../configuration/read-document.ts';
import type { FieldChange } from '../core/feed.ts';
import { publicId } from '../core/ids.ts';
import { type RefusalCode, refuse } from '../core/refusal.ts';
import type { Transaction } from '../core/transact.ts';
import type { TransitionDefinition } from '../workflows/rules/definition.ts';
import { type Timer, timersFrom } from '../workflows/rules/timers.ts';
import type { Status } from '../workflows/status.ts';
import { type Participant, whyNotTransition } from '../workflows/workflow.ts';
import { applyEffects } from './effects.ts';
import type { LockedTicket } from './lock-ticket.ts';
import { recordTicketEvent } from './record-ticket-event.ts';
import type { Ticket } from './ticket.ts';

/** A status, and who may go there from the ticket's current one. */
export interface TransitionOption {
  status: Status;
  participants: Participant[] | null;
  requires: string[];
}

/** Every status of the workflow in order of rank. */
export function transitionOptions({ statuses, transitions }: Configuration, ticket: Ticket): TransitionOption[] {
  const steps = transitions.filter(({ fromStatusId }) => fromStatusId === ticket.statusId);
  return statuses.map((status) => {
    const transition = steps.find(({ toStatusId }) => toStatusId === status.id);
    return { status, participants: transition?.participants ?? null, requires: transition?.requires ?? [] };
  });
}

export function whyNotOption(
  ctx: Transaction,
  { ticket, configuration }: Pick<LockedTicket, 'ticket' | 'configuration'>,
  { status, participants, requires }: TransitionOption,
): RefusalCode | null {
  return whyNotTransition(ctx.actor, ticket, { category: status.category, participants, requires }, configuration.workflow.closurePolicy);
}

/** The status with the key that was given, or the first one the actor may go to. */
export function chooseTransition(ctx: Transaction, locked: LockedTicket, options: TransitionOption[], key: string | null | undefined): TransitionOption {
  if (key != null) return options.find(({ status }) => status.key === key) ?? refuse('NOT_FOUND', ['input', 'status']);
  const open = options.find((option) => whyNotOption(ctx, locked, option) === null);
  return open ?? options.find(({ participants }) => participants) ?? options[0] ?? refuse('TRANSITION_NOT_ALLOWED', ['input', 'ticketId']);
}

export function allowedStatuses(ctx: Transaction, locked: LockedTicket, options: TransitionOption[]): string[] {
  return options.filter((option) => whyNotOption(ctx, locked, option) === null).map(({ status }) => status.key);
}

/** Takes a step that is allowed: the row, its clocks, its timers and the event change together, and then what the step does beside. */
export function applyTransition(ctx: Transaction, held: Omit<LockedTicket, 'extra'>, status: Status, ...more: FieldChange[]): void {
  const { ticket, configuration } = held;
  const [before, was, at] = [ticket.statusId, ticket.statusCategory, ctx.now()];
  const transition = transitionBetween(configuration, before, status);
  ticket.enter(status, at);
  if (status.category === 'CLOSED') ticket.close(ctx.actor.id, at);
  else if (status.category !== 'RESOLVED') ticket.resolvedAt = null;
  else if (was !== 'RESOLVED') ticket.resolvedAt = at;
  if (status.category !== 'CLOSED') ticket.timers = timersOf(configuration, ticket, at);
  recordTicketEvent(ctx, ticket, eventTypeOf(was, status.category), {
    changes: [change('status', publicId('Status', before), publicId('Status', status.id)), ...more],
    fact: { kind: 'STATUS', category: status.category, modes: clockModesOf(configuration, status) },
  });
  applyEffects(ctx, held, transition?.effects ?? []);
}

function transitionBetween({ workflow, statuses }: Configuration, fromId: string, { key }: Status): TransitionDefinition | undefined {
  const from = statuses.find(({ id }) => id === fromId)?.key ?? '';
  return workflow.transitions.findLast((transition) => transition.to === key && transition.from.includes(from));
}

export function clockModesOf({ document }: Configuration, { key, category }: Status) {
  return modesOf(document.statuses.find((status) => status.key === key) ?? { category });
}

/** The timers of the status the ticket stands in, counted from now. */
export function timersOf(configuration: Configuration, { statusId }: Ticket, at: Date): readonly Timer[] {
  return timersFrom(configuration.definitions.get(statusId)?.timers ?? [], at.getTime(), calendarsOf(configuration));
}

/** A calendar of the desk by its key. */
export function calendarsOf({ calendarIds, calendars }: Configuration) {
  return (key: string) => {
    const version = calendars[calendarIds.get(key) ?? ''];
    return version === undefined ? null : calendarVersion(version);
  };
}

function eventTypeOf(was: string, is: string): string {
  if (is === 'CLOSED') return 'ticket.closed';
  if (is === 'RESOLVED' && was !== 'RESOLVED') return 'ticket.resolved';
  return was === 'RESOLVED' && is !== 'RESOLVED' ? 'ticket.reopened' : 'ticket.status_changed';
}

export function change(field: string, before: unknown, after: unknown): FieldChange {
  return { field, before, after };
}
