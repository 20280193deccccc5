import { randomBytes } from 'node:crypto';
import type { Log } from '../core/log.ts';
import type { Connections } from '../database/connections.ts';
import { postgresTransport } from './postgres-transport.ts';
import type { Lost, Receive, Transport } from './transport.ts';

/** Hints between the nodes. They may be lost, doubled, late and out of order, so a subscriber only takes them as a reason to read the database. */
export interface Bus {
  /** Whether hints of other nodes arrive at the moment; without a bus there are none to miss. */
  readonly isConnected: boolean;
  /** How often that ceased. */
  readonly timesLost: number;
  publish(hint: string): void;
  /** Receives the hints of other nodes, not those of this one. */
  subscribe(subscriber: (hint: string) => void): void;
  close(): Promise<void>;
}

export interface BusOptions {
  /** `undefined`: PostgreSQL; `none`: no transport. */
  busUrl: string | undefined;
  connections: Connections;
  /** `LISTEN` does not work through a connection pooler. */
  directUrl: string;
  log: Log;
}

const batchMs = 20;

/** The first hint is sent at once, those that follow in batches. */
export async function openBus(options: BusOptions): Promise<Bus> {
  const [node, subscribers, pending] = [randomBytes(6).toString('base64url'), new Set<Receive>(), new Set<string>()];
  const receive: Receive = (text) => {
    const space = text.indexOf(' ');
    if (text.slice(0, space) !== node) for (const subscriber of subscribers) subscriber(text.slice(space + 1));
  };
  let timesLost = 0;
  const transport = await transportFor(options, receive, () => {
    timesLost += 1;
  });
  let timer: NodeJS.Timeout | undefined;
  let sent: Promise<unknown> = Promise.resolve();
  const flush = async () => {
    if (pending.size === 0) return;
    const texts = [...pending].map((hint) => `${node} ${hint}`);
    pending.clear();
    await transport.send(texts).catch((err: unknown) => options.log.warn({ err }, 'the bus could not send; nodes rely on polling'));
  };
  const send = () => {
    timer = pending.size === 0 ? undefined : setTimeout(send, batchMs);
    sent = Promise.all([sent, flush()]);
  };
  return {
    get isConnected() {
      return transport.isConnected;
    },
    get timesLost() {
      return timesLost;
    },
    publish: (hint) => {
      pending.add(hint);
      timer ??= setTimeout(send);
    },
    subscribe: (subscriber) => void subscribers.add(subscriber),
    close: async () => {
      clearTimeout(timer);
      await Promise.all([sent, flush()]);
      await transport.close();
    },
  };
}

async function transportFor({ busUrl, connections, directUrl, log }: BusOptions, receive: Receive, lost: Lost): Promise<Transport> {
  if (busUrl === undefined) return postgresTransport(connections, directUrl, log, receive, lost);
  if (busUrl === 'none') return { isConnected: true, send: async () => undefined, close: async () => undefined };
  // A client library that is not used is not loaded.
  if (!/^rediss?:/.test(busUrl)) return (await import('./nats-transport.ts')).natsTransport(busUrl, log, receive, lost);
  return (await import('./redis-transport.ts')).redisTransport(busUrl, log, receive, lost);
}
