import { LRUCache } from 'lru-cache';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { appError } from '../core/app-error.ts';

const day = 86_400_000;

/** Counted per mutation field, so a request with five sign-ins counts five times. */
const perAddress = new RateLimiterMemory({ points: 10, duration: 60 });
/** Attempts from many addresses together have a limit too. */
const perAccount = new RateLimiterMemory({ points: 100, duration: 60 });
/** Addresses of recent successful sign-ins: attempts from elsewhere must not lock the owner out. */
const trusted = new LRUCache<string, true>({ max: 50_000, ttl: 30 * day });

export interface LoginAttempt {
  account: string;
  /** The IP address of the client. */
  ip: string;
}

export async function countAttempt({ account, ip }: LoginAttempt): Promise<void> {
  const source = `${account} ${ip}`;
  await perAddress.consume(source).catch(refuseAttempt);
  if (!trusted.has(source)) await perAccount.consume(account).catch(refuseAttempt);
}

/** A successful sign-in clears the failed attempts from its own address. */
export async function clearAttempts({ account, ip }: LoginAttempt): Promise<void> {
  const source = `${account} ${ip}`;
  trusted.set(source, true);
  await perAddress.delete(source);
}

function refuseAttempt(wait: RateLimiterRes): never {
  throw appError('RATE_LIMITED', 'Too many attempts for this account; wait a little.', { retryAfterMs: wait.msBeforeNext });
}
