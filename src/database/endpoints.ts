import { Client, type ClientConfig } from 'pg';
import type { Log } from '../core/log.ts';
import { clientOptions, firstOf } from './connect.ts';
import type { DatabaseUrl, Endpoint } from './database-url.ts';
import { timeLimits } from './time-limits.ts';

const distrustEveryMs = 2_000;

/** The way to the database that new connections of a pool take. Where there are several, it is chosen at the start, and again whenever it fails. */
export class Endpoints {
  readonly url: DatabaseUrl;
  readonly #log: Log;
  #current: Endpoint;
  #choosing: Promise<void> | null = null;
  #era = 0;
  #isLost = false;
  #distrustedAt = -distrustEveryMs;
  readonly #eras = new WeakMap<object, number>();

  constructor(url: DatabaseUrl, log: Log) {
    this.url = url;
    this.#log = log;
    this.#current = url.endpoints[0];
  }

  get current(): Endpoint {
    return this.#current;
  }

  /** What a pool makes its connections with. */
  get clientClass(): typeof Client {
    const endpoints = this;
    return class extends Client {
      constructor(options: ClientConfig) {
        super({ ...options, ...clientOptions(endpoints.url, endpoints.current) });
        endpoints.#eras.set(this, endpoints.#era);
      }
    } as typeof Client;
  }

  /** Connections that lead where none should lead any more. */
  isOutdated(client: object): boolean {
    return this.#eras.get(client) !== this.#era;
  }

  /** Resolves at once unless the way is being chosen. */
  get settled(): Promise<void> | null {
    return this.#choosing;
  }

  /** One look serves all who ask at the same time. */
  choose(): Promise<void> {
    if (this.url.endpoints.length === 1) return Promise.resolve();
    this.#choosing ??= this.#choose().finally(() => (this.#choosing = null));
    return this.#choosing;
  }

  /** A new connection could not be made: perhaps it can another way. */
  reconsider(): void {
    this.choose().then(
      () => (this.#isLost = false),
      (err: Error) => this.#tellLost(err),
    );
  }

  /** Once, however often it is tried. */
  #tellLost({ message: reason }: Error): void {
    if (!this.#isLost) this.#log.warn({ reason }, 'no way leads to the database');
    this.#isLost = true;
  }

  /** The server only reads, as one that was replaced: all connections to it are given up, every two seconds at most. */
  distrust(): void {
    if (performance.now() - this.#distrustedAt < distrustEveryMs) return;
    this.#distrustedAt = performance.now();
    this.#era += 1;
    this.reconsider();
  }

  async #choose(): Promise<void> {
    const { client, endpoint } = await firstOf(this.url, { connectionTimeoutMillis: timeLimits.connect, query_timeout: timeLimits.connect });
    if (endpoint.host !== this.#current.host || endpoint.port !== this.#current.port) this.#era += 1;
    this.#current = endpoint;
    await client.end();
  }
}
