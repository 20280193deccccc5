import { sql } from 'kysely';
import { may } from '../core/actor.ts';
import { ActorShape } from '../people/actor.shape.ts';
import { label } from '../reading/shape/label.ts';
import { columns, list, one, type Shape } from '../reading/shape/shape.ts';

/** Everybody sees the queues open to the tenant, which requesters open tickets in, and those that they are a member of. */
export const QueueShape: Shape = {
  types: ['Queue', 'Node'],
  table: 'queue',
  fields: {
    ...columns('id', 'version', 'key', 'rank', 'ordering', 'visibility'),
    label,
    counts: one(() => QueueCountsShape, 'id', 'queue_id'),
    members: list(
      () => QueueMemberShape,
      'queue_id',
      (row) => sql`${row}.member_id`,
    ),
  },
  visibility: (row, { tenantId, actor }) =>
    may(actor, 'tenant:admin')
      ? sql`true`
      : sql`${row}.visibility = 'TENANT' or exists (select from queue_member m where m.tenant_id = ${tenantId}::uuid and m.queue_id = ${row}.id and m.member_id = ${actor.id}::uuid)`,
};

/** The queue of a visible ticket is visible. */
export const QueueOfTicketShape: Shape = { ...QueueShape, visibility: undefined };

/** Agents only: requesters do not see the workload. */
export const QueueCountsShape: Shape = {
  types: ['QueueCounts'],
  table: 'queue_counter',
  fields: columns('unresolved', 'open', 'pending', 'on_hold', 'unassigned', 'resolved', 'overdue'),
  visibility: (_, { actor }) => (may(actor, 'ticket:read_all') ? sql`true` : sql`false`),
};

export const QueueMemberShape: Shape = {
  types: ['QueueMember'],
  table: 'queue_member',
  fields: { user: one(() => ActorShape, 'member_id') },
  visibility: (_, { actor }) => (may(actor, 'people:read') ? sql`true` : sql`false`),
};
