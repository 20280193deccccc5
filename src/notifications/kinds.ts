import { type NoticeKind, noticeKinds } from '../core/event.ts';

export const notificationKinds = noticeKinds;

/** The ways in which a person is told. */
export const notificationChannels = ['IN_APP', 'MAIL'] as const;
export type NotificationChannel = (typeof notificationChannels)[number];

export interface NotificationPreference {
  kind: NoticeKind;
  channels: NotificationChannel[];
}

/** What the desk lets nobody choose: to switch a kind off altogether, and to be told of one by mail. */
export interface NotificationLimits {
  alwaysTold: readonly NoticeKind[];
  notByMail: readonly NoticeKind[];
}

/** By which channels a person is told: as they chose, within what the desk allows. The statements that write news and mails say the same. */
export function channelsOf(kind: NoticeKind, chosen: readonly NotificationChannel[] | undefined, limits: NotificationLimits): NotificationChannel[] {
  const allowed = notificationChannels.filter((channel) => channel !== 'MAIL' || !limits.notByMail.includes(kind));
  const wanted = allowed.filter((channel) => chosen?.includes(channel) ?? true);
  return limits.alwaysTold.includes(kind) && !isTold(kind, wanted) ? allowed : wanted;
}

/** What the workflow tells is told by mail only. */
function isTold(kind: NoticeKind, channels: readonly NotificationChannel[]): boolean {
  return kind === 'NOTIFIED' ? channels.includes('MAIL') : channels.length > 0;
}

/** Why a person may not choose these channels; `null` where they may. */
export function whyNotChannels(kind: NoticeKind, channels: readonly NotificationChannel[], limits: NotificationLimits) {
  if (channels.includes('MAIL') && limits.notByMail.includes(kind)) return 'NOTIFICATION_NOT_BY_MAIL';
  return limits.alwaysTold.includes(kind) && !isTold(kind, channels) ? 'NOTIFICATION_ALWAYS_TOLD' : null;
}
