import { createClient } from '@redis/client';
import type { Log } from '../core/log.ts';
import { channel, type Deliver, type Transport } from './transport.ts';

const reconnectMs = 500;

/** By a Redis server's channels. One connection listens, which may do nothing else; while the server is away nothing is carried. */
export function redisTransport(url: string, log: Log, deliver: Deliver): Transport {
  const client = () => createClient({ url, disableOfflineQueue: true, socket: { reconnectStrategy: () => reconnectMs, connectTimeout: 5_000 } });
  const [publisher, subscriber] = [client(), client()];
  const reported = (err: Error) => log.warn({ reason: err.message }, 'Redis does not answer; the poll goes on');
  for (const one of [publisher, subscriber]) {
    one.on('error', reported);
    one.connect().catch(reported);
  }
  subscriber.on('ready', () => void subscriber.subscribe(channel, deliver).catch(reported));
  return {
    send: async (texts) => {
      if (publisher.isReady) await Promise.all(texts.map((text) => publisher.publish(channel, text)));
    },
    close: async () => {
      for (const one of [publisher, subscriber]) one.destroy();
    },
  };
}
