import { connect, type NatsConnection } from '@nats-io/transport-node';
import type { Log } from '../core/log.ts';
import { channel, type Deliver, type Transport } from './bus.ts';

const reconnectMs = 500;

/** By a NATS server; while it is away nothing is carried, and it is sought for ever. */
export function natsTransport(url: string, log: Log, deliver: Deliver): Transport {
  const { origin, username, password } = participantsOf(url);
  let isClosed = false;
  let connection: NatsConnection | null = null;
  const options = { servers: origin, user: username, pass: password, maxReconnectAttempts: -1, reconnectTimeWait: reconnectMs, ignoreAuthErrorAbort: true };
  const open = async (): Promise<void> => {
    const opened = await connect(options).catch((err: Error) => void log.warn({ reason: err.message }, 'NATS does not answer; the poll goes on'));
    if (isClosed) return opened?.close();
    if (!opened) return void setTimeout(open, reconnectMs).unref();
    opened.subscribe(channel, { callback: (error, message) => (error ? undefined : deliver(message.string())) });
    connection = opened;
  };
  const opening = open();
  return {
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

function participantsOf(url: string): { origin: string; username: string | undefined; password: string | undefined } {
  const { protocol, host, username, password } = new URL(url);
  const plain = (text: string) => (text === '' ? undefined : decodeURIComponent(text));
  return { origin: `${protocol}//${host}`, username: plain(username), password: plain(password) };
}
