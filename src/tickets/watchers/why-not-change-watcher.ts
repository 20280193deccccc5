import { type Actor, may, speaksFor } from '../../core/actor.ts';
import type { RefusalCode } from '../../core/refusal.ts';
import { mostListed } from '../people/people-lists.ts';
import type { Ticket } from '../ticket.ts';

type Watched = Pick<Ticket, 'requesterId' | 'creatorId' | 'registeredById' | 'organizationId' | 'isInternal' | 'watcherIds'>;

interface Person {
  id: string;
  isAgent: boolean;
  isActive: boolean;
  organizationId?: string | null;
}

/** Agents change everybody's watching, requesters that of their organization's people on their own tickets, an organization's key on its tickets; and everybody ends their own. */
export function whyNotChangeWatcher(actor: Actor, ticket: Watched, person: Person): RefusalCode | null {
  if (may(actor, 'ticket:work')) return null;
  if (!isTheirs(actor, ticket)) return 'NOT_ALLOWED';
  const isColleague = actor.organizationId !== null && person.organizationId === actor.organizationId;
  return isColleague || person.id === actor.id ? null : 'NOT_FOUND';
}

/** Internal tickets are for agents only (crm E7). */
export function whyNotWatch({ isInternal, watcherIds }: Watched, { isActive, isAgent }: Person): RefusalCode | null {
  if (!isActive) return 'USER_INACTIVE';
  if (isInternal && !isAgent) return 'NOT_ALLOWED';
  return watcherIds.length < mostListed.watcher ? null : 'TOO_MANY_WATCHERS';
}

function isTheirs(actor: Actor, { requesterId, creatorId, registeredById, organizationId }: Watched): boolean {
  if ([requesterId, creatorId, registeredById].some((id) => speaksFor(actor, id))) return true;
  return actor.kind === 'API_KEY' && actor.organizationId !== null && actor.organizationId === organizationId;
}
