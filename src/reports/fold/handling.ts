import { add, type Draft } from './reported-ticket.ts';

/** A stretch of work ends when somebody else is assigned, or nobody, and when the status of the ticket is no longer one of work (servicedesk G6). */
export function settleHandling(draft: Draft): void {
  const { ticket } = draft;
  const { handling: before, lastAt: at } = ticket;
  const isWorkedOn = ticket.category === 'OPEN' && !ticket.isMerged && !ticket.isUncounted;
  const agentId = isWorkedOn ? ticket.values.assigneeId : null;
  if (agentId === (before?.agentId ?? null)) return;
  if (before) add(draft, `HANDLING_TIME:${ticket.seq}`, { kind: 'HANDLING_TIME', at, value: at - before.since, agentId: before.agentId });
  ticket.handling = agentId === null ? null : { agentId, since: at };
}
