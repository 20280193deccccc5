import { RateLimiterMemory } from 'rate-limiter-flexible';
import { networkOf } from '../../access/network-of.ts';

/** How much one address may send to this process. */
const mostConnections = 20;
const mostBytesAMinute = 500_000_000;

/** Bounds connections and bytes by the address that they come from; all of a /64 are one. */
export class SenderLimits {
  private readonly open = new Map<string, number>();
  private readonly bytes = new RateLimiterMemory({ points: mostBytesAMinute, duration: 60 });

  /** Whether there was a place for another connection. */
  enter(ip: string): boolean {
    const address = networkOf(ip);
    const open = this.open.get(address) ?? 0;
    if (open >= mostConnections) return false;
    this.open.set(address, open + 1);
    return true;
  }

  leave(ip: string): void {
    const address = networkOf(ip);
    const open = (this.open.get(address) ?? 1) - 1;
    if (open > 0) this.open.set(address, open);
    else this.open.delete(address);
  }

  async maySend(ip: string): Promise<boolean> {
    return ((await this.bytes.get(networkOf(ip)))?.remainingPoints ?? 1) > 0;
  }

  async count(ip: string, bytes: number): Promise<void> {
    await this.bytes.consume(networkOf(ip), bytes).catch(() => undefined);
  }
}
