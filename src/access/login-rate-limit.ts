import { LRUCache } from 'lru-cache';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { appError } from '../core/app-error.ts';

const day = 86_400_000;

/** Counted per field, so a request that guesses five times counts five times. */
const ofOnePlace = new RateLimiterMemory({ points: 10, duration: 60 });
/** Many computers guessing at once are many places: together they have a bound too. */
const ofAllPlaces = new RateLimiterMemory({ points: 100, duration: 60 });
/** From where the right password came lately: strangers' guesses elsewhere must not lock the owner out. */
const known = new LRUCache<string, true>({ max: 50_000, ttl: 30 * day });

export interface LoginAttempt {
  account: string;
  /** The address the guess comes from. */
  ip: string;
}

export async function countAttempt({ account, ip }: LoginAttempt): Promise<void> {
  const place = `${account} ${ip}`;
  await ofOnePlace.consume(place).catch(tooMany);
  if (!known.has(place)) await ofAllPlaces.consume(account).catch(tooMany);
}

/** A right password forgets the wrong ones of its own place. */
export async function clearAttempts({ account, ip }: LoginAttempt): Promise<void> {
  const place = `${account} ${ip}`;
  known.set(place, true);
  await ofOnePlace.delete(place);
}

function tooMany(wait: RateLimiterRes): never {
  throw appError('RATE_LIMITED', 'Too many attempts for this account; wait a little.', { retryAfterMs: wait.msBeforeNext });
}
