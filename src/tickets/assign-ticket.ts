import type { Configuration } from '../configuration/configuration.ts';
import type { Context } from '../core/context.ts';
import { requireId } from '../core/ids.ts';
import { refuse } from '../core/refusal.ts';
import { transact } from '../core/transact.ts';
import type { Transaction } from '../core/transaction.ts';
import type { Row, Statement } from '../database/pipeline.ts';
import { assignTo } from './assign-to.ts';
import { lockTicket, type TicketReference } from './lock-ticket.ts';
import { isInSight } from './named-queue.ts';
import type { Ticket } from './ticket.ts';

export interface AssignTicket extends TicketReference {
  assigneeId?: string | null;
}

/** Gives the ticket to an agent who can see its queue, or back to the queue. */
export function assignTicket(ctx: Context, input: AssignTicket): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    const id = input.assigneeId == null ? null : requireId(input.assigneeId, 'User');
    const locked = await lockTicket(ctx, input, ...(id ? [personWith(ctx, id)] : []));
    if (id) insistOnWorker(locked.configuration, locked.extra[0]?.rows[0], locked.ticket.queueId, ['input', 'assigneeId']);
    assignTo(ctx, locked, id);
    return locked.ticket;
  });
}

/** What `insistOnWorker` asks of a person. */
export const workerColumns = `p.id, p.is_active and p.is_agent as "isAgent", r.sees_every_ticket as "seesEveryTicket"
  from principal p join role r on r.tenant_id = $1 and r.key = p.role`;

function personWith({ tenant }: Transaction, id: string): Statement {
  const text = `select ${workerColumns} where p.tenant_id = $1 and p.id = $2 and p.kind = 'USER'`;
  return { name: 'person', text, values: [tenant.id, id] };
}

/** An agent of the tenant who can see the queue. */
export function insistOnWorker(configuration: Configuration, person: Row | undefined, queueId: string, path: string[]): void {
  if (!person) refuse('NOT_FOUND', path);
  if (!person.isAgent || !(person.seesEveryTicket || isInSight(configuration, queueId, person.id)))
    refuse('NOT_AN_AGENT', path, { queue: configuration.queues.find(({ id }) => id === queueId)?.key ?? null });
}
