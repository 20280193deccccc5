import { sql } from 'kysely';
import { type Actor, may } from '../../core/actor.ts';
import { never, type Sql, type Viewer } from '../../reading/shape/shape.ts';
import { type PeopleList, peopleLists } from '../people/people-lists.ts';

/**
 * Which tickets a viewer sees: admins and analysts all; agents those of queues that are open to the tenant or that they are members of, and those they take
 * part in; requesters those they opened, requested or watch, and those of their organization where they follow it, but never internal ones.
 */
export function ticketVisibility(ticket: Sql, viewer: Viewer): Sql {
  return visibilityWhere(ticket, viewer, isListedOn(ticket, viewer));
}

/** The same rule for what is looked for in the whole table: each of its parts leads to an index. */
export function ticketVisibilityByIndex(ticket: Sql, viewer: Viewer): Sql {
  return visibilityWhere(ticket, viewer, isAmongListing(ticket, viewer));
}

function visibilityWhere(ticket: Sql, viewer: Viewer, isListed: Sql): Sql {
  const { actor } = viewer;
  const level = visibilityLevelOf(actor);
  if (level === 'EVERYTHING') return sql`true`;
  if (level === 'NOTHING') return never(ticket);
  const isNamed = sql.join(
    participantColumns.map((part) => sql`${ticket}.${sql.ref(part)} = ${actor.id}::uuid`),
    sql` or `,
  );
  if (level === 'QUEUES') return sql`${isNamed} or ${ticket}.queue_id = any(array(${visibleQueues(viewer)})) or ${isListed}`;
  return sql`not ${ticket}.is_internal and (${isNamed}${isOfFollowedOrganization(ticket, viewer)} or ${isListed})`;
}

/** Who may read what agents write among themselves. */
export function readsNotes(actor: Viewer['actor']): boolean {
  return may(actor, 'note:read');
}

/** All tickets; those of queues and of one's own; one's own that are not internal; or none. */
export type VisibilityLevel = 'EVERYTHING' | 'QUEUES' | 'PARTS' | 'NOTHING';

export function visibilityLevelOf(actor: Pick<Actor, 'permissions' | 'seesAllQueues'>): VisibilityLevel {
  if (may(actor, 'tenant:admin')) return 'EVERYTHING';
  if (may(actor, 'ticket:read_all')) return may(actor, 'queue:read_all') || actor.seesAllQueues ? 'EVERYTHING' : 'QUEUES';
  return may(actor, 'ticket:read') ? 'PARTS' : 'NOTHING';
}

export const participantColumns = ['creator_id', 'registered_by_id', 'requester_id', 'assignee_id'] as const;

/** Who takes part in a ticket, as conditions on the whole table. */
export function isParticipant(ticket: Sql, viewer: Viewer): Sql {
  const parts = participantColumns.map((part) => sql`${ticket}.${sql.ref(part)} = ${viewer.actor.id}::uuid`);
  return sql`(${sql.join(parts, sql` or `)} or ${isAmongListing(ticket, viewer)})`;
}

/** Looks at the one ticket. */
function isListedOn(ticket: Sql, { actor }: Viewer): Sql {
  return sql.join(
    peopleLists.map((list) => sql`${actor.id}::uuid = any(${ticket}.${sql.ref(`${list}_ids`)})`),
    sql` or `,
  );
}

/** The tickets that list the viewer come by their ids, found once through two indexes: with a condition on the arrays none of the other indexes would serve. */
function isAmongListing(ticket: Sql, { tenantId, actor }: Viewer): Sql {
  const listings = peopleLists.map((list) => listing(list, tenantId, actor.id));
  return sql`${ticket}.id = any(array(${sql.join(listings, sql` union all `)}))`;
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
