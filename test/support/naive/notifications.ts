import { NotificationShape } from '../../../src/notifications/notification.shape.ts';
import { compares, comparesId } from './comparators.ts';
import { Item } from './item.ts';
import { cursorFor, key, type PageArgs, pageOf } from './paging.ts';
import type { Row } from './rows.ts';
import { holds, type Seeing } from './viewer.ts';
import { canSee } from './visibility.ts';
import type { Written } from './written.ts';

type Given = Record<string, unknown>;

const kinds = ['ASSIGNED', 'MENTIONED', 'ANSWERED', 'SLA_WARNED', 'SLA_BREACHED', 'CHANGED', 'NOTIFIED', 'EXPIRING', 'APPROVAL'];

function ownOf(seeing: Seeing): Row[] {
  return holds(seeing, 'ticket:read') ? seeing.rows.notification.filter((row) => canSee(seeing, NotificationShape, row)) : [];
}

function matches({ kind, ticket_id, read_at }: Row, filter: Given): boolean {
  const isAsked = filter.isUnread == null || (read_at === null) === filter.isUnread;
  return [isAsked, compares(kind, filter.kind as Given), comparesId(ticket_id, filter.ticketId as Given, 'Ticket')].every(Boolean);
}

/** What is new for the viewer, the newest first. */
function notifications(seeing: Seeing, args: PageArgs & Given): object {
  const found = ownOf(seeing).filter((row) => matches(row, (args.filter ?? {}) as Given));
  return pageOf(found, args, 'SEQ', [key('seq', 'number', true)], (row) => new Item(NotificationShape, row));
}

/** As chosen, without the mails that the desk sends nobody. Whoever would not be told at all of what is always told is told as if they had not chosen. */
function channelsThatHold(kind: string, chosen: string[], desk: Row | undefined): string[] {
  const limits = desk as { not_by_mail: string[]; always_told: string[] } | undefined;
  const possible = limits?.not_by_mail.includes(kind) ? ['IN_APP'] : ['IN_APP', 'MAIL'];
  const wanted = possible.filter((channel) => chosen.includes(channel));
  const isTold = wanted.includes('MAIL') || (wanted.length > 0 && kind !== 'NOTIFIED');
  return limits?.always_told.includes(kind) && !isTold ? possible : wanted;
}

export function notificationsOfViewer(seeing: Seeing): object {
  const { rows, actor } = seeing;
  const own = rows.notification_preference.filter(({ principal_id }) => principal_id === actor.id);
  const [desk] = rows.tenant;
  const chosen = (kind: string) => (own.find((row) => row.kind === kind)?.channels ?? ['IN_APP', 'MAIL']) as string[];
  const channelsOf = (kind: string) => channelsThatHold(kind, chosen(kind), desk);
  return {
    notifications,
    unreadNotificationCount: ownOf(seeing).filter(({ read_at }) => read_at === null).length,
    notificationPreferences: actor.kind === 'USER' ? kinds.map((kind) => ({ kind, channels: channelsOf(kind) })) : [],
  };
}

export const notificationCursor: Written = ({ seq, event_id }) => cursorFor('SEQ', [String(seq), String(event_id).slice(-12)]);
