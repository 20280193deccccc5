import { participantsOf } from '../../tickets/visibility/can-see.ts';
import type { FeedEvent } from '../feed/feed-page.ts';
import { SetIndex } from '../set-index.ts';
import type { EventQuery, EventSubscription } from './event-subscription.ts';
import { type EventViewer, type VisibilityChange, visibilityChangeOf } from './visibility-change.ts';

/** Subscriptions of one query for which an event changes visibility in the same way. */
export interface Recipients {
  change: VisibilityChange;
  subscriptions: Iterable<EventSubscription>;
  /** Those among them that have recipients of their own. */
  except: ReadonlySet<EventSubscription>;
}

interface VisibilityScope {
  viewer: EventViewer;
  subscriptions: Set<EventSubscription>;
}

/**
 * Finds the subscriptions that an event concerns. A scope (all admins, or one set of queues) is asked once for all of its subscriptions;
 * participants of the ticket are found by index. Subscriptions that an event does not concern cost nothing.
 */
export class Router {
  readonly #scopes = new Map<EventQuery, Map<string, VisibilityScope>>();
  readonly #byPrincipal = new SetIndex<EventSubscription>();
  readonly #byOrganization = new SetIndex<EventSubscription>();

  constructor(subscriptions: Iterable<EventSubscription> = []) {
    for (const subscription of subscriptions) this.add(subscription);
  }

  add(subscription: EventSubscription): void {
    const { visibility, scope } = subscription.access;
    if (scope !== null) this.#addToScope(subscription, scope);
    if (visibility.level !== 'EVERYTHING') this.#byPrincipal.add(visibility.principalId, subscription);
    if (visibility.level === 'PARTS') this.#byOrganization.add(visibility.organizationId, subscription);
  }

  #addToScope(subscription: EventSubscription, name: string): void {
    const { visibility, audiences } = subscription.access;
    const scopes = this.#scopes.get(subscription.query) ?? new Map<string, VisibilityScope>();
    const scope = scopes.get(name) ?? { viewer: { visibility: { ...visibility, principalId: null }, audiences }, subscriptions: new Set() };
    scope.subscriptions.add(subscription);
    this.#scopes.set(subscription.query, scopes.set(name, scope));
  }

  remove(subscription: EventSubscription): void {
    const { visibility, scope } = subscription.access;
    const scopes = this.#scopes.get(subscription.query);
    const subscriptions = scopes?.get(scope ?? '')?.subscriptions;
    subscriptions?.delete(subscription);
    if (subscriptions?.size === 0) scopes?.delete(scope ?? '');
    if (scopes?.size === 0) this.#scopes.delete(subscription.query);
    this.#byPrincipal.remove(visibility.principalId, subscription);
    this.#byOrganization.remove(visibility.organizationId, subscription);
  }

  recipientsOf(event: FeedEvent): Map<EventQuery, Recipients[]> {
    const byQuery = new Map<EventQuery, Recipients[]>();
    if (!event.ticket) return byQuery;
    const participants = this.#participantsOf(event.ticket);
    const add = (query: EventQuery, viewer: EventViewer, subscriptions: Iterable<EventSubscription>, except: ReadonlySet<EventSubscription>) => {
      const change = visibilityChangeOf(viewer, event);
      if (change) byQuery.set(query, [...(byQuery.get(query) ?? []), { change, subscriptions, except }]);
    };
    for (const [query, scopes] of this.#scopes) for (const { viewer, subscriptions } of scopes.values()) add(query, viewer, subscriptions, participants);
    for (const subscription of participants) add(subscription.query, subscription.access, [subscription], none);
    return byQuery;
  }

  /** Subscriptions of people and organizations that participate in the ticket, or did before the event. */
  #participantsOf({ now, after, before }: NonNullable<FeedEvent['ticket']>): ReadonlySet<EventSubscription> {
    const found = new Set<EventSubscription>();
    for (const ticket of new Set([now, after, before])) {
      for (const id of participantsOf(ticket)) for (const subscription of this.#byPrincipal.of(id)) found.add(subscription);
      for (const subscription of this.#byOrganization.of(ticket.organization_id)) found.add(subscription);
    }
    return found;
  }
}

const none: ReadonlySet<EventSubscription> = new Set();
