import { Client, type Pool } from 'pg';
import type { Log } from '../core/log.ts';
import { channel, type Deliver, type Transport } from './transport.ts';

const reconnectMs = 500;

/** By NOTIFY, after the commit and never inside a transaction that writes: it would take a global lock over that. */
export function postgresTransport(pool: Pool, directUrl: string, log: Log, deliver: Deliver): Transport {
  const subscriber = keepListening(directUrl, log, deliver);
  return {
    send: async (texts) => {
      await pool.query({ name: 'notify', text: 'select pg_notify($1, t) from unnest($2::text[]) t', values: [channel, texts] });
    },
    close: subscriber.close,
  };
}

/** One connection of its own, and a new one whenever it ends. */
function keepListening(url: string, log: Log, deliver: Deliver): { close(): Promise<void> } {
  let isClosed = false;
  let client = connectSubscriber(url, log, deliver);
  const reconnect = () => {
    if (isClosed) return;
    client = connectSubscriber(url, log, deliver);
    void client.ended.then(reconnectLater);
  };
  const reconnectLater = () => setTimeout(reconnect, reconnectMs).unref();
  void client.ended.then(reconnectLater);
  return {
    close: async () => {
      isClosed = true;
      await client.end();
    },
  };
}

function connectSubscriber(url: string, log: Log, deliver: Deliver): { ended: Promise<void>; end(): Promise<void> } {
  const client = new Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 5000 });
  client.on('error', (err) => log.warn({ err }, 'the listening connection failed; the poll goes on'));
  client.on('notification', (note) => note.payload && deliver(note.payload));
  const ended = new Promise<void>((resolve) => client.on('end', () => resolve()));
  const connected = client
    .connect()
    .then(() => client.query(`listen ${channel}`))
    .catch((err: Error) => log.warn({ reason: err.message }, 'cannot listen; the poll goes on'));
  const end = () => client.end().catch(() => undefined);
  return { ended: connected.then((listening) => (listening ? ended : end())), end: () => connected.then(end) };
}
