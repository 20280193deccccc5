import { type Actor, may, speaksFor } from '../core/actor.ts';
import type { RefusalCode } from '../core/refusal.ts';
import { type Prepared, whyNotReady } from './rules/why-not-ready.ts';

/** The categories that code knows; the statuses themselves belong to the tenant. */
export const statusCategories = ['NEW', 'OPEN', 'PENDING', 'ON_HOLD', 'RESOLVED', 'CLOSED'] as const;
export type StatusCategory = (typeof statusCategories)[number];

/** A role in a ticket; a transition names the roles that may use it. */
export type Participant = 'CREATOR' | 'REQUESTER' | 'ASSIGNEE' | 'AGENT' | 'ADMIN' | 'SYSTEM';
export type ClosurePolicy = 'CREATOR' | 'AUTOMATIC';

/** The properties of a ticket that the rules need. */
export interface TicketState extends Prepared {
  statusCategory: StatusCategory;
  creatorId: string;
  requesterId: string;
  assigneeId: string | null;
  /** The ticket that it was merged into, which replaces it. */
  mergedIntoId?: string | null;
}

/** A target status, who may move the ticket there (`null` if no transition leads there), and what it requires. */
export interface TransitionRule {
  category: StatusCategory;
  participants: readonly Participant[] | null;
  requires?: readonly string[];
  /** Of the transition that `escalateTicket` makes: whether a level follows the queue of the ticket. Null for others. */
  hasNextLevel?: boolean | null;
}

export function participantsOf(actor: Actor, ticket: Pick<TicketState, 'creatorId' | 'requesterId' | 'assigneeId'>): ReadonlySet<Participant> {
  const participants = new Set<Participant>();
  if (actor.id === ticket.creatorId) participants.add('CREATOR');
  if (speaksFor(actor, ticket.requesterId)) participants.add('REQUESTER');
  if (actor.id === ticket.assigneeId) participants.add('ASSIGNEE');
  if (actor.kind === 'SYSTEM') return participants.add('SYSTEM');
  if (may(actor, 'ticket:work')) participants.add('AGENT');
  if (may(actor, 'tenant:admin')) participants.add('ADMIN');
  return participants;
}

/** The creator closes a ticket, or the system by the workflow, and only once it is resolved; no role overrides this (crm E2). Where closing is automatic, only the system does (erp S7). */
export function whyNotClose(actor: Actor, ticket: Pick<TicketState, 'statusCategory' | 'creatorId'>, policy: ClosurePolicy): RefusalCode | null {
  if (ticket.statusCategory === 'CLOSED') return 'TICKET_CLOSED';
  if (policy === 'AUTOMATIC') return actor.kind === 'SYSTEM' ? null : 'CLOSING_IS_AUTOMATIC';
  if (actor.kind !== 'SYSTEM' && ticket.creatorId !== actor.id) return 'NOT_THE_CREATOR';
  if (ticket.statusCategory !== 'RESOLVED') return 'NOT_YET_RESOLVED';
  return null;
}

/** The only rule for changes of status: enforced by the verbs and published as `availableTransitions`. A merged ticket is closed like others once it is resolved. */
export function whyNotTransition(actor: Actor, ticket: TicketState, rule: TransitionRule, policy: ClosurePolicy): RefusalCode | null {
  if (ticket.statusCategory === 'CLOSED') return 'TICKET_CLOSED';
  if (ticket.mergedIntoId && !(ticket.statusCategory === 'RESOLVED' && rule.category === 'CLOSED')) return 'MERGED';
  const whyNot = rule.category === 'CLOSED' ? whyNotClose(actor, ticket, policy) : whyNotEscalate(actor, rule);
  if (whyNot) return whyNot;
  return whyNotApply(actor, ticket, rule);
}

/** Those who work on tickets escalate them, as long as a level follows (clinic D7). */
function whyNotEscalate(actor: Actor, { hasNextLevel = null }: TransitionRule): RefusalCode | null {
  if (hasNextLevel === null) return null;
  if (!may(actor, 'ticket:work')) return 'NOT_ALLOWED';
  return hasNextLevel ? null : 'NO_ESCALATION';
}

/** The part of the rule that the transition itself says: who may apply it, and what it requires of the ticket; of a merged one nothing, for the other was worked on. */
export function whyNotApply(actor: Actor, ticket: TicketState, rule: Omit<TransitionRule, 'category'>): RefusalCode | null {
  if (!rule.participants) return 'TRANSITION_NOT_ALLOWED';
  if (!may(actor, 'ticket:write')) return 'NOT_ALLOWED';
  const participants = participantsOf(actor, ticket);
  return rule.participants.some((part) => participants.has(part)) ? whyNotReady(ticket, ticket.mergedIntoId ? [] : (rule.requires ?? [])) : 'NOT_ALLOWED';
}
