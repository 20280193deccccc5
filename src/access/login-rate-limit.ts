import { LRUCache } from 'lru-cache';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { appError } from '../core/app-error.ts';
import type { Services } from '../core/context.ts';
import { onDeletion } from '../core/tenant-deletion.ts';
import { networkOf } from './network-of.ts';
import type { Claim } from './password-turns.ts';

const day = 86_400_000;

export interface LoginAttempt {
  /** The slug of the desk as it was sent. */
  tenant: string;
  email: string;
  /** The IP address of the client. */
  ip: string;
}

export interface LoginRateLimit {
  /** Throws where a bound is reached, else says how the attempt waits for its turn. */
  countAttempt(attempt: LoginAttempt): Promise<Claim>;
  /** A look at a desk before signing in; throws where an address looks too often. */
  countVisit(ip: string): Promise<void>;
  /** A code of a second factor, before it is checked; throws after too many wrong ones. A right one is taken back. */
  countCode(attempt: LoginAttempt): Promise<{ takeBack(): Promise<void> }>;
  /** After a right password: it clears the failed attempts from its own network, which is known from then on. */
  clearAttempts(attempt: LoginAttempt): Promise<void>;
  forgetTenant(tenant: string): void;
}

/** Counted per mutation field, so a request with five sign-ins counts five times; and by what was sent, so that no bound tells what exists. */
export function openLoginRateLimit(): LoginRateLimit {
  const [perDevice, perNetwork, perAccount, perTenant, perKnownDevice, visits] = [10, 100, 100, 600, 10, 100].map(perMinute) as Bounds;
  /** Wrong codes are few, for a code has six digits; from new devices all of an account count together. */
  const wrongCodes = new RateLimiterMemory({ points: 10, duration: 900 });
  /** The devices of recent sign-ins. Attempts from elsewhere must not lock them out; a few attempts a minute are free, and no more, or right passwords could flood. */
  const known = new LRUCache<string, true>({ max: 50_000, ttl: 30 * day });
  const isKnown = async (device: string) => known.has(device) && (await isWithin(perKnownDevice, device));
  return {
    async countAttempt({ tenant, email, ip }) {
      const [network, account] = [networkOf(ip), accountOf({ tenant, email })];
      const claim = { network, tenant, isKnown: await isKnown(deviceOf(account, network)) };
      if (!claim.isKnown) await consume(perNetwork, network, 'from this address');
      await consume(perDevice, deviceOf(account, network), 'for this account');
      if (claim.isKnown) return claim;
      await consume(perAccount, account, 'for this account');
      await consume(perTenant, tenant, 'for this desk');
      return claim;
    },
    countVisit: (ip) => consume(visits, networkOf(ip), 'from this address'),
    async countCode({ tenant, email, ip }) {
      const account = accountOf({ tenant, email });
      const device = deviceOf(account, networkOf(ip));
      const key = known.has(device) ? device : account;
      await consume(wrongCodes, key, 'with codes for this account');
      return { takeBack: async () => void (await wrongCodes.reward(key)) };
    },
    async clearAttempts({ tenant, email, ip }) {
      const device = deviceOf(accountOf({ tenant, email }), networkOf(ip));
      known.set(device, true);
      await perDevice.delete(device);
    },
    forgetTenant(tenant) {
      for (const device of [...known.keys()]) if (device.startsWith(`${tenant}/`)) known.delete(device);
    },
  };
}

const opened = new WeakMap<Services, LoginRateLimit>();

/** The one of this process. */
export function loginRateLimitOf(services: Services): LoginRateLimit {
  const known = opened.get(services);
  if (known) return known;
  const limit = openLoginRateLimit();
  opened.set(services, limit);
  onDeletion(services, ({ slug }) => limit.forgetTenant(slug));
  return limit;
}

type Bounds = [RateLimiterMemory, RateLimiterMemory, RateLimiterMemory, RateLimiterMemory, RateLimiterMemory, RateLimiterMemory];

function perMinute(points: number): RateLimiterMemory {
  return new RateLimiterMemory({ points, duration: 60 });
}

function accountOf({ tenant, email }: Pick<LoginAttempt, 'tenant' | 'email'>): string {
  return `${tenant}/${email.toLowerCase()}`;
}

function deviceOf(account: string, network: string): string {
  return `${account} ${network}`;
}

function isWithin(bound: RateLimiterMemory, key: string): Promise<boolean> {
  return bound.consume(key).then(
    () => true,
    () => false,
  );
}

async function consume(bound: RateLimiterMemory, key: string, whose: string): Promise<void> {
  await bound.consume(key).catch(({ msBeforeNext }: RateLimiterRes) => {
    throw appError('RATE_LIMITED', `Too many attempts ${whose}; wait a little.`, { retryAfterMs: msBeforeNext });
  });
}
