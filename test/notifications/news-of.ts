import type { Person } from '../support/a-tenant.ts';
import { as } from '../support/client.ts';
import type { NotificationFactsFragment, NotificationFilter } from '../support/gql/graphql.ts';

/** What is new for somebody, the oldest first. */
export async function notificationsOf(who: Person, filter?: NotificationFilter): Promise<NotificationFactsFragment[]> {
  const { notifications } = await as(who).notifications({ first: 100, ...(filter ? { filter } : {}) });
  return notifications.edges.map(({ node }) => node).reverse();
}

/** In short: `ANSWERED ticket.replied`. */
export async function newsOf(who: Person, filter?: NotificationFilter): Promise<string[]> {
  return (await notificationsOf(who, filter)).map(({ kind, event }) => `${kind} ${event?.type}`);
}

export async function unreadOf(who: Person): Promise<number> {
  return (await as(who).notifications()).unreadNotificationCount;
}
