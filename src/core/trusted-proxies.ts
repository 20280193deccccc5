import type { IncomingMessage } from 'node:http';
import proxyAddr from '@fastify/proxy-addr';
import ipaddr from 'ipaddr.js';

/** An address, a network such as 10.0.0.0/8, or one of the names `loopback`, `linklocal` and `uniquelocal`. */
export function isNetwork(text: string): boolean {
  try {
    return Boolean(proxyAddr.compile(text));
  } catch {
    return false;
  }
}

/** Reads from a request who sent it; what a proxy says about that counts only where the operator trusts the proxy. */
export class TrustedProxies {
  /** `null` where none is trusted. */
  readonly #trusts: ((address: string, hop: number) => boolean) | null;

  constructor(listed: readonly string[]) {
    this.#trusts = listed.length > 0 ? proxyAddr.compile([...listed]) : null;
  }

  /** The nearest address that is no trusted proxy. What is no address ends the way back, because its sender could have made up the rest too. */
  addressOf(request: IncomingMessage): string {
    if (!this.#trusts) return request.socket.remoteAddress ?? '';
    const hops = proxyAddr.all(request, this.#trusts);
    return hops.findLast((address, hop) => hop === 0 || ipaddr.isValid(address)) ?? '';
  }

  /** `null` where no trusted proxy says it. */
  protocolOf({ headers, socket }: IncomingMessage): 'http' | 'https' | null {
    if (!this.#trusts?.(socket.remoteAddress ?? '', 0)) return null;
    const said = String(headers['x-forwarded-proto'] ?? '').split(',');
    const nearest = said.at(-1)?.trim().toLowerCase();
    return nearest === 'https' || nearest === 'wss' ? 'https' : nearest === 'http' || nearest === 'ws' ? 'http' : null;
  }
}
