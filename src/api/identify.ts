import { randomUUID } from 'node:crypto';
import { type Authenticated, authenticate } from '../access/authenticate.ts';
import type { IdentityProvider } from '../access/identity-provider.ts';
import { KnownSessions } from '../access/known-sessions.ts';
import { may } from '../core/actor.ts';
import { type Services, type TenantSize, tenantTime } from '../core/context.ts';
import type { RequestContext } from '../core/graphql/request-context.ts';
import { languageOf } from '../core/labels.ts';
import { type Locale, locales } from '../core/registry.ts';
import type { SeenValidators } from '../core/validator.ts';
import { fromDatabase } from '../database/database-error.ts';
import { timeLimits } from '../database/time-limits.ts';
import { CredentialCache } from './credential-cache.ts';

/** What a request says about its sender, over HTTP or WebSocket. */
export interface Credentials {
  authorization: string | undefined;
  language: string | undefined;
  ip: string;
  requestId?: string;
  /** What an earlier answer said of how far the client has read (`relevo-position`). */
  position?: string | undefined;
}

export interface Identified {
  context: RequestContext;
  /** A credential was sent but is invalid. */
  isRefused: boolean;
  expiresAt: Date | null;
  /** The pages that a publishable key is for; absent for any other credential. */
  origins?: readonly string[] | undefined;
  /** The validators of the feed, where the credential was looked up for this request alone, after it came. */
  validators?: SeenValidators | undefined;
}

export type Identify = (credentials: Credentials) => Promise<Identified>;

export function openIdentify(services: Services, provider: IdentityProvider | null): Identify {
  const cache = new CredentialCache();
  const sessions = new KnownSessions(services);
  return async function identify(credentials) {
    const answerBy = performance.now() + timeLimits.request;
    const token = bearerIn(credentials.authorization);
    let isLookedUp = false;
    const lookUp = async (known: Authenticated | null) => {
      isLookedUp = true;
      const checked = known && (await sessions.checkAgain(known, answerBy));
      return checked ?? sessions.note(await authenticate(services, provider, token ?? '', answerBy));
    };
    const authenticated = token ? await found(cache.find(token, lookUp)) : null;
    const refresh = async () => (await identify(credentials)).context;
    return {
      context: requestContextFor(services, credentials, authenticated, refresh, answerBy),
      isRefused: credentials.authorization !== undefined && authenticated === null,
      expiresAt: authenticated?.expiresAt ?? null,
      origins: authenticated?.origins,
      validators: isLookedUp ? authenticated?.validators : undefined,
    };
  };
}

async function found(lookup: Promise<Authenticated | null>): Promise<Authenticated | null> {
  try {
    return await lookup;
  } catch (error) {
    throw fromDatabase(error);
  }
}

const bearer = /^Bearer ([\x21-\x7e]{1,8192})$/i;

function bearerIn(authorization: string | undefined): string | null {
  return authorization === undefined ? null : (bearer.exec(authorization)?.[1] ?? null);
}

/** One piece: Node puts the text together from twenty, and a subscription keeps it for as long as it lasts. */
function newRequestId(): string {
  return Buffer.from(randomUUID()).toString('latin1');
}

function requestContextFor(
  services: Services,
  { language, ip, requestId = newRequestId(), position: told }: Credentials,
  authenticated: Authenticated | null,
  refresh: RequestContext['refresh'],
  answerBy: number,
): RequestContext {
  const locale = localeOf(authenticated?.locale, language, authenticated?.tenant.locale);
  const { tenant, actor, sessionId, allQueuesAt } = authenticated ?? {};
  const position = tenant && actor && services.replica?.positionOf(tenant.id, actor.id, told, services.now().getTime());
  const ctx =
    tenant && actor
      ? { services, tenant, actor, locale, requestId, sessionId, answerBy, position, allQueuesAt, now: () => tenantTime(services, tenant.id) }
      : null;
  return { services, requestId, ip, locale, ctx, tenantSize: authenticated ? sizeFor(authenticated) : undefined, answerBy, refresh };
}

function sizeFor({ tenantSize, actor }: Authenticated): TenantSize {
  return may(actor, 'ticket:read_all') ? tenantSize : { ...tenantSize, ownOnly: true };
}

/** The person's language, else the browser's, else the tenant's. */
export function localeOf(...candidates: (string | null | undefined)[]): Locale {
  for (const candidate of candidates) {
    const found = candidate
      ?.split(',')
      .map((one) => languageOf(one.trim()))
      .find((language) => known.has(language));
    if (found) return found;
  }
  return 'en';
}

const known: ReadonlySet<Locale> = new Set(locales);
