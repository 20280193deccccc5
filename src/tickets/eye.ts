import type { Actor } from '../platform/actor.ts';
import { partColumns, type Reach, reachOf } from './sight.ts';

/** What of a ticket decides who sees it, by column. */
export interface Sighted {
  queue_id: string;
  is_internal: boolean;
  creator_id: string;
  registered_by_id: string;
  requester_id: string;
  assignee_id: string | null;
  organization_id: string | null;
}

export const sightColumns = ['queue_id', 'is_internal', ...partColumns, 'organization_id'] as const;

/** Somebody's sight in the hand: the same rule as `ticketSight`, asked of tickets that were read already. */
export interface Eye {
  reach: Reach;
  /** Nobody's, where a whole scope looks by its queues. */
  principalId: string | null;
  organizationId: string | null;
  queues: ReadonlySet<string>;
}

export function eyeOf(actor: Actor, queues: ReadonlySet<string>): Eye {
  return { reach: reachOf(actor), principalId: actor.id, organizationId: actor.followsOrganization ? actor.organizationId : null, queues };
}

export function sees(eye: Eye, ticket: Sighted): boolean {
  switch (eye.reach) {
    case 'EVERYTHING':
      return true;
    case 'QUEUES':
      return eye.queues.has(ticket.queue_id) || hasPart(eye, ticket);
    case 'PARTS':
      return !ticket.is_internal && (hasPart(eye, ticket) || isOfOrganization(eye, ticket));
    default:
      return false;
  }
}

function hasPart({ principalId }: Eye, ticket: Sighted): boolean {
  return principalId !== null && partColumns.some((part) => ticket[part] === principalId);
}

function isOfOrganization({ organizationId }: Eye, ticket: Sighted): boolean {
  return organizationId !== null && ticket.organization_id === organizationId;
}
