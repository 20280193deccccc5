import { type Actor, may, speaksFor } from '../core/actor.ts';
import type { RefusalCode } from '../core/refusal.ts';
import type { StatusCategory } from '../workflows/workflow.ts';

/** The properties of a ticket that the rule needs. */
export interface Surveyable {
  statusCategory: StatusCategory;
  mergedIntoId: string | null;
  requesterId: string;
  creatorId: string;
  /** Whether its status allows the survey. */
  isOpen: boolean;
}

/** The requester answers, or the partner system that created the ticket; agents never answer for somebody else. */
export function whyNotAnswer(actor: Actor, { statusCategory, mergedIntoId, requesterId, creatorId, isOpen }: Surveyable): RefusalCode | null {
  if (statusCategory === 'CLOSED') return 'TICKET_CLOSED';
  if (mergedIntoId) return 'MERGED';
  const isRespondent = speaksFor(actor, requesterId) || (actor.id === creatorId && !may(actor, 'ticket:work'));
  if (!isRespondent || !may(actor, 'ticket:write')) return 'NOT_ALLOWED';
  return isOpen ? null : 'SURVEY_CLOSED';
}
