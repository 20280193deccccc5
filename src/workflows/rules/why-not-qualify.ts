import { type Actor, may } from '../../core/actor.ts';
import type { RefusalCode } from '../../core/refusal.ts';
import type { StatusCategory } from '../workflow.ts';

/** The properties of a ticket that the rule needs. */
export interface Reviewable {
  statusCategory: StatusCategory;
  mergedIntoId: string | null;
  /** Whether its status lets channels and consultants review the qualification. */
  isInReview: boolean;
}

/** Agents qualify until the ticket is closed, channels and consultants during the review, customers never (erp S8). */
export function whyNotQualify(actor: Actor, { statusCategory, mergedIntoId, isInReview }: Reviewable): RefusalCode | null {
  if (statusCategory === 'CLOSED') return 'TICKET_CLOSED';
  if (mergedIntoId) return 'MERGED';
  if (may(actor, 'ticket:work')) return null;
  const { requesterKind } = actor.onBehalfOf ?? actor;
  const isReviewer = requesterKind === 'CHANNEL' || requesterKind === 'CONSULTANT';
  if (!isReviewer || !may(actor, 'ticket:write')) return 'NOT_ALLOWED';
  return isInReview ? null : 'REVIEW_CLOSED';
}
