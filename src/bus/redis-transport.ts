import { createClient } from '@redis/client';
import type { Log } from '../core/log.ts';
import { channel, type Lost, type Receive, type Transport } from './transport.ts';

const reconnectMs = 500;

/** Redis allows a subscribed connection nothing else, so there are two; while the server is away nothing is sent. */
export function redisTransport(url: string, log: Log, receive: Receive, lost: Lost): Transport {
  const newClient = () => createClient({ url, disableOfflineQueue: true, socket: { reconnectStrategy: () => reconnectMs, connectTimeout: 5_000 } });
  const [publisher, subscriber] = [newClient(), newClient()];
  const reported = (err: Error) => log.warn({ reason: err.message }, 'Redis does not answer; nodes rely on polling');
  for (const connection of [publisher, subscriber]) {
    connection.on('error', reported);
    connection.connect().catch(reported);
  }
  let isReceiving = false;
  subscriber.on('ready', () => {
    isReceiving = true;
    subscriber.subscribe(channel, receive).catch(reported);
  });
  // It comes with each attempt.
  subscriber.on('reconnecting', () => {
    if (isReceiving) lost();
    isReceiving = false;
  });
  return {
    get isConnected() {
      return subscriber.isReady;
    },
    send: async (texts) => {
      if (publisher.isReady) await Promise.all(texts.map((text) => publisher.publish(channel, text)));
    },
    close: async () => {
      for (const connection of [publisher, subscriber]) connection.destroy();
    },
  };
}
