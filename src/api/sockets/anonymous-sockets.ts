import { CloseCode } from 'graphql-ws';
import type { WebSocket } from 'ws';
import { limits } from '../gate/limits.ts';

export type AnonymousLimits = { readonly [Name in 'maxAnonymousSockets' | 'maxAnonymousSocketsOfAddress' | 'maxAnonymousMs']: number };

/** The sockets without a credential: so many of a process and of an address, each for a time that is enough to sign in. */
export class AnonymousSockets {
  readonly #limits: AnonymousLimits;
  readonly #byAddress = new Map<string, number>();
  #size = 0;

  constructor(bounds: AnonymousLimits = limits) {
    this.#limits = bounds;
  }

  /** False, and the socket is not counted, where there are too many. */
  admit(socket: WebSocket, address: string): boolean {
    const { maxAnonymousSockets, maxAnonymousSocketsOfAddress, maxAnonymousMs } = this.#limits;
    if (this.#size >= maxAnonymousSockets || this.#of(address) >= maxAnonymousSocketsOfAddress) return false;
    this.#count(address, 1);
    const closing = setTimeout(() => socket.close(CloseCode.Forbidden, 'Connect again with a credential'), maxAnonymousMs).unref();
    socket.once('close', () => {
      clearTimeout(closing);
      this.#count(address, -1);
    });
    return true;
  }

  #of(address: string): number {
    return this.#byAddress.get(address) ?? 0;
  }

  #count(address: string, change: 1 | -1): void {
    this.#size += change;
    const ofAddress = this.#of(address) + change;
    if (ofAddress > 0) this.#byAddress.set(address, ofAddress);
    else this.#byAddress.delete(address);
  }
}
