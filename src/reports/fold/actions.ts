import type { Metric } from '../../sla/clocks/clock.ts';
import type { FactKind } from '../kinds.ts';
import { add, type Draft, type FoldedEvent, put } from './reported-ticket.ts';

/** Events that are counted one by one; the agent is who acted, but for an assignment, which counts for the person who got the ticket. */
const actions: Readonly<Record<string, FactKind>> = {
  'ticket.noted': 'NOTES',
  'ticket.assigned': 'ASSIGNMENTS',
  'ticket.moved': 'TRANSFERS',
  'ticket.escalated': 'ESCALATIONS',
  'ticket.repeated': 'OCCURRENCES',
};

export function addActions(draft: Draft, event: FoldedEvent): void {
  const { ticket } = draft;
  const { seq, at, type, actorId, fact, changes } = event;
  const kind = actions[type];
  if (kind) add(draft, `${kind}:${seq}`, { kind, at, value: null, agentId: type === 'ticket.assigned' ? ticket.values.assigneeId : actorId });
  if (fact?.kind === 'REPLIED') addReply(draft, event, fact.by);
  if (type === 'sla.breached') addBreach(draft, event);
  const score = type === 'survey.answered' ? changes.find(({ field }) => field === 'score')?.after : null;
  if (typeof score === 'number') put(draft, 'SATISFACTION', { kind: 'SATISFACTION', at, value: score });
}

/** A breach that was noticed before anything else happened to the ticket; its clock tells the same later. */
function addBreach(draft: Draft, { at, changes }: FoldedEvent): void {
  const after = (name: string) => changes.find(({ field }) => field === name)?.after;
  const kind = `${after('metric') as Metric}_BREACHED` as const;
  if (draft.ticket.phase !== 'CLOSED') put(draft, `${kind}:${after('number')}`, { kind, at, value: null });
}

/** A response is measured from the oldest message that nobody has answered (SLA 6, SLA 7). */
function addReply(draft: Draft, { seq, at, actorId: agentId }: FoldedEvent, by: 'AGENT' | 'REQUESTER'): void {
  const { ticket } = draft;
  const { replies, openedAt } = ticket;
  if (by === 'REQUESTER') {
    if (replies > 0) ticket.unansweredSince ??= at;
    return;
  }
  add(draft, `REPLIES:${seq}`, { kind: 'REPLIES', at, value: null, agentId });
  const since = replies === 0 ? openedAt : ticket.unansweredSince;
  const kind = replies === 0 ? 'FIRST_RESPONSE_TIME' : 'NEXT_RESPONSE_TIME';
  if (since !== null) put(draft, `${kind}:${seq}`, { kind, at, value: Math.max(0, at - since), agentId });
  ticket.replies += 1;
  ticket.unansweredSince = null;
}
