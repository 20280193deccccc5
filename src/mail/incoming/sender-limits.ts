import { RateLimiterMemory } from 'rate-limiter-flexible';

/** How much one address may send to this process. */
const mostConnections = 20;
const mostBytesAMinute = 500_000_000;

/** Bounds connections and bytes by the address that they come from. */
export class SenderLimits {
  private readonly open = new Map<string, number>();
  private readonly bytes = new RateLimiterMemory({ points: mostBytesAMinute, duration: 60 });

  /** Whether there was a place for another connection. */
  enter(address: string): boolean {
    const open = this.open.get(address) ?? 0;
    if (open >= mostConnections) return false;
    this.open.set(address, open + 1);
    return true;
  }

  leave(address: string): void {
    const open = (this.open.get(address) ?? 1) - 1;
    if (open > 0) this.open.set(address, open);
    else this.open.delete(address);
  }

  async maySend(address: string): Promise<boolean> {
    return ((await this.bytes.get(address))?.remainingPoints ?? 1) > 0;
  }

  async count(address: string, bytes: number): Promise<void> {
    await this.bytes.consume(address, bytes).catch(() => undefined);
  }
}
