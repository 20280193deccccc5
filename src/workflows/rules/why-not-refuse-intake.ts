import { type Actor, may } from '../../core/actor.ts';
import type { RefusalCode } from '../../core/refusal.ts';
import type { TicketState } from '../workflow.ts';

/** The properties of a ticket that the rule needs. */
export interface Refusable extends Pick<TicketState, 'statusCategory' | 'mergedIntoId'> {
  /** A date, or the text of one; `null` while nobody has answered. */
  firstRespondedAt: unknown;
  /** Why it was refused before; `null` where it never was. */
  refusalReason: string | null;
  /** Whether the desk names a status for what it refuses. */
  isOffered: boolean;
  /** Whether the workflow leads there from the current status. */
  isReachable: boolean;
}

/** Admission decides before anybody works on the ticket, and once: where the person who asked objects, it is a ticket (clinic D10). */
export function whyNotRefuseIntake(actor: Actor, ticket: Refusable): RefusalCode | null {
  if (ticket.statusCategory === 'CLOSED') return 'TICKET_CLOSED';
  if (ticket.mergedIntoId) return 'MERGED';
  if (!may(actor, 'ticket:work')) return 'NOT_ALLOWED';
  if (!ticket.isOffered) return 'NO_REFUSAL';
  if (ticket.refusalReason !== null) return 'REFUSED_BEFORE';
  if (ticket.firstRespondedAt || ticket.statusCategory !== 'NEW') return 'ALREADY_ADMITTED';
  return ticket.isReachable ? null : 'TRANSITION_NOT_ALLOWED';
}
