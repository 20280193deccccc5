import type { MikroORM } from '@mikro-orm/postgresql';
import type { Pool } from 'pg';
import type { Bus } from '../bus/bus.ts';
import type { Presence } from '../bus/presence.ts';
import type { Actor } from './actor.ts';
import type { FeedNotifier } from './feed-notifier.ts';
import type { Log } from './log.ts';
import type { Locale } from './refusal.ts';

/** What the whole process shares. */
export interface Services {
  orm: MikroORM;
  pool: Pool;
  bus: Bus;
  feedNotifier: FeedNotifier;
  presence: Presence;
  log: Log;
  /** The key of our own access tokens, at least 32 bytes. */
  secret: string;
  now(): Date;
  /** How far the clocks of desks to try things out are ahead, in milliseconds, as far as this process has heard. */
  timeOffsets: Map<string, number>;
}

/** What time it is at a desk; the clock of one to try things out may be ahead. */
export function tenantTime({ now, timeOffsets }: Services, tenantId: string): Date {
  return new Date(now().getTime() + (timeOffsets.get(tenantId) ?? 0));
}

/** A clock goes forward only. */
export function noteTimeOffset({ timeOffsets }: Pick<Services, 'timeOffsets'>, tenantId: string, ms: number): void {
  if (ms > (timeOffsets.get(tenantId) ?? 0)) timeOffsets.set(tenantId, ms);
}

/** The settings of a desk that rules reason with. */
export interface TenantSettings {
  id: string;
  slug: string;
  codePrefix: string;
  locale: Locale;
  closurePolicy: 'CREATOR' | 'AUTOMATIC';
  onBehalfCreator: 'REGISTRANT' | 'REQUESTER';
}

/** One request: who asks, of which desk, in which language, at what time. */
export interface Context {
  services: Services;
  tenant: TenantSettings;
  actor: Actor;
  locale: Locale;
  requestId: string;
  now(): Date;
  /** The sign-in it came by; absent for a key, and for a token of another issuer. */
  sessionId?: string | undefined;
  /** The mutation and key under which a repeated call gets the first answer. */
  idempotency?: { operation: string; key: string; inputHash: Buffer };
}
