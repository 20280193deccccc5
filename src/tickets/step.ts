import type { Configuration } from '../configuration/configuration.ts';
import { type FieldChange, record } from '../platform/feed.ts';
import { publicId } from '../platform/ids.ts';
import { type RefusalCode, refuse } from '../platform/refusal.ts';
import type { Writing } from '../platform/transact.ts';
import type { Status } from '../workflows/status.ts';
import { type Part, whyNotStep } from '../workflows/workflow.ts';
import type { Ticket } from './ticket.ts';

/** A status, and who may go there from the ticket's current one. */
export interface Choice {
  status: Status;
  parts: Part[] | null;
}

/** Every status of the workflow in order of rank. */
export function choicesFrom({ statuses, transitions }: Configuration, ticket: Ticket): Choice[] {
  const steps = transitions.filter(({ fromStatusId }) => fromStatusId === ticket.statusId);
  return statuses.map((status) => ({ status, parts: steps.find(({ toStatusId }) => toStatusId === status.id)?.parts ?? null }));
}

export function whyNotChoose(ctx: Writing, ticket: Ticket, { status, parts }: Choice): RefusalCode | null {
  return whyNotStep(ctx.actor, ticket, { category: status.category, parts }, ctx.tenant.closurePolicy);
}

/** The status with the key that was given, or the first one the actor may go to. */
export function choose(ctx: Writing, ticket: Ticket, choices: Choice[], key: string | null | undefined): Choice {
  if (key != null) return choices.find(({ status }) => status.key === key) ?? refuse('NOT_FOUND', ['input', 'status']);
  const open = choices.find((choice) => whyNotChoose(ctx, ticket, choice) === null);
  return open ?? choices.find(({ parts }) => parts) ?? choices[0] ?? refuse('TRANSITION_NOT_ALLOWED', ['input', 'ticketId']);
}

export function allowedKeys(ctx: Writing, ticket: Ticket, choices: Choice[]): string[] {
  return choices.filter((choice) => whyNotChoose(ctx, ticket, choice) === null).map(({ status }) => status.key);
}

/** Takes the step the rule allows: the row, its clocks and the event change together. */
export function takeStep(ctx: Writing, ticket: Ticket, { status }: Choice): void {
  const [before, was] = [ticket.statusId, ticket.statusCategory];
  const at = ctx.now();
  ticket.enter(status, at);
  if (status.category === 'CLOSED') ticket.close(ctx.actor.id, at);
  else if (status.category === 'RESOLVED' && was !== 'RESOLVED') ticket.resolve(at);
  else if (status.category !== 'RESOLVED' && was === 'RESOLVED') ticket.reopen(at);
  record(ctx, eventOf(was, status.category), { ticketId: ticket.id, changes: [change('status', publicId('Status', before), publicId('Status', status.id))] });
}

function eventOf(was: string, is: string): string {
  if (is === 'CLOSED') return 'ticket.closed';
  if (is === 'RESOLVED' && was !== 'RESOLVED') return 'ticket.resolved';
  return was === 'RESOLVED' && is !== 'RESOLVED' ? 'ticket.reopened' : 'ticket.status_changed';
}

export function change(field: string, before: unknown, after: unknown): FieldChange {
  return { field, before, after };
}
