import type { Configuration } from '../configuration/configuration.ts';
import type { Context } from '../platform/house.ts';
import { publicId, requireId } from '../platform/ids.ts';
import type { Row, Statement } from '../platform/packet.ts';
import { refuse } from '../platform/refusal.ts';
import { transact, type Writing } from '../platform/transact.ts';
import { happen } from './happen.ts';
import { holdTicket, type OnTicket } from './hold-ticket.ts';
import { change } from './step.ts';
import type { Ticket } from './ticket.ts';

export interface AssignTicket extends OnTicket {
  assigneeId?: string | null;
}

/** Gives the ticket to an agent who can see its queue, or back to the queue. */
export function assignTicket(ctx: Context, input: AssignTicket): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const id = input.assigneeId == null ? null : requireId(input.assigneeId, 'User');
    const { ticket, desk, beside } = await holdTicket(ctx, input, ...(id ? [personWith(ctx, id)] : []));
    if (id) insistOnWorker(desk, beside[0]?.rows[0], ticket.queueId, ['input', 'assigneeId']);
    giveTo(ctx, ticket, id);
    return ticket;
  });
}

export function giveTo(ctx: Writing, ticket: Ticket, assigneeId: string | null): void {
  if (ticket.assigneeId === assigneeId) return;
  const changes = [change('assignee', userId(ticket.assigneeId), userId(assigneeId))];
  ticket.assigneeId = assigneeId;
  ticket.touch(ctx.now());
  happen(ctx, ticket, assigneeId ? 'ticket.assigned' : 'ticket.unassigned', { changes });
}

function userId(id: string | null): string | null {
  return id && publicId('User', id);
}

function personWith({ tenant }: Writing, id: string): Statement {
  const text = `select id, role, is_active as "isActive" from principal where tenant_id = $1 and id = $2 and kind = 'USER'`;
  return { name: 'person', text, values: [tenant.id, id] };
}

/** A person of the desk who can see the queue. */
export function insistOnWorker(desk: Configuration, person: Row | undefined, queueId: string, path: string[]): void {
  if (!person) refuse('NOT_FOUND', path);
  const isAgent = person.isActive && (person.role === 'AGENT' || person.role === 'ADMIN');
  if (!isAgent || !canSeeQueue(desk, person, queueId)) refuse('NOT_AN_AGENT', path);
}

function canSeeQueue({ queues, members }: Configuration, { id, role }: Row, queueId: string): boolean {
  const isOpen = queues.some((queue) => queue.id === queueId && queue.visibility === 'TENANT');
  return role === 'ADMIN' || isOpen || members.get(queueId)?.has(id) === true;
}
