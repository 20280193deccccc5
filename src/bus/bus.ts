import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import type { Log } from '../core/log.ts';
import { postgresTransport } from './postgres-transport.ts';
import type { Deliver, Transport } from './transport.ts';

/** Hints between the nodes. They may be lost, doubled or come late and in any order: whoever hears one looks for himself. */
export interface Bus {
  publish(hint: string): void;
  /** Hears what other nodes say; a node does not hear itself. */
  subscribe(listener: (hint: string) => void): void;
  close(): Promise<void>;
}

export interface BusOptions {
  /** Absent: PostgreSQL. `none`: nothing is carried. */
  busUrl: string | undefined;
  pool: Pool;
  /** Listening goes past any pooler. */
  directUrl: string;
  log: Log;
}

const batchMs = 5;

/** At once after a silence, else one message every few milliseconds, however much was said. */
export async function openBus(options: BusOptions): Promise<Bus> {
  const [node, listeners, pending] = [randomBytes(6).toString('base64url'), new Set<Deliver>(), new Set<string>()];
  const transport = await transportFor(options, (text) => {
    const gap = text.indexOf(' ');
    if (text.slice(0, gap) !== node) for (const listener of listeners) listener(text.slice(gap + 1));
  });
  let timer: NodeJS.Timeout | undefined;
  const send = () => {
    timer = pending.size === 0 ? undefined : setTimeout(send, batchMs);
    if (pending.size === 0) return;
    const texts = [...pending].map((hint) => `${node} ${hint}`);
    pending.clear();
    transport.send(texts).catch((err: unknown) => options.log.warn({ err }, 'the bus carries nothing; the poll goes on'));
  };
  return {
    publish: (hint) => {
      pending.add(hint);
      timer ??= setTimeout(send);
    },
    subscribe: (listener) => void listeners.add(listener),
    close: () => {
      clearTimeout(timer);
      return transport.close();
    },
  };
}

/** What is not used is not loaded. */
async function transportFor({ busUrl, pool, directUrl, log }: BusOptions, deliver: Deliver): Promise<Transport> {
  if (busUrl === undefined) return postgresTransport(pool, directUrl, log, deliver);
  if (busUrl === 'none') return { send: async () => undefined, close: async () => undefined };
  if (!/^rediss?:/.test(busUrl)) return (await import('./nats-transport.ts')).natsTransport(busUrl, log, deliver);
  return (await import('./redis-transport.ts')).redisTransport(busUrl, log, deliver);
}
