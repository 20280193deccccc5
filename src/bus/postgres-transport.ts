import { Client } from 'pg';
import type { Log } from '../core/log.ts';
import type { Connections } from '../database/connections.ts';
import { channel, type Receive, type Transport } from './transport.ts';

const reconnectMs = 500;

/** NOTIFY is sent after the commit, never in the writing transaction: there it would hold a global lock until the commit. */
export function postgresTransport(connections: Connections, directUrl: string, log: Log, receive: Receive): Transport {
  const subscriber = keepListening(directUrl, log, receive);
  return {
    send: async (texts) => {
      await connections.query({ name: 'notify', text: 'select pg_notify($1, t) from unnest($2::text[]) t', values: [channel, texts] });
    },
    close: subscriber.close,
  };
}

/** On a connection of its own, which is replaced whenever it ends. */
function keepListening(url: string, log: Log, receive: Receive): { close(): Promise<void> } {
  let isClosed = false;
  let client = connectSubscriber(url, log, receive);
  const reconnect = () => {
    if (isClosed) return;
    client = connectSubscriber(url, log, receive);
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

function connectSubscriber(url: string, log: Log, receive: Receive): { ended: Promise<void>; end(): Promise<void> } {
  const client = new Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 5000 });
  client.on('error', (err) => log.warn({ err }, 'the listening connection failed; nodes rely on polling'));
  client.on('notification', (note) => note.payload && receive(note.payload));
  const ended = new Promise<void>((resolve) => client.on('end', () => resolve()));
  const connected = client
    .connect()
    .then(() => client.query(`listen ${channel}`))
    .catch((err: Error) => log.warn({ reason: err.message }, 'cannot listen; nodes rely on polling'));
  const end = () => client.end().catch(() => undefined);
  return { ended: connected.then((listening) => (listening ? ended : end())), end: () => connected.then(end) };
}
