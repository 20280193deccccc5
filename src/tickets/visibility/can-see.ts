import type { Actor } from '../../core/actor.ts';
import type { Ticket } from '../ticket.ts';
import { participantColumns, type VisibilityLevel, visibilityLevelOf } from './ticket-visibility.ts';

/** The columns of a ticket that decide who sees it. */
export interface VisibilityColumns {
  queue_id: string;
  is_internal: boolean;
  creator_id: string;
  registered_by_id: string;
  requester_id: string;
  assignee_id: string | null;
  watcher_ids: readonly string[];
  collaborator_ids: readonly string[];
  organization_id: string | null;
}

export const visibilityColumns = ['queue_id', 'is_internal', ...participantColumns, 'watcher_ids', 'collaborator_ids', 'organization_id'] as const;

export function visibilityColumnsOf(ticket: Ticket): VisibilityColumns {
  const { queueId, isInternal, creatorId, registeredById, requesterId, assigneeId, watcherIds, collaboratorIds, organizationId } = ticket;
  return {
    ...{ queue_id: queueId, is_internal: isInternal, creator_id: creatorId, registered_by_id: registeredById },
    ...{ requester_id: requesterId, assignee_id: assigneeId, watcher_ids: watcherIds, collaborator_ids: collaboratorIds, organization_id: organizationId },
  };
}

/** What one actor sees: the same rule as `ticketVisibility`, for tickets that were read already. */
export interface TicketVisibility {
  level: VisibilityLevel;
  /** `null` where a scope of many people looks by its queues alone. */
  principalId: string | null;
  organizationId: string | null;
  queues: ReadonlySet<string>;
}

export function visibilityOf(actor: Actor, queues: ReadonlySet<string>): TicketVisibility {
  return { level: visibilityLevelOf(actor), principalId: actor.id, organizationId: actor.followsOrganization ? actor.organizationId : null, queues };
}

export function canSee(visibility: TicketVisibility, ticket: VisibilityColumns): boolean {
  switch (visibility.level) {
    case 'EVERYTHING':
      return true;
    case 'QUEUES':
      return visibility.queues.has(ticket.queue_id) || isParticipant(visibility, ticket);
    case 'PARTS':
      return !ticket.is_internal && (isParticipant(visibility, ticket) || isOfOrganization(visibility, ticket));
    default:
      return false;
  }
}

function isParticipant({ principalId }: TicketVisibility, ticket: VisibilityColumns): boolean {
  return principalId !== null && participantsOf(ticket).includes(principalId);
}

/** Everybody who sees the ticket by a part of their own. */
export function participantsOf(ticket: VisibilityColumns): (string | null)[] {
  return [...participantColumns.map((part) => ticket[part]), ...ticket.watcher_ids, ...ticket.collaborator_ids];
}

function isOfOrganization({ organizationId }: TicketVisibility, ticket: VisibilityColumns): boolean {
  return organizationId !== null && ticket.organization_id === organizationId;
}
