import type { Configuration } from '../configuration/configuration.ts';
import { refuse } from '../core/refusal.ts';
import type { Transaction } from '../core/transaction.ts';
import type { Row, Statement } from '../database/pipeline.ts';
import { isInSight } from './named-queue.ts';

/** The people among these, with what tells whether they work on tickets; where it can, it is sent along with the lock. */
export function peopleAmong({ tenant }: Transaction, ids: readonly string[]): Statement {
  const text = `select p.id, p.is_active and p.is_agent as "isAgent", r.sees_every_ticket as "seesEveryTicket"
    from principal p join role r on r.tenant_id = $1 and r.key = p.role where p.tenant_id = $1 and p.id = any($2::uuid[]) and p.kind = 'USER' order by p.id`;
  return { name: 'people_among', text, values: [tenant.id, ids] };
}

/** An agent of the tenant who can see the queue. */
export function insistOnWorker(configuration: Configuration, person: Row | undefined, queueId: string, path: string[]): void {
  if (!person) refuse('NOT_FOUND', path);
  if (!isWorker(configuration, person, queueId)) refuse('NOT_AN_AGENT', path, { queue: configuration.queues.find(({ id }) => id === queueId)?.key ?? null });
}

export function isWorker(configuration: Configuration, { id, isAgent, seesEveryTicket }: Row, queueId: string): boolean {
  return isAgent && (seesEveryTicket || isInSight(configuration, queueId, id));
}
