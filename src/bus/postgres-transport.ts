import { Client } from 'pg';
import type { Log } from '../core/log.ts';
import type { Connections } from '../database/connections.ts';
import { channel, type Receive, type Transport } from './transport.ts';

const reconnectMs = 500;

/** NOTIFY is sent after the commit, never in the writing transaction: there it would hold a global lock until the commit. */
export function postgresTransport(connections: Connections, directUrl: string, log: Log, receive: Receive): Transport {
  const subscriber = keepListening(directUrl, log, receive);
  return {
    get isConnected() {
      return subscriber.isConnected;
    },
    send: async (texts) => {
      await connections.query({ name: 'notify', text: 'select pg_notify($1, t) from unnest($2::text[]) t', values: [channel, texts] });
    },
    close: subscriber.close,
  };
}

/** On a connection of its own, which is replaced whenever it ends. */
function keepListening(url: string, log: Log, receive: Receive): { readonly isConnected: boolean; close(): Promise<void> } {
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
    get isConnected() {
      return client.isConnected();
    },
    close: async () => {
      isClosed = true;
      await client.end();
    },
  };
}

function connectSubscriber(url: string, log: Log, receive: Receive): { isConnected(): boolean; ended: Promise<void>; end(): Promise<void> } {
  let isListening = false;
  const client = new Client({ connectionString: url, keepAlive: true, connectionTimeoutMillis: 5000 });
  client.on('error', (err) => log.warn({ err }, 'the listening connection failed; nodes rely on polling'));
  client.on('notification', (note) => note.payload && receive(note.payload));
  const ended = new Promise<void>((resolve) => client.on('end', () => resolve()));
  void ended.then(() => {
    isListening = false;
  });
  const connected = client
    .connect()
    .then(() => client.query(`listen ${channel}`))
    .then(() => {
      isListening = true;
      return true;
    })
    .catch((err: Error) => log.warn({ reason: err.message }, 'cannot listen; nodes rely on polling'));
  const end = () => client.end().catch(() => undefined);
  return { isConnected: () => isListening, ended: connected.then((listening) => (listening ? ended : end())), end: () => connected.then(end) };
}
