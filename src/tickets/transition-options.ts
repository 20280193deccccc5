import type { Actor } from '../core/actor.ts';
import { insist, type RefusalCode, refuse } from '../core/refusal.ts';
import type { Transaction } from '../core/transaction.ts';
import { itemByKey } from '../core/unknown-keys.ts';
import { missingIn } from '../workflows/rules/why-not-ready.ts';
import type { Status } from '../workflows/status.ts';
import { type StatusCategory, type TransitionRule, whyNotApply, whyNotTransition } from '../workflows/workflow.ts';
import { readableFields } from './custom-fields/visible-custom-fields.ts';
import type { TrackedTicket } from './lock-ticket.ts';

/** A status that a ticket may be taken to. */
export interface TransitionOption {
  status: Status;
  /** Whether the workflow leads there from the current status, for anybody. */
  isTransition: boolean;
  /** Why the actor may not take the ticket there now; `null` where they may. */
  whyNot: RefusalCode | null;
  /** For the refusal; `null` where the code says it all. */
  details: { missing: string[] } | null;
}

type Options = Pick<TrackedTicket, 'ticket' | 'configuration'>;

/** The statuses of these categories in order of rank; all of them where none is given. */
export function transitionOptions({ actor }: Transaction, { ticket, configuration }: Options, ...categories: StatusCategory[]): TransitionOption[] {
  const { closurePolicy } = configuration.workflow;
  return optionsOf(actor, { ticket, configuration }, categories, (rule) => whyNotTransition(actor, ticket, rule, closurePolicy));
}

/** The closed statuses, where the closing rule was asked before: what remains is what each transition says. */
export function closingOptions({ actor }: Transaction, { ticket, configuration }: Options): TransitionOption[] {
  return optionsOf(actor, { ticket, configuration }, ['CLOSED'], (rule) => whyNotApply(actor, ticket, rule));
}

type Ask = (rule: TransitionRule) => RefusalCode | null;

function optionsOf(actor: Actor, { ticket, configuration }: Options, categories: readonly StatusCategory[], ask: Ask): TransitionOption[] {
  const transitions = configuration.transitions.filter(({ fromStatusId }) => fromStatusId === ticket.statusId);
  const statuses = configuration.statuses.filter(({ category }) => categories.length === 0 || categories.includes(category));
  return statuses.map((status) => {
    const transition = transitions.find(({ toStatusId }) => toStatusId === status.id);
    const rule = { category: status.category, participants: transition?.participants ?? null, requires: transition?.requires ?? [] };
    const whyNot = ask(rule);
    const missing = whyNot && missingIn(whyNot, ticket, rule.requires, readableFields(actor, configuration));
    return { status, isTransition: transition !== undefined, whyNot, details: missing && { missing } };
  });
}

/** The keys of the statuses that the actor may take the ticket to now. */
export function allowedIn(options: readonly TransitionOption[]): string[] {
  return options.filter(({ whyNot }) => whyNot === null).map(({ status }) => status.key);
}

/** The option with the key that was given, or the first one the actor may take; where there is none, one that says why. */
export function chooseOption(options: readonly TransitionOption[], key: string | null | undefined): TransitionOption {
  if (key != null) {
    const statuses = options.map(({ status }) => status);
    return options[statuses.indexOf(itemByKey(statuses, key, ['input', 'status']))] as TransitionOption;
  }
  const chosen = options.find(({ whyNot }) => whyNot === null) ?? options.find(({ isTransition }) => isTransition) ?? options[0];
  return chosen ?? refuse('TRANSITION_NOT_ALLOWED', ['input', 'ticketId']);
}

/** Refuses what the actor may not take, with what is missing for it. */
export function insistOnOption({ whyNot, details }: TransitionOption, path: string[], more?: { allowed: string[] }): void {
  insist(whyNot, path, details || more ? { ...more, ...details } : undefined);
}
