import { type Actor, may } from '../core/actor.ts';
import type { RefusalCode } from '../core/refusal.ts';
import { type Prepared, whyNotPrepared } from './rules/why-not-prepared.ts';

/** What code reasons with; the statuses themselves belong to the tenant. */
export const statusCategories = ['NEW', 'OPEN', 'PENDING', 'ON_HOLD', 'RESOLVED', 'CLOSED'] as const;
export type StatusCategory = (typeof statusCategories)[number];

/** The part somebody has in a ticket; a transition says which parts may take it. */
export type Participant = 'CREATOR' | 'REQUESTER' | 'ASSIGNEE' | 'AGENT' | 'ADMIN' | 'SYSTEM';
export type ClosurePolicy = 'CREATOR' | 'AUTOMATIC';

/** What the rules need to know of a ticket. */
export interface TicketState extends Prepared {
  statusCategory: StatusCategory;
  creatorId: string;
  requesterId: string;
  assigneeId: string | null;
  /** The ticket it was merged into, where alone things go on. */
  mergedIntoId?: string | null;
}

/** A status one may want to go to, the parts that may go there from the current one (`null` where no step leads there), and what it asks. */
export interface TransitionRule {
  category: StatusCategory;
  participants: readonly Participant[] | null;
  requires?: readonly string[];
}

export function partsOf(actor: Actor, ticket: Pick<TicketState, 'creatorId' | 'requesterId' | 'assigneeId'>): ReadonlySet<Participant> {
  const participants = new Set<Participant>();
  if (actor.id === ticket.creatorId) participants.add('CREATOR');
  if (actor.id === ticket.requesterId) participants.add('REQUESTER');
  if (actor.id === ticket.assigneeId) participants.add('ASSIGNEE');
  if (actor.kind === 'SYSTEM') return participants.add('SYSTEM');
  if (may(actor, 'ticket:work')) participants.add('AGENT');
  if (may(actor, 'tenant:admin')) participants.add('ADMIN');
  return participants;
}

/** Whoever created the ticket closes it, and only once it is resolved. No role stands above this (crm E2; erp S7: the clock only). */
export function whyNotClose(actor: Actor, ticket: Pick<TicketState, 'statusCategory' | 'creatorId'>, policy: ClosurePolicy): RefusalCode | null {
  if (ticket.statusCategory === 'CLOSED') return 'TICKET_CLOSED';
  if (actor.kind === 'SYSTEM') return null;
  if (policy === 'AUTOMATIC') return 'CLOSING_IS_AUTOMATIC';
  if (ticket.creatorId !== actor.id) return 'NOT_THE_CREATOR';
  if (ticket.statusCategory !== 'RESOLVED') return 'NOT_YET_RESOLVED';
  return null;
}

/** The one rule for every change of status: it is enforced by the verbs and published as `availableTransitions`. */
export function whyNotTransition(actor: Actor, ticket: TicketState, rule: TransitionRule, policy: ClosurePolicy): RefusalCode | null {
  if (ticket.statusCategory === 'CLOSED') return 'TICKET_CLOSED';
  if (ticket.mergedIntoId) return 'MERGED';
  const whyNot = rule.category === 'CLOSED' ? whyNotClose(actor, ticket, policy) : null;
  if (whyNot) return whyNot;
  return whyNotApply(actor, ticket, rule);
}

/** The part of the rule that the transition itself says: who may apply it, and what it requires of the ticket. */
export function whyNotApply(actor: Actor, ticket: TicketState, rule: Omit<TransitionRule, 'category'>): RefusalCode | null {
  if (!rule.participants) return 'TRANSITION_NOT_ALLOWED';
  if (!may(actor, 'ticket:write')) return 'NOT_ALLOWED';
  const participants = partsOf(actor, ticket);
  return rule.participants.some((part) => participants.has(part)) ? whyNotPrepared(ticket, rule.requires ?? []) : 'NOT_ALLOWED';
}
