import type { Pool } from 'pg';
import type { Bus } from '../bus/bus.ts';
import type { Log } from './log.ts';

/** Says that a tenant's feed has grown. It carries a hint only: who is woken reads the feed from where it stands. */
export interface FeedNotifier {
  notify(tenantId: string): void;
  /** Wakes with the number of the newest event, where that is known. */
  subscribe(tenantId: string, notifyListeners: FeedListener): () => void;
  close(): void;
}

export type FeedListener = (seq: number | null) => void;

const pollMs = 250;
const prefix = 'feed ';

type Listeners = Map<string, Set<FeedListener>>;
type NotifyTenant = (tenantId: string, seq: number | null) => void;

/** The poll is the truth, the bus only makes it quick; a lost or doubled hint is harmless. */
export function openFeedNotifier(pool: Pool, bus: Bus, log: Log): FeedNotifier {
  const listeners: Listeners = new Map();
  const notifyListeners: NotifyTenant = (tenantId, seq) => {
    for (const listener of listeners.get(tenantId) ?? []) listener(seq);
  };
  bus.subscribe((hint) => hint.startsWith(prefix) && notifyListeners(hint.slice(prefix.length), null));
  const poll = pollHeads(pool, log, listeners, notifyListeners);
  return {
    notify: (tenantId) => {
      bus.publish(prefix + tenantId);
      setImmediate(notifyListeners, tenantId, null);
    },
    subscribe: (tenantId, listener) => subscribe(listeners, tenantId, listener),
    close: () => clearInterval(poll),
  };
}

function subscribe(listeners: Listeners, tenantId: string, listener: FeedListener): () => void {
  const ofTenant = listeners.get(tenantId) ?? new Set();
  listeners.set(tenantId, ofTenant.add(listener));
  return () => {
    ofTenant.delete(listener);
    if (ofTenant.size === 0 && listeners.get(tenantId) === ofTenant) listeners.delete(tenantId);
  };
}

function pollHeads(pool: Pool, log: Log, listeners: Listeners, notifyListeners: NotifyTenant): NodeJS.Timeout {
  const heads = new Map<string, string>();
  let isRunning = false;
  const look = async () => {
    const { rows } = await pool.query({ name: 'feed_heads', text: 'select tenant_id, seq from feed_heads($1::uuid[])', values: [[...listeners.keys()]] });
    const moved = rows.filter(({ tenant_id, seq }) => heads.get(tenant_id) !== seq);
    // A head that went back is told without its number: whoever stands further than that must look.
    for (const { tenant_id, seq } of moved) notifyListeners(tenant_id, Number(seq) < Number(heads.get(tenant_id) ?? 0) ? null : Number(seq));
    for (const { tenant_id, seq } of moved) heads.set(tenant_id, seq);
    for (const tenantId of heads.keys()) if (!listeners.has(tenantId)) heads.delete(tenantId);
  };
  return setInterval(() => {
    if (isRunning || listeners.size === 0) return;
    isRunning = true;
    look()
      .catch((err) => log.warn({ err }, 'the feed could not be polled'))
      .finally(() => (isRunning = false));
  }, pollMs);
}
