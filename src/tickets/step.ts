import { calendarVersion } from '../calendars/shelf.ts';
import type { Configuration } from '../configuration/configuration.ts';
import { modesOf } from '../configuration/read-document.ts';
import type { FieldChange } from '../platform/feed.ts';
import { publicId } from '../platform/ids.ts';
import { type RefusalCode, refuse } from '../platform/refusal.ts';
import type { Writing } from '../platform/transact.ts';
import type { TransitionDefinition } from '../workflows/rules/definition.ts';
import { type Timer, timersFrom } from '../workflows/rules/timers.ts';
import type { Status } from '../workflows/status.ts';
import { type Part, whyNotStep } from '../workflows/workflow.ts';
import { takeEffects } from './effects.ts';
import { happen } from './happen.ts';
import type { HeldTicket } from './hold-ticket.ts';
import type { Ticket } from './ticket.ts';

/** A status, and who may go there from the ticket's current one. */
export interface Choice {
  status: Status;
  parts: Part[] | null;
  requires: string[];
}

/** Every status of the workflow in order of rank. */
export function choicesFrom({ statuses, transitions }: Configuration, ticket: Ticket): Choice[] {
  const steps = transitions.filter(({ fromStatusId }) => fromStatusId === ticket.statusId);
  return statuses.map((status) => {
    const step = steps.find(({ toStatusId }) => toStatusId === status.id);
    return { status, parts: step?.parts ?? null, requires: step?.requires ?? [] };
  });
}

export function whyNotChoose(ctx: Writing, { ticket, desk }: Pick<HeldTicket, 'ticket' | 'desk'>, { status, parts, requires }: Choice): RefusalCode | null {
  return whyNotStep(ctx.actor, ticket, { category: status.category, parts, requires }, desk.workflow.closurePolicy);
}

/** The status with the key that was given, or the first one the actor may go to. */
export function choose(ctx: Writing, held: HeldTicket, choices: Choice[], key: string | null | undefined): Choice {
  if (key != null) return choices.find(({ status }) => status.key === key) ?? refuse('NOT_FOUND', ['input', 'status']);
  const open = choices.find((choice) => whyNotChoose(ctx, held, choice) === null);
  return open ?? choices.find(({ parts }) => parts) ?? choices[0] ?? refuse('TRANSITION_NOT_ALLOWED', ['input', 'ticketId']);
}

export function allowedKeys(ctx: Writing, held: HeldTicket, choices: Choice[]): string[] {
  return choices.filter((choice) => whyNotChoose(ctx, held, choice) === null).map(({ status }) => status.key);
}

/** Takes a step that is allowed: the row, its clocks, its timers and the event change together, and then what the step does beside. */
export function takeStep(ctx: Writing, held: Omit<HeldTicket, 'beside'>, status: Status, ...more: FieldChange[]): void {
  const { ticket, desk } = held;
  const [before, was, at] = [ticket.statusId, ticket.statusCategory, ctx.now()];
  const step = stepBetween(desk, before, status);
  ticket.enter(status, at);
  if (status.category === 'CLOSED') ticket.close(ctx.actor.id, at);
  else if (status.category !== 'RESOLVED') ticket.resolvedAt = null;
  else if (was !== 'RESOLVED') ticket.resolvedAt = at;
  if (status.category !== 'CLOSED') ticket.timers = timersIn(desk, ticket, at);
  happen(ctx, ticket, eventOf(was, status.category), {
    changes: [change('status', publicId('Status', before), publicId('Status', status.id)), ...more],
    fact: { kind: 'STATUS', category: status.category, modes: modesIn(desk, status) },
  });
  takeEffects(ctx, held, step?.effects ?? []);
}

function stepBetween({ workflow, statuses }: Configuration, fromId: string, { key }: Status): TransitionDefinition | undefined {
  const from = statuses.find(({ id }) => id === fromId)?.key ?? '';
  return workflow.transitions.findLast((step) => step.to === key && step.from.includes(from));
}

export function modesIn({ document }: Configuration, { key, category }: Status) {
  return modesOf(document.statuses.find((status) => status.key === key) ?? { category });
}

/** The timers of the status the ticket stands in, counted from now. */
export function timersIn(desk: Configuration, { statusId }: Ticket, at: Date): readonly Timer[] {
  return timersFrom(desk.definitions.get(statusId)?.timers ?? [], at.getTime(), calendarsOf(desk));
}

/** A calendar of the desk by its key. */
export function calendarsOf({ calendarIds, calendars }: Configuration) {
  return (key: string) => {
    const version = calendars[calendarIds.get(key) ?? ''];
    return version === undefined ? null : calendarVersion(version);
  };
}

function eventOf(was: string, is: string): string {
  if (is === 'CLOSED') return 'ticket.closed';
  if (is === 'RESOLVED' && was !== 'RESOLVED') return 'ticket.resolved';
  return was === 'RESOLVED' && is !== 'RESOLVED' ? 'ticket.reopened' : 'ticket.status_changed';
}

export function change(field: string, before: unknown, after: unknown): FieldChange {
  return { field, before, after };
}
