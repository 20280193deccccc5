import type { Bus } from '../bus/bus.ts';
import type { Connections } from '../database/connections.ts';
import type { Log } from './log.ts';

/** Notifies subscribers that a tenant's feed has grown: a hint to read the feed, which carries no event. */
export interface FeedNotifier {
  notify(tenantId: string): void;
  /** Calls with the number of the newest event, `null` where it is not known; returns what unsubscribes. */
  subscribe(tenantId: string, subscriber: FeedSubscriber): () => void;
  /** Calls for each tenant whose feed another node says has grown. */
  subscribeToOthers(subscriber: (tenantId: string) => void): void;
  close(): void;
}

export type FeedSubscriber = (seq: number | null) => void;

const pollMs = 250;
const prefix = 'feed ';

type Subscribers = Map<string, Set<FeedSubscriber>>;
type NotifyTenant = (tenantId: string, seq: number | null) => void;

/** The poll finds every change; the bus only makes it faster, so a lost or doubled hint does no harm. */
export function openFeedNotifier(connections: Connections, bus: Bus, log: Log): FeedNotifier {
  const subscribers: Subscribers = new Map();
  const notifySubscribers: NotifyTenant = (tenantId, seq) => {
    for (const subscriber of subscribers.get(tenantId) ?? []) subscriber(seq);
  };
  bus.subscribe((hint) => hint.startsWith(prefix) && notifySubscribers(hint.slice(prefix.length), null));
  const poll = pollHeads(connections, log, subscribers, notifySubscribers);
  return {
    notify: (tenantId) => {
      bus.publish(prefix + tenantId);
      setImmediate(notifySubscribers, tenantId, null);
    },
    subscribe: (tenantId, subscriber) => {
      const unsubscribe = subscribe(subscribers, tenantId, subscriber);
      poll.begin();
      return unsubscribe;
    },
    subscribeToOthers: (subscriber) => bus.subscribe((hint) => hint.startsWith(prefix) && subscriber(hint.slice(prefix.length))),
    close: () => poll.close(),
  };
}

function subscribe(subscribers: Subscribers, tenantId: string, subscriber: FeedSubscriber): () => void {
  const ofTenant = subscribers.get(tenantId) ?? new Set();
  subscribers.set(tenantId, ofTenant.add(subscriber));
  return () => {
    ofTenant.delete(subscriber);
    if (ofTenant.size === 0 && subscribers.get(tenantId) === ofTenant) subscribers.delete(tenantId);
  };
}

interface Polling {
  begin(): void;
  close(): void;
}

/** Where nobody subscribes, nothing wakes the process up. */
function pollHeads(connections: Connections, log: Log, subscribers: Subscribers, notifySubscribers: NotifyTenant): Polling {
  const heads = new Map<string, string>();
  let isRunning = false;
  const poll = async () => {
    const { rows } = await connections.query({
      name: 'feed_heads',
      text: 'select tenant_id, seq from feed_heads($1::uuid[])',
      values: [[...subscribers.keys()]],
    });
    const moved = rows.filter(({ tenant_id, seq }) => heads.get(tenant_id) !== seq);
    // A head that went back is passed on without its number: subscribers beyond it must notice.
    for (const { tenant_id, seq } of moved) notifySubscribers(tenant_id, Number(seq) < Number(heads.get(tenant_id) ?? 0) ? null : Number(seq));
    for (const { tenant_id, seq } of moved) heads.set(tenant_id, seq);
    for (const tenantId of heads.keys()) if (!subscribers.has(tenantId)) heads.delete(tenantId);
  };
  let timer: NodeJS.Timeout | undefined;
  const close = () => {
    clearInterval(timer);
    timer = undefined;
  };
  const look = () => {
    if (isRunning) return;
    if (subscribers.size === 0) return close();
    isRunning = true;
    poll()
      .catch((err) => log.warn({ err }, 'the feed could not be polled'))
      .finally(() => (isRunning = false));
  };
  const begin = () => {
    timer ??= setInterval(look, pollMs);
  };
  return { begin, close };
}
