import { type Actor, may } from '../../core/actor.ts';
import type { RefusalCode } from '../../core/refusal.ts';
import type { StatusCategory } from '../workflow.ts';

/** What the rule needs to know of a ticket. */
export interface Reviewable {
  statusCategory: StatusCategory;
  mergedIntoId: string | null;
  /** Its status lets channels and consultants review the qualification. */
  isInReview: boolean;
}

/** Agents qualify until the ticket is closed; channels and consultants while it is in review, customers never (erp S8). */
export function whyNotQualify(actor: Actor, { statusCategory, mergedIntoId, isInReview }: Reviewable): RefusalCode | null {
  if (statusCategory === 'CLOSED') return 'TICKET_CLOSED';
  if (mergedIntoId) return 'MERGED';
  if (may(actor, 'ticket:work')) return null;
  const reviews = actor.requesterKind === 'CHANNEL' || actor.requesterKind === 'CONSULTANT';
  if (!reviews || !may(actor, 'ticket:write')) return 'NOT_ALLOWED';
  return isInReview ? null : 'REVIEW_CLOSED';
}
