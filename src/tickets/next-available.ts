import type { Configuration } from '../configuration/configuration.ts';
import type { Transaction } from '../core/transact.ts';
import { giveTo } from './assign-ticket.ts';
import type { Ticket } from './ticket.ts';

/** Of them the next one is chosen while nobody else chooses: in the order of their ids, so that two queues with the same members do not wait for each other. */
const whoIsAvailable = `
  select a.id, a.assigned_at as "assignedAt" from availability a
  join queue_member m on m.tenant_id = $1 and m.member_id = a.id and m.queue_id = $2
  join principal p on p.tenant_id = $1 and p.id = a.id and p.is_active and p.role in ('AGENT', 'ADMIN')
  where a.tenant_id = $1 and a.is_available and a.id <> all($3::uuid[])
  order by a.id for update of a`;

const noteAssigned = 'update availability set assigned_at = $3 where tenant_id = $1 and id = $2';

interface Available {
  id: string;
  assignedAt: Date | null;
}

/** In a queue that says so a ticket goes to the member who is available and was given none for the longest time; else it waits (crm E6). */
export async function assignToNextAvailable(ctx: Transaction, { queues }: Configuration, ticket: Ticket): Promise<void> {
  const queue = queues.find(({ id }) => id === ticket.queueId);
  if (queue?.assignment !== 'NEXT_AVAILABLE' || ticket.assigneeId) return;
  const [found] = await ctx.query({ name: 'who_is_available', text: whoIsAvailable, values: [ctx.tenant.id, queue.id, [ticket.requesterId]] });
  const available = (found?.rows ?? []) as Available[];
  const next = available.reduce<Available | undefined>((first, one) => (first && given(first) <= given(one) ? first : one), undefined);
  if (!next) return;
  ctx.defer({ name: 'note_assigned', text: noteAssigned, values: [ctx.tenant.id, next.id, afterAll(available, ctx.now())] });
  giveTo(ctx, ticket, next.id);
}

function given({ assignedAt }: Available): number {
  return assignedAt?.getTime() ?? Number.NEGATIVE_INFINITY;
}

/** Later than any of them was given one, also where clocks differ: so they take turns. */
function afterAll(available: readonly Available[], now: Date): Date {
  return new Date(Math.max(now.getTime(), ...available.map((one) => given(one) + 1)));
}
