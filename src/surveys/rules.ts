import { type Actor, may } from '../core/actor.ts';
import type { RefusalCode } from '../core/refusal.ts';
import type { StatusCategory } from '../workflows/workflow.ts';

/** What the rule needs to know of a ticket. */
export interface Asked {
  statusCategory: StatusCategory;
  mergedIntoId: string | null;
  requesterId: string;
  creatorId: string;
  /** Its status has the survey open. */
  isOpen: boolean;
}

/** Whoever asked for the help says how it was, or a partner's system that opened the ticket for them; nobody of the desk for somebody else. */
export function whyNotAnswer(actor: Actor, { statusCategory, mergedIntoId, requesterId, creatorId, isOpen }: Asked): RefusalCode | null {
  if (statusCategory === 'CLOSED') return 'TICKET_CLOSED';
  if (mergedIntoId) return 'MERGED';
  const isAsked = actor.id === requesterId || (actor.id === creatorId && !may(actor, 'ticket:work'));
  if (!isAsked || !may(actor, 'ticket:write')) return 'NOT_ALLOWED';
  return isOpen ? null : 'SURVEY_CLOSED';
}
