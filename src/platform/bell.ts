import { Client, type Pool } from 'pg';
import type { Log } from './log.ts';

/** Says that a tenant's feed has grown. It carries a hint only: who is woken reads the feed from where it stands. */
export interface Bell {
  /** After a commit, never inside the transaction: NOTIFY would take a global lock over it. */
  ring(tenantId: string): void;
  /** Wakes with the number of the newest event, where that is known. */
  listen(tenantId: string, wake: Wake): () => void;
  close(): Promise<void>;
}

export type Wake = (seq: number | null) => void;

const channel = 'relevo_feed';
const gatherMs = 5;
const pollMs = 250;
const reconnectMs = 500;

type Listeners = Map<string, Set<Wake>>;
type WakeTenant = (tenantId: string, seq: number | null) => void;

/** The poll is the truth, the doorbell only makes it quick; a lost or doubled hint is harmless. */
export function hangBell(pool: Pool, directUrl: string, log: Log): Bell {
  const listeners: Listeners = new Map();
  const wake: WakeTenant = (tenantId, seq) => {
    for (const listener of listeners.get(tenantId) ?? []) listener(seq);
  };
  const ringer = gatherRings(pool, log, wake);
  const ear = keepListening(directUrl, log, wake);
  const poll = pollHeads(pool, log, listeners, wake);
  return {
    ring: ringer.ring,
    listen: (tenantId, listener) => subscribe(listeners, tenantId, listener),
    close: async () => {
      clearInterval(poll);
      ringer.close();
      await ear.close();
    },
  };
}

function subscribe(listeners: Listeners, tenantId: string, listener: Wake): () => void {
  const ofTenant = listeners.get(tenantId) ?? new Set();
  listeners.set(tenantId, ofTenant.add(listener));
  return () => {
    ofTenant.delete(listener);
    if (ofTenant.size === 0 && listeners.get(tenantId) === ofTenant) listeners.delete(tenantId);
  };
}

/** At most one NOTIFY every few milliseconds, however many commits there were. */
function gatherRings(pool: Pool, log: Log, wake: WakeTenant) {
  const rung = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  const send = () => {
    timer = undefined;
    const tenants = [...rung];
    rung.clear();
    pool
      .query('select pg_notify($1, t) from unnest($2::text[]) t', [channel, tenants])
      .catch((err) => log.warn({ err }, 'the doorbell did not ring; the poll will'));
  };
  return {
    ring: (tenantId: string) => {
      rung.add(tenantId);
      timer ??= setTimeout(send, gatherMs);
      setImmediate(wake, tenantId, null);
    },
    close: () => clearTimeout(timer),
  };
}

function pollHeads(pool: Pool, log: Log, listeners: Listeners, wake: WakeTenant): NodeJS.Timeout {
  const heads = new Map<string, string>();
  let isRunning = false;
  const look = async () => {
    const { rows } = await pool.query('select tenant_id, seq from feed_heads($1::uuid[])', [[...listeners.keys()]]);
    const grown = rows.filter(({ tenant_id, seq }) => heads.get(tenant_id) !== seq);
    for (const { tenant_id, seq } of grown) heads.set(tenant_id, seq);
    for (const { tenant_id, seq } of grown) wake(tenant_id, Number(seq));
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

/** One connection of its own, and a new one whenever it ends; a bell that is lost meanwhile is made up for by the poll. */
function keepListening(url: string, log: Log, wake: WakeTenant) {
  let isClosed = false;
  let client = connectEar(url, log, wake);
  const again = () => {
    if (isClosed) return;
    client = connectEar(url, log, wake);
    void client.ended.then(later);
  };
  const later = () => setTimeout(again, reconnectMs).unref();
  void client.ended.then(later);
  return {
    close: async () => {
      isClosed = true;
      await client.end();
    },
  };
}

function connectEar(url: string, log: Log, wake: WakeTenant): { ended: Promise<void>; end(): Promise<void> } {
  const client = new Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 5000 });
  client.on('error', (err) => log.warn({ err }, 'the listening connection failed; the poll goes on'));
  client.on('notification', (note) => note.payload && wake(note.payload, null));
  const ended = new Promise<void>((resolve) => client.on('end', () => resolve()));
  const connected = client
    .connect()
    .then(() => client.query(`listen ${channel}`))
    .catch((err: Error) => log.warn({ reason: err.message }, 'cannot listen; the poll goes on'));
  const end = () => client.end().catch(() => undefined);
  return { ended: connected.then((listening) => (listening ? ended : end())), end: () => connected.then(end) };
}
