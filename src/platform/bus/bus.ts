import { randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import type { Log } from '../log.ts';
import { postgresCarrier } from './postgres-carrier.ts';

/** Hints between the nodes. They may be lost, doubled or come late and in any order: whoever hears one looks for himself. */
export interface Bus {
  say(hint: string): void;
  /** Hears what other nodes say; a node does not hear itself. */
  hear(listener: (hint: string) => void): void;
  close(): Promise<void>;
}

/** What brings texts to all nodes, for as long as it can. */
export interface Carrier {
  send(texts: string[]): Promise<void>;
  close(): Promise<void>;
}

export type Deliver = (text: string) => void;

/** The name under which all of them carry. */
export const channel = 'relevo';

export interface BusOptions {
  /** Absent: PostgreSQL. `none`: nothing is carried. */
  busUrl: string | undefined;
  pool: Pool;
  /** Listening goes past any pooler. */
  directUrl: string;
  log: Log;
}

const gatherMs = 5;

/** At once after a silence, else one message every few milliseconds, however much was said. */
export async function openBus(options: BusOptions): Promise<Bus> {
  const [node, listeners, said] = [randomBytes(6).toString('base64url'), new Set<Deliver>(), new Set<string>()];
  const carrier = await carrierFor(options, (text) => {
    const gap = text.indexOf(' ');
    if (text.slice(0, gap) !== node) for (const listener of listeners) listener(text.slice(gap + 1));
  });
  let timer: NodeJS.Timeout | undefined;
  const send = () => {
    timer = said.size === 0 ? undefined : setTimeout(send, gatherMs);
    if (said.size === 0) return;
    const texts = [...said].map((hint) => `${node} ${hint}`);
    said.clear();
    carrier.send(texts).catch((err: unknown) => options.log.warn({ err }, 'the bus carries nothing; the poll goes on'));
  };
  return {
    say: (hint) => {
      said.add(hint);
      timer ??= setTimeout(send);
    },
    hear: (listener) => void listeners.add(listener),
    close: () => {
      clearTimeout(timer);
      return carrier.close();
    },
  };
}

/** What is not used is not loaded. */
async function carrierFor({ busUrl, pool, directUrl, log }: BusOptions, deliver: Deliver): Promise<Carrier> {
  if (busUrl === undefined) return postgresCarrier(pool, directUrl, log, deliver);
  if (busUrl === 'none') return { send: async () => undefined, close: async () => undefined };
  if (!/^rediss?:/.test(busUrl)) return (await import('./nats-carrier.ts')).natsCarrier(busUrl, log, deliver);
  return (await import('./redis-carrier.ts')).redisCarrier(busUrl, log, deliver);
}
