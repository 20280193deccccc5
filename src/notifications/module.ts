import { ViewerShape } from '../access/access.shape.ts';
import type { Module } from '../core/module.ts';
import { events } from './events.ts';
import { LiveNotificationsResolver } from './live-notifications.resolver.ts';
import { NotificationMutations, ViewerNotificationsResolver } from './notification.resolver.ts';
import { NotificationShape, viewerFields } from './notification.shape.ts';
import { purgeNotifications } from './purge-notifications.ts';
import { refusals } from './refusals.ts';

const ids = { Notification: 'ntf' } as const;

declare module '../core/registry.ts' {
  interface IdPrefixes extends Readonly<typeof ids> {}
}

export const notifications: Module = {
  name: 'notifications',
  ids,
  events,
  refusals,
  nodes: { Notification: NotificationShape },
  extensions: [{ shape: ViewerShape, fields: viewerFields }],
  resolvers: [ViewerNotificationsResolver, NotificationMutations, LiveNotificationsResolver],
  tasks: [{ pauseMs: 3_600_000, run: purgeNotifications }],
};
