import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { appError } from '../../core/app-error.ts';
import type { Services } from '../../core/context.ts';
import { errorTexts } from '../../core/error-texts.ts';
import type { Text } from '../../core/registry.ts';
import { onDeletion } from '../../core/tenant-deletion.ts';
import { networkOf } from '../network-of.ts';
import type { Claim } from '../passwords/password-turns.ts';
import { KnownDevices } from './known-devices.ts';
import { type Bound, boundInMemory, type OpenBound, sharedBounds } from './shared-attempts.ts';

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
export function openLoginRateLimit(services: Pick<Services, 'bus' | 'secret'>, open: OpenBound): LoginRateLimit {
  const [perDevice, perNetwork, perAccount, perTenant] = [open('device', 10), open('network', 100), open('account', 100), open('tenant', 600)];
  /** Attempts from elsewhere must not lock known devices out; a few attempts a minute are free, and no more, or right passwords could flood. */
  const [known, perKnownDevice] = [new KnownDevices(services), open('known-device', 10)];
  const visits = boundInMemory('visit', 100);
  /** Wrong codes are few, for a code has six digits; from new devices all of an account count together. Each process counts by itself, since a code is looked at within a transaction. */
  const wrongCodes = new RateLimiterMemory({ points: 10, duration: 900 });
  return {
    async countAttempt({ tenant, email, ip }) {
      const [network, account] = [networkOf(ip), accountOf({ tenant, email })];
      const device = `${account} ${network}`;
      const claim = { network, tenant, isKnown: known.has({ tenant, email, network }) && (await isWithin(perKnownDevice, device)) };
      if (!claim.isKnown) await consume(perNetwork, network, errorTexts.attemptsFromAddress);
      await consume(perDevice, device, errorTexts.attemptsForAccount);
      if (claim.isKnown) return claim;
      await consume(perAccount, account, errorTexts.attemptsForAccount);
      await consume(perTenant, tenant, errorTexts.attemptsForDesk);
      return claim;
    },
    countVisit: (ip) => consume(visits, networkOf(ip), errorTexts.attemptsFromAddress),
    async countCode({ tenant, email, ip }) {
      const [network, account] = [networkOf(ip), accountOf({ tenant, email })];
      const key = known.has({ tenant, email, network }) ? `${account} ${network}` : account;
      await consume(wrongCodes, key, errorTexts.attemptsWithCodes);
      return { takeBack: async () => void (await wrongCodes.reward(key)) };
    },
    async clearAttempts({ tenant, email, ip }) {
      const network = networkOf(ip);
      known.add({ tenant, email, network });
      await perDevice.delete(`${accountOf({ tenant, email })} ${network}`);
    },
    forgetTenant: (tenant) => known.forgetTenant(tenant),
  };
}

const opened = new WeakMap<Services, LoginRateLimit>();

/** The one of this process, which counts together with those of others. */
export function loginRateLimitOf(services: Services): LoginRateLimit {
  const known = opened.get(services);
  if (known) return known;
  const limit = openLoginRateLimit(services, sharedBounds(services));
  opened.set(services, limit);
  onDeletion(services, ({ slug }) => limit.forgetTenant(slug));
  return limit;
}

function accountOf({ tenant, email }: Pick<LoginAttempt, 'tenant' | 'email'>): string {
  return `${tenant}/${email.toLowerCase()}`;
}

function isWithin(bound: Bound, key: string): Promise<boolean> {
  return bound.consume(key).then(
    () => true,
    () => false,
  );
}

async function consume(bound: Bound, key: string, text: Text): Promise<void> {
  await bound.consume(key).catch(({ msBeforeNext }: RateLimiterRes) => {
    throw appError('RATE_LIMITED', text, { retryAfterMs: msBeforeNext });
  });
}
