import type { Configuration } from '../configuration/configuration.ts';
import { refuse } from '../core/refusal.ts';
import type { Transaction } from '../core/transaction.ts';
import { itemByKey } from '../core/unknown-keys.ts';
import type { Queue } from '../queues/queue.ts';
import { visibilityLevelOf } from './visibility/ticket-visibility.ts';

/** The queue that the actor names by its key. To those who see tickets by their queues, one that they may not see is unknown; requesters open tickets in any. */
export function namedQueue(ctx: Transaction, configuration: Configuration, key: string, path: string[]): Queue {
  const seen = configuration.queues.filter(({ id }) => mayNameQueue(ctx, configuration, id));
  return itemByKey(seen, key, path);
}

export function mayNameQueue({ actor }: Transaction, configuration: Configuration, queueId: string): boolean {
  return visibilityLevelOf(actor) !== 'QUEUES' || isInSight(configuration, queueId, actor.id);
}

/** The queue with this id; one that the actor does not see is unknown. */
export function visibleQueue({ actor }: Transaction, configuration: Configuration, id: string, path: string[]): Queue {
  const queue = configuration.queues.find((queue) => queue.id === id);
  const isVisible = visibilityLevelOf(actor) === 'EVERYTHING' || isInSight(configuration, id, actor.id);
  return queue && isVisible ? queue : refuse('NOT_FOUND', path);
}

/** A queue that is open to the tenant, or one of the person's own. */
export function isInSight({ queues, members }: Configuration, queueId: string, personId: string): boolean {
  const isOpen = queues.some(({ id, visibility }) => id === queueId && visibility === 'TENANT');
  return isOpen || members.get(queueId)?.has(personId) === true;
}
