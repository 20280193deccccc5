import type { Transaction } from '../../core/transaction.ts';
import { isWorker, peopleAmong } from '../insist-on-worker.ts';
import type { TrackedTicket } from '../lock-ticket.ts';
import { isInSight } from '../named-queue.ts';
import { removeFromList } from '../people/change-people-lists.ts';

/** In its new queue the ticket keeps the collaborators who see that queue. A statement is sent only where some may not. */
export async function keepWorkers(ctx: Transaction, tracked: TrackedTicket): Promise<void> {
  const { ticket, configuration } = tracked;
  const inDoubt = ticket.collaboratorIds.filter((id) => !isInSight(configuration, ticket.queueId, id));
  if (inDoubt.length === 0) return;
  const [people] = await ctx.query(peopleAmong(ctx, inDoubt));
  const workers = people?.rows.filter((person) => isWorker(configuration, person, ticket.queueId)).map(({ id }) => id) ?? [];
  for (const id of inDoubt.filter((id) => !workers.includes(id))) removeFromList(ctx, tracked, 'collaborator', id);
}
