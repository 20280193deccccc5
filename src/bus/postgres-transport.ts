import type { Log } from '../core/log.ts';
import { connectTo } from '../database/connect.ts';
import type { Connections } from '../database/connections.ts';
import { channel, type Lost, type Receive, type Transport } from './transport.ts';

/** The pause doubles from one attempt to the next. */
const [shortestMs, longestMs] = [500, 30_000];
const timeouts = { connectionTimeoutMillis: 5_000, keepAlive: true };

/** NOTIFY is sent after the commit, never in the writing transaction: there it would hold a global lock until the commit. */
export function postgresTransport(connections: Connections, directUrl: string, log: Log, receive: Receive, lost: Lost): Transport {
  const listener = new Listener(directUrl, log, receive, lost);
  listener.open();
  return {
    get isConnected() {
      return listener.isConnected;
    },
    send: async (texts) => {
      await connections.query({ name: 'notify', text: 'select pg_notify($1, t) from unnest($2::text[]) t', values: [channel, texts] });
    },
    close: () => listener.close(),
  };
}

/** Listens on a connection of its own, which is replaced whenever it ends. */
class Listener {
  isConnected = false;
  readonly #url: string;
  readonly #log: Log;
  readonly #receive: Receive;
  readonly #lost: Lost;
  #isClosed = false;
  #pauseMs = shortestMs;
  #timer: NodeJS.Timeout | undefined;
  #attempt: Promise<void> = Promise.resolve();
  #end: () => Promise<void> = async () => undefined;
  /** Why it did not connect last time: the same reason is said once. */
  #reason: string | null = null;

  constructor(url: string, log: Log, receive: Receive, lost: Lost) {
    this.#url = url;
    this.#log = log;
    this.#receive = receive;
    this.#lost = lost;
  }

  open(): void {
    this.#attempt = this.#listen().catch((err: Error) => this.#failed(err));
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    await this.#attempt;
    await this.#end();
  }

  async #listen(): Promise<void> {
    const client = await connectTo(this.#url, timeouts);
    this.#end = () => client.end().catch(() => undefined);
    client.on('notification', ({ payload }) => payload && this.#receive(payload));
    await client.query(`listen ${channel}`).catch((err: unknown) => this.#end().then(() => Promise.reject(err)));
    client.on('error', (err) => this.#log.warn({ err }, 'the listening connection failed; nodes rely on polling'));
    client.once('end', () => this.#ended());
    if (this.#reason !== null) this.#log.info('listening again');
    this.isConnected = true;
    this.#reason = null;
    this.#pauseMs = shortestMs;
  }

  #failed({ message }: Error): void {
    if (message !== this.#reason) this.#log.warn({ reason: message }, 'cannot listen by DATABASE_DIRECT_URL; nodes rely on polling until that works');
    this.#reason = message;
    this.#reopenLater();
    this.#pauseMs = Math.min(2 * this.#pauseMs, longestMs);
  }

  #ended(): void {
    this.isConnected = false;
    if (!this.#isClosed) this.#lost();
    this.#reopenLater();
  }

  #reopenLater(): void {
    if (!this.#isClosed) this.#timer = setTimeout(() => this.open(), this.#pauseMs).unref();
  }
}
