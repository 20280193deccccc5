import { Principal } from '../people/principal.ts';
import { record } from '../platform/feed.ts';
import type { Context } from '../platform/house.ts';
import { publicId, requireId } from '../platform/ids.ts';
import { refuse } from '../platform/refusal.ts';
import { transact, type Writing } from '../platform/tenancy.ts';
import { Queue, QueueMember } from '../queues/queue.ts';
import { holdTicket, type OnTicket } from './hold-ticket.ts';
import { change } from './step.ts';
import type { Ticket } from './ticket.ts';

export interface AssignTicket extends OnTicket {
  assigneeId?: string | null;
}

/** Gives the ticket to an agent who can see its queue, or back to the queue. */
export function assignTicket(ctx: Context, input: AssignTicket): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const ticket = await holdTicket(ctx, input);
    const assignee = input.assigneeId == null ? null : await whoCanWork(ctx, requireId(input.assigneeId, 'User'), ticket.queueId);
    giveTo(ctx, ticket, assignee?.id ?? null);
    return ticket;
  });
}

export function giveTo(ctx: Writing, ticket: Ticket, assigneeId: string | null): void {
  if (ticket.assigneeId === assigneeId) return;
  const changes = [change('assignee', userId(ticket.assigneeId), userId(assigneeId))];
  ticket.assigneeId = assigneeId;
  ticket.updatedAt = ctx.now();
  record(ctx, assigneeId ? 'ticket.assigned' : 'ticket.unassigned', { ticketId: ticket.id, changes });
}

function userId(id: string | null): string | null {
  return id && publicId('User', id);
}

async function whoCanWork(ctx: Writing, id: string, queueId: string): Promise<Principal> {
  const person = await ctx.em.findOne(Principal, { id, kind: 'USER' });
  if (!person) refuse('NOT_FOUND', ['input', 'assigneeId']);
  if (!person.isAgent || !(await canSeeQueue(ctx, person, queueId))) refuse('NOT_AN_AGENT', ['input', 'assigneeId']);
  return person;
}

async function canSeeQueue(ctx: Writing, person: Principal, queueId: string): Promise<boolean> {
  if (person.role === 'ADMIN') return true;
  const queue = await ctx.em.findOneOrFail(Queue, { id: queueId });
  return queue.visibility === 'TENANT' || (await ctx.em.count(QueueMember, { queueId, memberId: person.id })) > 0;
}
