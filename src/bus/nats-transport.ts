import { connect, type NatsConnection } from '@nats-io/transport-node';
import type { Log } from '../core/log.ts';
import { channel, type Lost, type Receive, type Transport } from './transport.ts';

const reconnectMs = 500;

/** While the NATS server is away nothing is sent, and connecting is tried again for ever. */
export function natsTransport(url: string, log: Log, receive: Receive, lost: Lost): Transport {
  const { origin, username, password } = partsOf(url);
  let isClosed = false;
  let connection: NatsConnection | null = null;
  let isAnswering = false;
  const options = { servers: origin, user: username, pass: password, maxReconnectAttempts: -1, reconnectTimeWait: reconnectMs, ignoreAuthErrorAbort: true };
  const open = async (): Promise<void> => {
    const opened = await connect(options).catch((err: Error) => void log.warn({ reason: err.message }, 'NATS does not answer; nodes rely on polling'));
    if (isClosed) return opened?.close();
    if (!opened) return void setTimeout(open, reconnectMs).unref();
    opened.subscribe(channel, { callback: (error, message) => (error ? undefined : receive(message.string())) });
    connection = opened;
    isAnswering = true;
    void watch(opened, (isThere) => {
      if (isAnswering && !isThere && !isClosed) lost();
      isAnswering = isThere;
    });
  };
  const opening = open();
  return {
    get isConnected() {
      return isAnswering;
    },
    send: async (texts) => {
      for (const text of texts) connection?.publish(channel, text);
    },
    close: async () => {
      isClosed = true;
      await opening;
      await connection?.close();
    },
  };
}

async function watch(connection: NatsConnection, changed: (isThere: boolean) => void): Promise<void> {
  for await (const { type } of connection.status()) if (/^(disconnect|reconnect|close)$/.test(type)) changed(type === 'reconnect');
}

function partsOf(url: string): { origin: string; username: string | undefined; password: string | undefined } {
  const { protocol, host, username, password } = new URL(url);
  const decoded = (text: string) => (text === '' ? undefined : decodeURIComponent(text));
  return { origin: `${protocol}//${host}`, username: decoded(username), password: decoded(password) };
}
