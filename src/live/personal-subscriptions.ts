import type { FeedPosition } from './feed/event-cursor.ts';
import type { FeedEvent } from './feed/feed-page.ts';
import type { LiveServices } from './live-services.ts';
import { NotificationRequest, NotificationSubscription } from './notifications/notification-subscription.ts';
import { NotificationSubscriptions } from './notifications/notification-subscriptions.ts';
import { PresenceRequest, PresenceSubscription } from './presence/presence-subscription.ts';
import { PresenceSubscriptions } from './presence/presence-subscriptions.ts';
import type { Subscriber, Subscription, SubscriptionRequest } from './subscription.ts';

export type PersonalSubscription = PresenceSubscription | NotificationSubscription;
export type PersonalRequest = PresenceRequest | NotificationRequest;

export function isPersonal(request: SubscriptionRequest): request is PersonalRequest {
  return request instanceof PresenceRequest || request instanceof NotificationRequest;
}

/** The subscriptions of a tenant that read for themselves, since each belongs to one person: those to presence and those to notifications. The reader of the feed tells them what happened. */
export class PersonalSubscriptions {
  readonly #live: LiveServices;
  readonly #presence = new PresenceSubscriptions();
  readonly #notifications: NotificationSubscriptions;

  constructor(live: LiveServices, tenantId: string, head: FeedPosition) {
    this.#live = live;
    this.#notifications = new NotificationSubscriptions(live, tenantId, head.seq);
  }

  close(): void {
    this.#notifications.close();
  }

  drain(): Promise<void> {
    return this.#notifications.drain();
  }

  subscribe(request: PersonalRequest, subscriber: Subscriber, position: FeedPosition, onEnd: (ended: PersonalSubscription) => void): PersonalSubscription {
    return request instanceof PresenceRequest ? this.#toPresence(request, subscriber, onEnd) : this.#toNotifications(request, subscriber, position, onEnd);
  }

  #toPresence(request: PresenceRequest, subscriber: Subscriber, onEnd: (ended: PresenceSubscription) => void): PresenceSubscription {
    const subscription: PresenceSubscription = new PresenceSubscription(subscriber, request, () => {
      this.#presence.remove(subscription);
      onEnd(subscription);
    });
    this.#presence.add(subscription);
    return subscription;
  }

  #toNotifications(
    request: NotificationRequest,
    subscriber: Subscriber,
    position: FeedPosition,
    onEnd: (ended: NotificationSubscription) => void,
  ): NotificationSubscription {
    const subscription: NotificationSubscription = new NotificationSubscription(subscriber, request, position, this.#live, () => {
      this.#notifications.remove(subscription);
      onEnd(subscription);
    });
    this.#notifications.add(subscription);
    return subscription;
  }

  has(subscription: Subscription): subscription is PersonalSubscription {
    return subscription instanceof PresenceSubscription || subscription instanceof NotificationSubscription;
  }

  eventsRead(events: readonly FeedEvent[]): void {
    this.#presence.eventsRead(events);
    this.#notifications.eventsRead(events);
  }
}
