import { isDeepStrictEqual } from 'node:util';
import type { StatusCategory } from '../../workflows/workflow.ts';
import { type Draft, type Phase, put, takeBack, type Uncounted, uncounted, type Values } from './reported-ticket.ts';

/** What the status of a ticket is to reports. While it is merged it counts in the other ticket, and withdrawn or refused it does not count. */
export function settle(draft: Draft): void {
  const { ticket } = draft;
  const phase = phaseOf(ticket.category);
  if (ticket.isUncounted) return;
  if (!ticket.isMerged && phase !== ticket.phase) enter(draft, phase);
  settleQualification(draft);
  settleMerge(draft);
  settleBacklog(draft);
}

export function phaseOf(category: StatusCategory): Phase {
  return category === 'RESOLVED' || category === 'CLOSED' ? category : 'OPEN';
}

function enter(draft: Draft, phase: Phase): void {
  const { ticket } = draft;
  if (phase === 'OPEN') reopen(draft);
  else ticket.unansweredSince = null;
  if (phase === 'RESOLVED') resolve(draft);
  if (phase === 'CLOSED') put(draft, 'CLOSED', { kind: 'CLOSED', at: ticket.lastAt, value: null });
  ticket.phase = phase;
}

function resolve(draft: Draft): void {
  const { ticket } = draft;
  const at = ticket.lastAt;
  const sinceOpening = at - ticket.openedAt;
  if (!ticket.wasResolved) put(draft, 'FIRST_RESOLUTION_TIME', { kind: 'FIRST_RESOLUTION_TIME', at, value: sinceOpening });
  put(draft, 'RESOLVED', { kind: 'RESOLVED', at, value: null });
  put(draft, 'TOTAL_RESOLUTION_TIME', { kind: 'TOTAL_RESOLUTION_TIME', at, value: sinceOpening - ticket.resolvedMs });
  if (ticket.replies <= 1 && ticket.reopenings === 0) put(draft, 'FIRST_CONTACT_RESOLVED', { kind: 'FIRST_CONTACT_RESOLVED', at, value: null });
  Object.assign(ticket, { wasResolved: true, resolvedSince: at });
}

/** The ticket was not resolved after all. */
function reopen(draft: Draft): void {
  const { ticket } = draft;
  const at = ticket.lastAt;
  for (const key of ['RESOLVED', 'TOTAL_RESOLUTION_TIME', 'FIRST_CONTACT_RESOLVED']) takeBack(draft, key);
  ticket.reopenings += 1;
  ticket.resolvedMs += at - (ticket.resolvedSince ?? at);
  ticket.resolvedSince = null;
  put(draft, `REOPENED:${ticket.reopenings}`, { kind: 'REOPENED', at, value: null });
}

/** It counts as if it had never been opened, but for the work that was done. */
export function endUncounted(draft: Draft, kind: Uncounted): void {
  const { ticket } = draft;
  ticket.hidden = ticket.revocable;
  ticket.revocable = { ...ticket.revocable };
  for (const key of Object.keys(ticket.revocable)) takeBack(draft, key);
  ticket.isUncounted = true;
  put(draft, kind, { kind, at: ticket.lastAt, value: null });
}

/** It counts as if it had never been withdrawn or refused. */
export function comeBack({ ticket, changes }: Draft): void {
  for (const kind of uncounted) takeBack({ ticket, changes }, kind);
  for (const [key, fact] of Object.entries(ticket.hidden)) changes.set(key, fact);
  Object.assign(ticket, { isUncounted: false, revocable: ticket.hidden, hidden: {} });
}

/** The qualification is final, so what has ended counts under the one that the ticket has now. */
function settleQualification(draft: Draft): void {
  const { ticket, changes } = draft;
  const { qualificationId } = ticket.values;
  for (const key of ['RESOLVED', 'CLOSED']) {
    const fact = ticket.revocable[key];
    if (!fact || fact.values.qualificationId === qualificationId) continue;
    const again = { ...fact, values: { ...fact.values, qualificationId } };
    ticket.revocable[key] = again;
    changes.set(key, again);
  }
}

function settleMerge(draft: Draft): void {
  const { ticket } = draft;
  if (!ticket.isMerged) takeBack(draft, 'MERGED');
  else if (!ticket.revocable.MERGED) put(draft, 'MERGED', { kind: 'MERGED', at: ticket.lastAt, value: null });
}

/** In the backlog are tickets that somebody still has to resolve, under the values that they have: a change of these takes out and adds. */
function settleBacklog(draft: Draft): void {
  const { ticket } = draft;
  const { backlogValues: before, values, lastAt } = ticket;
  const after = ticket.phase === 'OPEN' && !ticket.isMerged ? values : null;
  if (before === after || isDeepStrictEqual(before, after)) return;
  if (before) stepBacklog(draft, -1, before, lastAt);
  if (after) stepBacklog(draft, 1, after, lastAt);
  ticket.backlogValues = after;
}

function stepBacklog(draft: Draft, value: 1 | -1, values: Values, at: number): void {
  draft.ticket.backlogSteps += 1;
  put(draft, `BACKLOG:${draft.ticket.backlogSteps}`, { kind: 'BACKLOG', at, value, values, agentId: values.assigneeId });
}
