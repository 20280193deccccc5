import { readRows } from '../../database/tenancy.ts';
import { CoalescingLoop } from '../feed/coalescing-loop.ts';
import type { FeedEvent } from '../feed/feed-page.ts';
import type { LiveServices } from '../live-services.ts';
import { SetIndex } from '../set-index.ts';
import type { NotificationSubscription } from './notification-subscription.ts';

const text =
  'select distinct n.principal_id as id from notification n where n.tenant_id = $1 and n.principal_id = any($2::uuid[]) and n.seq > $3 and n.seq <= $4';

/** The subscriptions of a tenant to notifications, by the person. One statement for each page of the feed says for whom something is new. */
export class NotificationSubscriptions {
  readonly #byPerson = new SetIndex<NotificationSubscription>();
  readonly #all = new Set<NotificationSubscription>();
  readonly #live: LiveServices;
  readonly #tenantId: string;
  readonly #loop: CoalescingLoop;
  /** Up to here it is known for whom something is new. */
  #known: number;
  #head: number;

  constructor(live: LiveServices, tenantId: string, head: number) {
    this.#live = live;
    this.#tenantId = tenantId;
    this.#known = head;
    this.#head = head;
    const failed = (err: unknown) => live.services.log.warn({ err }, 'for whom something is new could not be read; trying again');
    this.#loop = new CoalescingLoop(() => this.#wakeConcerned(), failed, live.limits.retryMs);
  }

  close(): void {
    this.#loop.close();
  }

  /** Everything up to the newest event that was read has been delivered, where the sockets take it. */
  async drain(): Promise<void> {
    await this.#loop.idle();
    await Promise.all([...this.#all].map((subscription) => subscription.idle()));
  }

  add(subscription: NotificationSubscription): void {
    this.#byPerson.add(subscription.credential.principalId, subscription);
    this.#all.add(subscription);
    subscription.wake();
  }

  remove(subscription: NotificationSubscription): void {
    this.#byPerson.remove(subscription.credential.principalId, subscription);
    this.#all.delete(subscription);
  }

  eventsRead(events: readonly FeedEvent[]): void {
    this.#head = Math.max(this.#head, events.at(-1)?.seq ?? 0);
    if (this.#all.size === 0) this.#known = this.#head;
    else if (events.some(({ ticketId, audience }) => ticketId !== null || audience === 'AGENTS')) this.#loop.request();
  }

  async #wakeConcerned(): Promise<void> {
    const [head, people] = [this.#head, [...new Set([...this.#all].map(({ credential }) => credential.principalId))]];
    const statement = { name: 'people_with_notifications', text, values: [this.#tenantId, people, this.#known, head] };
    const rows = await readRows<{ id: string }>({ services: this.#live.sharedServices, tenant: { id: this.#tenantId } }, statement);
    this.#known = head;
    for (const { id } of rows) for (const subscription of this.#byPerson.of(id)) subscription.wake();
  }
}
