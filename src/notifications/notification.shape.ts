import { sql } from 'kysely';
import type { Actor } from '../core/actor.ts';
import { eventCursor, eventOrder } from '../live/feed/event-cursor.ts';
import { markSql, positionCheck } from '../live/feed/feed-position.ts';
import { audiencesOf, EventOfTicketShape, ticketOf } from '../live/history/event.shape.ts';
import { all, type Comparators, compare, compareId } from '../reading/plan/compare.ts';
import {
  by,
  columns,
  computed,
  connectionWhere,
  type Expression,
  expression,
  one,
  type RowOrder,
  type Shape,
  type Sql,
  type Viewer,
} from '../reading/shape/shape.ts';
import { TicketShape } from '../tickets/ticket.shape.ts';
import { channelsOf, type NotificationLimits, type NotificationPreference, notificationKinds } from './kinds.ts';

const number: Expression = (row) => sql`${row}.seq::text`;

/** One's own, of tickets that one can see, or of articles and people, and events that one may read now. */
export const NotificationShape: Shape = {
  types: ['Notification', 'Node'],
  table: 'notification',
  fields: {
    ...columns('id', 'kind', 'occurred_at', 'read_at'),
    cursor: computed(['event_id'], ({ seq, eventId }) => eventCursor(seq, eventId), { seq: number }),
    event: one(() => EventOfTicketShape, 'seq', 'seq'),
    ticket: one(() => TicketOfNotificationShape, 'ticket_id'),
  },
  visibility: (row, viewer) => sql`${row}.principal_id = ${viewer.actor.id}::uuid and ${isReadable(row, viewer)}`,
};

/** Those who can see the notification can see its ticket: this is not asked again. */
const TicketOfNotificationShape: Shape = { ...TicketShape, visibility: undefined };

function isReadable(row: Sql, viewer: Viewer): Sql {
  return sql`${row}.audience = any(${audiencesOf(viewer.actor)}::text[]) and (${row}.ticket_id is null or ${ticketOf(row, viewer, null)})`;
}

/** The cursors are those of the events. */
const newestFirst: RowOrder = {
  name: eventOrder,
  by: [by('seq', 'bigint')],
  direction: () => 'DESC',
  mark: (row) => markSql(sql`${row}.event_id`),
  check: positionCheck,
};

type Criteria = Partial<Record<'kind' | 'ticketId', Comparators>> & { isUnread?: boolean };

function matches(row: Sql, filter: Criteria | null | undefined): Sql | null {
  if (!filter) return null;
  const { isUnread } = filter;
  return all([
    sql`true`,
    ...compare(sql`${row}.kind`, 'text', filter.kind ?? {}),
    ...compareId(sql`${row}.ticket_id`, filter.ticketId ?? {}, 'Ticket'),
    isUnread === undefined || isUnread === null ? null : isUnread ? sql`${row}.read_at is null` : sql`${row}.read_at is not null`,
  ]);
}

/** So many of the newest unread ones are looked at. */
const mostCounted = 1_000;

const unreadCount: Expression = (_, viewer) => {
  const newest = sql`select * from notification u where u.tenant_id = ${viewer.tenantId}::uuid and u.principal_id = ${viewer.actor.id}::uuid and u.read_at is null
    order by u.seq desc limit ${sql.lit(mostCounted)}`;
  return sql`(select count(*)::int from (${newest}) n where ${isReadable(sql.ref('n'), viewer)})`;
};

const chosen: Expression = (row, { tenantId }) =>
  sql`(select coalesce(jsonb_object_agg(f.kind, f.channels), '{}') from notification_preference f where f.tenant_id = ${tenantId}::uuid and f.principal_id = ${row}.id)`;

const limits: Expression = (_, { tenantId }) =>
  sql`(select json_build_object('alwaysTold', d.always_told, 'notByMail', d.not_by_mail) from tenant d where d.tenant_id = ${tenantId}::uuid)`;

interface Chosen {
  kind: Actor['kind'];
  limits: NotificationLimits;
  chosen: Partial<Record<string, NotificationPreference['channels']>>;
}

export const viewerFields = {
  notifications: connectionWhere(
    () => NotificationShape,
    (row, _, __, { filter }) => matches(row, filter as Criteria | null) ?? sql`true`,
    newestFirst,
  ),
  unreadNotificationCount: expression(unreadCount),
  notificationPreferences: computed(
    ['kind'],
    ({ kind, chosen, limits }: Chosen): NotificationPreference[] =>
      kind === 'USER' ? notificationKinds.map((kind) => ({ kind, channels: channelsOf(kind, chosen[kind], limits) })) : [],
    { chosen, limits },
  ),
};
