import { automatically, type Transaction } from '../core/transaction.ts';
import { assignTo } from './assign-to.ts';
import type { TrackedTicket } from './lock-ticket.ts';

/** Locked, so that only one transaction chooses among them at a time; in the order of their ids, so that two queues with the same members do not deadlock. */
const availableMembers = `
  select a.id, a.assigned_at as "assignedAt" from availability a
  join queue_member m on m.tenant_id = $1 and m.member_id = a.id and m.queue_id = $2
  join principal p on p.tenant_id = $1 and p.id = a.id and p.is_active and p.is_agent
  where a.tenant_id = $1 and a.is_available and a.id <> all($3::uuid[])
  order by a.id for update of a`;

const noteAssigned = 'update availability set assigned_at = $3 where tenant_id = $1 and id = $2';

interface Available {
  id: string;
  assignedAt: Date | null;
}

/** In a queue that assigns by itself, the ticket goes to the available member who has been given none for the longest time; else it waits (crm E6). */
export async function assignToNextAvailable(ctx: Transaction, tracked: TrackedTicket): Promise<void> {
  const { ticket, configuration } = tracked;
  const queue = configuration.queues.find(({ id }) => id === ticket.queueId);
  if (queue?.assignment !== 'NEXT_AVAILABLE' || ticket.assigneeId) return;
  const [found] = await ctx.query({ name: 'who_is_available', text: availableMembers, values: [ctx.tenant.id, queue.id, [ticket.requesterId]] });
  const available = (found?.rows ?? []) as Available[];
  const next = available.reduce<Available | undefined>((first, one) => (first && lastAssigned(first) <= lastAssigned(one) ? first : one), undefined);
  if (!next) return;
  ctx.defer({ name: 'note_assigned', text: noteAssigned, values: [ctx.tenant.id, next.id, afterAll(available, ctx.now())] });
  assignTo(automatically(ctx), tracked, next.id);
}

function lastAssigned({ assignedAt }: Available): number {
  return assignedAt?.getTime() ?? Number.NEGATIVE_INFINITY;
}

/** Later than any of them was assigned a ticket, even where the servers' times differ, so that they take turns. */
function afterAll(available: readonly Available[], now: Date): Date {
  return new Date(Math.max(now.getTime(), ...available.map((one) => lastAssigned(one) + 1)));
}
