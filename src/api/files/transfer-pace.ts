import { setTimeout as pause } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { ActiveTenants } from '../fairness/active-tenants.ts';

/** What the files of a tenant may move in a second while others are active, those that come and those that go together. */
const bytesPerSecond = 16 * 1_048_576;
/** A file counts as so many bytes more: its directory is synced too, and the database knows it. */
const bytesOfFile = 262_144;

type Pause = (ms: number) => Promise<unknown>;

/** While other tenants are active, the files of a tenant move at one pace, in turns; alone they move as fast as they can. */
export class TransferPace {
  readonly #tenants: ActiveTenants;
  readonly #pause: Pause;
  /** When the next bytes of a tenant may move, in milliseconds of `performance.now()`. */
  readonly #nextAt = new LRUCache<string, number>({ max: 10_000 });

  constructor(tenants: ActiveTenants, wait: Pause = pause) {
    this.#tenants = tenants;
    this.#pause = wait;
  }

  /** The same bytes, when it is their turn. */
  async *of(tenantId: string, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, undefined> {
    await this.#take(tenantId, bytesOfFile);
    for await (const chunk of bytes) {
      await this.#take(tenantId, chunk.length);
      yield chunk;
    }
  }

  async #take(tenantId: string, bytes: number): Promise<void> {
    this.#tenants.note(tenantId);
    if (!this.#tenants.hasOthersThan(tenantId)) return;
    const now = performance.now();
    const at = Math.max(now, this.#nextAt.get(tenantId) ?? 0);
    this.#nextAt.set(tenantId, at + (bytes / bytesPerSecond) * 1_000);
    if (at > now) await this.#pause(at - now);
  }
}
