import { participantColumns } from '../tickets/visibility/ticket-visibility.ts';
import type { EventSubscription } from './event-subscription.ts';
import type { FeedEvent } from './feed-page.ts';
import { Index } from './set-index.ts';
import type { SharedQuery } from './shared-query.ts';
import { type EventViewer, type VisibilityChange, visibilityChangeOf } from './visibility-change.ts';

/** Members of one group to whom an event looks the same. */
export interface Recipients {
  change: VisibilityChange;
  subscriptions: Iterable<EventSubscription>;
  /** Those of them to whom it does not. */
  except: ReadonlySet<EventSubscription>;
}

interface VisibilityScope {
  viewer: EventViewer;
  subscriptions: Set<EventSubscription>;
}

/**
 * Who follows, arranged so that an event finds those it concerns: a scope (an admin's, or one set of queues) is asked once for all of its
 * members; those who have a part in the ticket are found by themselves. Whom an event does not concern costs it nothing.
 */
export class Router {
  readonly #scopes = new Map<SharedQuery, Map<string, VisibilityScope>>();
  readonly #byPrincipal = new Index<EventSubscription>();
  readonly #byOrganization = new Index<EventSubscription>();

  add(subscription: EventSubscription): void {
    const { visibility } = subscription.access;
    if (subscription.access.scope !== null) this.#addToScope(subscription, subscription.access.scope);
    if (visibility.level !== 'EVERYTHING') this.#byPrincipal.add(visibility.principalId, subscription);
    if (visibility.level === 'PARTS') this.#byOrganization.add(visibility.organizationId, subscription);
  }

  #addToScope(subscription: EventSubscription, name: string): void {
    const { visibility, audiences } = subscription.access;
    const scopes = this.#scopes.get(subscription.sharedQuery) ?? new Map<string, VisibilityScope>();
    const scope = scopes.get(name) ?? { viewer: { visibility: { ...visibility, principalId: null }, audiences }, subscriptions: new Set() };
    scope.subscriptions.add(subscription);
    this.#scopes.set(subscription.sharedQuery, scopes.set(name, scope));
  }

  remove(subscription: EventSubscription): void {
    const { visibility, scope } = subscription.access;
    const scopes = this.#scopes.get(subscription.sharedQuery);
    const subscriptions = scopes?.get(scope ?? '')?.subscriptions;
    subscriptions?.delete(subscription);
    if (subscriptions?.size === 0) scopes?.delete(scope ?? '');
    if (scopes?.size === 0) this.#scopes.delete(subscription.sharedQuery);
    this.#byPrincipal.remove(visibility.principalId, subscription);
    this.#byOrganization.remove(visibility.organizationId, subscription);
  }

  /** Whom an event concerns, by group. */
  recipientsOf(event: FeedEvent): Map<SharedQuery, Recipients[]> {
    const recipientsByQuery = new Map<SharedQuery, Recipients[]>();
    if (!event.ticket) return recipientsByQuery;
    const participants = this.#withPart(event.ticket);
    const add = (sharedQuery: SharedQuery, viewer: EventViewer, subscriptions: Iterable<EventSubscription>, except: ReadonlySet<EventSubscription>) => {
      const change = visibilityChangeOf(viewer, event);
      if (change) recipientsByQuery.set(sharedQuery, [...(recipientsByQuery.get(sharedQuery) ?? []), { change, subscriptions, except }]);
    };
    for (const [sharedQuery, scopes] of this.#scopes)
      for (const { viewer, subscriptions } of scopes.values()) add(sharedQuery, viewer, subscriptions, participants);
    for (const subscription of participants) add(subscription.sharedQuery, subscription.access, [subscription], nobody);
    return recipientsByQuery;
  }

  #withPart({ now, after, before }: NonNullable<FeedEvent['ticket']>): ReadonlySet<EventSubscription> {
    const found = new Set<EventSubscription>();
    for (const ticket of new Set([now, after, before])) {
      for (const part of participantColumns) for (const subscription of this.#byPrincipal.of(ticket[part])) found.add(subscription);
      for (const subscription of this.#byOrganization.of(ticket.organization_id)) found.add(subscription);
    }
    return found;
  }
}

const nobody: ReadonlySet<EventSubscription> = new Set();
