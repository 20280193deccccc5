import type { NoticeKind } from '../core/event.ts';

export const notificationKinds = [
  'ASSIGNED',
  'MENTIONED',
  'ANSWERED',
  'SLA_WARNED',
  'SLA_BREACHED',
  'CHANGED',
  'NOTIFIED',
  'EXPIRING',
] as const satisfies readonly NoticeKind[];

/** The ways in which a person is told. */
export const notificationChannels = ['IN_APP', 'MAIL'] as const;
export type NotificationChannel = (typeof notificationChannels)[number];

export interface NotificationPreference {
  kind: NoticeKind;
  channels: NotificationChannel[];
}
