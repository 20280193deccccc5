import { createClient } from '@redis/client';
import type { Log } from '../log.ts';
import { type Carrier, channel, type Deliver } from './bus.ts';

const reconnectMs = 500;

/** By a Redis server's channels. One connection listens, which may do nothing else; while the server is away nothing is carried. */
export function redisCarrier(url: string, log: Log, deliver: Deliver): Carrier {
  const client = () => createClient({ url, disableOfflineQueue: true, socket: { reconnectStrategy: () => reconnectMs, connectTimeout: 5_000 } });
  const [mouth, ear] = [client(), client()];
  const reported = (err: Error) => log.warn({ reason: err.message }, 'Redis does not answer; the poll goes on');
  for (const one of [mouth, ear]) {
    one.on('error', reported);
    one.connect().catch(reported);
  }
  ear.on('ready', () => void ear.subscribe(channel, deliver).catch(reported));
  return {
    send: async (texts) => {
      if (mouth.isReady) await Promise.all(texts.map((text) => mouth.publish(channel, text)));
    },
    close: async () => {
      for (const one of [mouth, ear]) one.destroy();
    },
  };
}
