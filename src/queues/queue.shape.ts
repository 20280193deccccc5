import { sql } from 'kysely';
import { type Actor, may } from '../core/actor.ts';
import { ActorShape } from '../people/actor.shape.ts';
import { label } from '../reading/shape/label.ts';
import { columns, list, never, one, type Shape, type Sql, type Viewer } from '../reading/shape/shape.ts';

/** Who sees every queue, also those of members only. */
export function seesEveryQueue(actor: Pick<Actor, 'permissions' | 'seesAllQueues'>): boolean {
  return may(actor, 'tenant:admin') || may(actor, 'queue:read_all') || actor.seesAllQueues === true;
}

/** Agents see the queues open to the tenant and those that they are a member of. */
export const QueueShape: Shape = {
  types: ['Queue', 'Node'],
  table: 'queue',
  fields: {
    ...columns('id', 'version', 'key', 'rank', 'ordering', 'visibility', 'assignment', 'level'),
    escalatesTo: one((): Shape => QueueShape, 'escalates_to', 'key'),
    label,
    counts: one(() => QueueCountsShape, 'id', 'queue_id'),
    members: list(
      () => MemberOfVisibleQueueShape,
      'queue_id',
      (row) => sql`${row}.member_id`,
    ),
  },
  visibility: isVisible,
};

/** What `queues` offers: the visible ones, and to those who open tickets in any, all. */
export const OfferedQueueShape: Shape = {
  ...QueueShape,
  visibility: (row, viewer) => (opensInAny(viewer.actor) ? sql`true` : isVisible(row, viewer)),
};

/** Requesters open tickets in any queue; what is in one, they do not see. */
function opensInAny(actor: Pick<Actor, 'permissions'>): boolean {
  return may(actor, 'ticket:write') && !may(actor, 'ticket:read_all');
}

function isVisible(row: Sql, { tenantId, actor }: Viewer): Sql {
  if (seesEveryQueue(actor)) return sql`true`;
  return sql`(${row}.visibility = 'TENANT' or exists (select from queue_member m where m.tenant_id = ${tenantId}::uuid and m.queue_id = ${row}.id and m.member_id = ${actor.id}::uuid))`;
}

/** The queue that the tickets of an organization go to, for those who see the queue. */
export const organizationFields = { defaultQueue: one(() => QueueShape, 'default_queue_id') };

/** Queues that were found visible before. */
export const KnownQueueShape: Shape = { ...QueueShape, visibility: undefined };

/** The queue of a visible ticket is shown; what is in it, only to those who see the queue itself. */
export const QueueOfTicketShape: Shape = {
  ...KnownQueueShape,
  fields: {
    ...QueueShape.fields,
    counts: one(() => CountsOfVisibleQueueShape, 'id', 'queue_id'),
    members: list(
      () => MemberOfVisibleQueueShape,
      'queue_id',
      (row) => sql`${row}.member_id`,
    ),
  },
};

/** The same rows as far as they belong to a queue that the viewer sees. */
function ofVisibleQueue(shape: Shape): Shape {
  const queue = sql.ref('seen_queue');
  return {
    ...shape,
    visibility: (row, viewer) => sql`${shape.visibility?.(row, viewer) ?? sql`true`} and exists (select from queue ${queue}
      where ${queue}.tenant_id = ${viewer.tenantId}::uuid and ${queue}.id = ${row}.queue_id and ${isVisible(queue, viewer)})`,
  };
}

/** Agents only: requesters do not see the workload. */
export const QueueCountsShape: Shape = {
  types: ['QueueCounts'],
  table: 'queue_counter',
  fields: columns('unresolved', 'open', 'pending', 'on_hold', 'unassigned', 'resolved', 'overdue'),
  visibility: (row, { actor }) => (may(actor, 'ticket:read_all') ? sql`true` : never(row, 'queue_id')),
};

export const QueueMemberShape: Shape = {
  types: ['QueueMember'],
  table: 'queue_member',
  fields: { user: one(() => ActorShape, 'member_id') },
  visibility: (row, { actor }) => (may(actor, 'people:read') ? sql`true` : never(row, 'queue_id')),
};

export const CountsOfVisibleQueueShape = ofVisibleQueue(QueueCountsShape);
export const MemberOfVisibleQueueShape = ofVisibleQueue(QueueMemberShape);
