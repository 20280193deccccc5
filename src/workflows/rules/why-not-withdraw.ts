import { type Actor, may } from '../../core/actor.ts';
import type { RefusalCode } from '../../core/refusal.ts';
import type { TicketState } from '../workflow.ts';

/** The properties of a ticket that the rule needs. */
export interface Withdrawable extends Pick<TicketState, 'statusCategory' | 'creatorId' | 'requesterId' | 'mergedIntoId'> {
  /** A date, or the text of one; `null` while nobody has answered. */
  firstRespondedAt: unknown;
  /** Whether the desk names a status for withdrawn tickets. */
  isOffered: boolean;
  /** Whether the workflow leads there from the current status. */
  isReachable: boolean;
}

/** Only one's own: who is the requester and may close it, as its creator, and only while nobody has answered or solved it. No role overrides this (crm E2). */
export function whyNotWithdraw(actor: Actor, ticket: Withdrawable): RefusalCode | null {
  if (ticket.statusCategory === 'CLOSED') return 'TICKET_CLOSED';
  if (ticket.mergedIntoId) return 'MERGED';
  if (ticket.creatorId !== actor.id || ticket.requesterId !== actor.id || !may(actor, 'ticket:write')) return 'NOT_ALLOWED';
  if (!ticket.isOffered) return 'NO_WITHDRAWAL';
  if (ticket.firstRespondedAt || ticket.statusCategory === 'RESOLVED') return 'ALREADY_ANSWERED';
  return ticket.isReachable ? null : 'TRANSITION_NOT_ALLOWED';
}
