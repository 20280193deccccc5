import type { FeedEvent } from '../feed/feed-page.ts';
import { SetIndex } from '../set-index.ts';
import type { PresenceSubscription } from './presence-subscription.ts';

/** The subscriptions of a tenant to presence, by the ticket. */
export class PresenceSubscriptions {
  readonly #byTicket = new SetIndex<PresenceSubscription>();

  add(subscription: PresenceSubscription): void {
    this.#byTicket.add(subscription.request.id, subscription);
  }

  remove(subscription: PresenceSubscription): void {
    this.#byTicket.remove(subscription.request.id, subscription);
  }

  eventsRead(events: readonly FeedEvent[]): void {
    for (const { ticketId, ticket } of events) if (ticket) for (const subscription of [...this.#byTicket.of(ticketId)]) subscription.ticketChanged(ticket.now);
  }
}
