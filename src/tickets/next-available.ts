import type { Configuration } from '../configuration/configuration.ts';
import type { Writing } from '../platform/transact.ts';
import { giveTo } from './assign-ticket.ts';
import type { Ticket } from './ticket.ts';

const whoIsNext = `
  update availability set assigned_at = $3 where tenant_id = $1 and id = (
    select a.id from availability a join queue_member m on m.tenant_id = $1 and m.member_id = a.id and m.queue_id = $2
    join principal p on p.tenant_id = $1 and p.id = a.id and p.is_active
    where a.tenant_id = $1 and a.is_available and a.id <> all($4::uuid[])
    order by a.assigned_at nulls first, a.id limit 1 for update of a skip locked)
  returning id`;

/** In a queue that says so a ticket goes to the member who is available and was given none for the longest time; else it waits (crm E6). */
export async function assignToNextAvailable(ctx: Writing, { queues }: Configuration, ticket: Ticket): Promise<void> {
  const queue = queues.find(({ id }) => id === ticket.queueId);
  if (queue?.assignment !== 'NEXT_AVAILABLE' || ticket.assigneeId) return;
  const [found] = await ctx.query({ name: 'who_is_next', text: whoIsNext, values: [ctx.tenant.id, queue.id, ctx.now(), [ticket.requesterId]] });
  const id: string | undefined = found?.rows[0]?.id;
  if (id) giveTo(ctx, ticket, id);
}
