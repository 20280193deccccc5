import type { RefusalCode } from '../core/refusal.ts';

/** A person who may become the creator of a ticket. */
export interface Candidate {
  id: string;
  isActive: boolean;
  seesTicket: boolean;
  mayClose: boolean;
  /** Whether they have a way in of their own: an admin has the invitation of anyone who has none, and could close in their name. */
  signsIn: boolean;
  /** Who hands over, the assignee and who resolved the ticket, with the persons behind their keys; `null` for one who is unknown. */
  involved: ReadonlySet<string | null>;
}

/** A ticket is taken from nobody who can still close it (crm E2). */
export function whyNotHandOver(isCreatorActive: boolean): RefusalCode | null {
  return isCreatorActive ? 'CREATOR_IS_ACTIVE' : null;
}

/** Nobody who worked on the ticket or hands it over gets to close it (crm E2). */
export function whyNotSucceed(creatorId: string, { id, isActive, seesTicket, mayClose, signsIn, involved }: Candidate): RefusalCode | null {
  if (id === creatorId || !isActive || !seesTicket || !mayClose || !signsIn) return 'NOT_ALLOWED';
  return involved.has(id) || involved.has(null) ? 'NOT_ALLOWED' : null;
}
