import { sql } from 'kysely';
import { type Actor, may } from '../../core/actor.ts';
import { never, type Sql, type Viewer } from '../../reading/shape/shape.ts';
import type { PeopleList } from '../people/people-lists.ts';

/**
 * Which tickets a viewer sees: admins and analysts all; agents those of queues that are open to the tenant or that they are members of, and those they take
 * part in; requesters those they opened, requested or watch, and those of their organization where they follow it, but never internal ones.
 */
export function ticketVisibility(ticket: Sql, viewer: Viewer): Sql {
  const { actor } = viewer;
  const level = visibilityLevelOf(actor);
  if (level === 'EVERYTHING') return sql`true`;
  if (level === 'QUEUES') return sql`${isParticipant(ticket, viewer)} or ${ticket}.queue_id = any(array(${visibleQueues(viewer)}))`;
  if (level === 'NOTHING') return never(ticket);
  return sql`not ${ticket}.is_internal and (${isParticipant(ticket, viewer)}${isOfFollowedOrganization(ticket, viewer)})`;
}

/** Who may read what agents write among themselves. */
export function readsNotes(actor: Viewer['actor']): boolean {
  return may(actor, 'note:read');
}

/** All tickets; those of queues and of one's own; one's own that are not internal; or none. */
export type VisibilityLevel = 'EVERYTHING' | 'QUEUES' | 'PARTS' | 'NOTHING';

export function visibilityLevelOf(actor: Pick<Actor, 'permissions'>): VisibilityLevel {
  if (may(actor, 'tenant:admin')) return 'EVERYTHING';
  if (may(actor, 'ticket:read_all')) return may(actor, 'queue:read_all') ? 'EVERYTHING' : 'QUEUES';
  return may(actor, 'ticket:read') ? 'PARTS' : 'NOTHING';
}

export const participantColumns = ['creator_id', 'registered_by_id', 'requester_id', 'assignee_id'] as const;

/** The tickets that list the viewer come by their ids, found once through two indexes: with a condition on the arrays none of the other indexes would serve. */
export function isParticipant(ticket: Sql, { tenantId, actor }: Viewer): Sql {
  const parts = participantColumns.map((part) => sql`${ticket}.${sql.ref(part)} = ${actor.id}::uuid`);
  return sql`(${sql.join(parts, sql` or `)} or ${ticket}.id = any(array(${listing('watcher', tenantId, actor.id)} union all ${listing('collaborator', tenantId, actor.id)})))`;
}

const functions: Record<PeopleList, string> = { watcher: 'watched_tickets', collaborator: 'collaborated_tickets' };

/** The ids of the tickets that have the person in this list. */
export function listing(list: PeopleList, tenantId: unknown, personId: unknown): Sql {
  return sql`select ${sql.raw(functions[list])}(${tenantId}::uuid, ${personId}::uuid)`;
}

function isOfFollowedOrganization(ticket: Sql, { actor }: Viewer): Sql {
  return actor.followsOrganization ? sql` or ${ticket}.organization_id = ${actor.organizationId}::uuid` : sql``;
}

/** Queues open to the whole tenant, and those the viewer is a member of (crm E6). */
export function visibleQueues({ tenantId, actor }: Viewer): Sql {
  const mine = sql`select m.queue_id from queue_member m where m.tenant_id = ${tenantId}::uuid and m.member_id = ${actor.id}::uuid`;
  return sql`select q.id from queue q where q.tenant_id = ${tenantId}::uuid and (q.visibility = 'TENANT' or q.id in (${mine}))`;
}
