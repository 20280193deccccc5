import { createHmac } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Services } from '../../core/context.ts';

const day = 86_400_000;
const prefix = 'signed-in ';

/** An account at a network. */
export interface Device {
  /** The slug of the desk. */
  tenant: string;
  email: string;
  network: string;
}

/** The devices of recent sign-ins, which the nodes tell each other as keyed hashes. A node that missed one takes it for a new device, as after a start. */
export class KnownDevices {
  readonly #known = new LRUCache<string, true>({ max: 50_000, ttl: 30 * day });
  readonly #services: Pick<Services, 'bus' | 'secret'>;

  constructor(services: Pick<Services, 'bus' | 'secret'>) {
    this.#services = services;
    services.bus.subscribe((hint) => hint.startsWith(prefix) && this.#known.set(hint.slice(prefix.length), true));
  }

  has(device: Device): boolean {
    return this.#known.has(this.#keyOf(device));
  }

  add(device: Device): void {
    const key = this.#keyOf(device);
    if (!this.#known.has(key)) this.#services.bus.publish(prefix + key);
    this.#known.set(key, true);
  }

  forgetTenant(tenant: string): void {
    for (const key of [...this.#known.keys()]) if (key.startsWith(`${tenant}/`)) this.#known.delete(key);
  }

  #keyOf({ tenant, email, network }: Device): string {
    const hash = createHmac('sha256', this.#services.secret).update(`${email.toLowerCase()} ${network}`);
    return `${tenant}/${hash.digest('base64url')}`;
  }
}
