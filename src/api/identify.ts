import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { type Authenticated, authenticate } from '../access/authenticate.ts';
import type { IdentityProvider } from '../access/identity-provider.ts';
import { type Services, tenantTime } from '../core/context.ts';
import type { RequestContext } from '../core/graphql/request-context.ts';
import { languageOf } from '../core/labels.ts';
import type { Locale } from '../core/refusal.ts';
import { fromDatabase } from '../database/tenancy.ts';

/** What came with a request, through either door. */
export interface Credentials {
  authorization: string | undefined;
  language: string | undefined;
  ip: string;
  requestId?: string;
}

export interface Identified {
  context: RequestContext;
  /** A credential was sent and is not good. */
  isRefused: boolean;
  expiresAt: Date | null;
}

export type Identify = (credentials: Credentials) => Promise<Identified>;

/** A credential is looked up once a second at most: so soon a revoked key, a demoted or departed person is noticed everywhere. */
const goodForMs = 1_000;
const mostRemembered = 50_000;

export function openIdentify(services: Services, provider: IdentityProvider | null): Identify {
  const remembered = new LRUCache<string, Promise<Authenticated | null>>({ max: mostRemembered, ttl: goodForMs });
  const lookUp = (token: string): Promise<Authenticated | null> => {
    const looking = remembered.get(token) ?? authenticate(services, provider, token);
    if (!remembered.has(token)) remembered.set(token, looking);
    looking.catch(() => remembered.delete(token));
    return looking.catch((error: unknown) => Promise.reject(fromDatabase(error)));
  };
  return async function identify(credentials) {
    const token = bearerIn(credentials.authorization);
    const known = token ? await lookUp(token) : null;
    const refresh = async () => (await identify(credentials)).context;
    return {
      context: requestContextFor(services, credentials, known, refresh),
      isRefused: credentials.authorization !== undefined && known === null,
      expiresAt: known?.expiresAt ?? null,
    };
  };
}

const bearer = /^Bearer ([\x21-\x7e]{1,8192})$/i;

function bearerIn(authorization: string | undefined): string | null {
  return authorization === undefined ? null : (bearer.exec(authorization)?.[1] ?? null);
}

function requestContextFor(
  services: Services,
  { language, ip, requestId = randomUUID() }: Credentials,
  known: Authenticated | null,
  refresh: RequestContext['refresh'],
): RequestContext {
  const locale = localeOf(known?.locale, language, known?.tenant.locale);
  const { tenant, actor, sessionId } = known ?? {};
  const ctx = tenant && actor ? { services, tenant, actor, locale, requestId, sessionId, now: () => tenantTime(services, tenant.id) } : null;
  return { services, requestId, ip, locale, ctx, refresh };
}

/** What the person chose, else what the browser asks for, else what the desk speaks. */
function localeOf(...wanted: (string | null | undefined)[]): Locale {
  const languages = wanted.flatMap((one) => one?.split(',') ?? []).map((one) => languageOf(one.trim()));
  return languages.find((language) => ['es', 'en', 'pt'].includes(language)) ?? 'en';
}
