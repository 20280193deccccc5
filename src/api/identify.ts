import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { IdentityProvider } from '../access/identity-provider.ts';
import { type Recognized, recognize } from '../access/recognize.ts';
import type { Door } from '../platform/graphql/door.ts';
import { type House, timeAt } from '../platform/house.ts';
import { languageOf } from '../platform/labels.ts';
import type { Locale } from '../platform/refusal.ts';
import { fromDatabase } from '../platform/tenancy.ts';

/** What came with a request, through either door. */
export interface Knock {
  authorization: string | undefined;
  language: string | undefined;
  ip: string;
  requestId?: string;
}

export interface Identified {
  door: Door;
  /** A credential was sent and is not good. */
  isRefused: boolean;
  expiresAt: Date | null;
}

export type Identify = (knock: Knock) => Promise<Identified>;

/** A credential is looked up once a second at most: so soon a revoked key, a demoted or departed person is noticed everywhere. */
const goodForMs = 1_000;
const mostRemembered = 50_000;

export function openIdentify(house: House, provider: IdentityProvider | null): Identify {
  const remembered = new LRUCache<string, Promise<Recognized | null>>({ max: mostRemembered, ttl: goodForMs });
  const lookUp = (token: string): Promise<Recognized | null> => {
    const looking = remembered.get(token) ?? recognize(house, provider, token);
    if (!remembered.has(token)) remembered.set(token, looking);
    looking.catch(() => remembered.delete(token));
    return looking.catch((error: unknown) => Promise.reject(fromDatabase(error)));
  };
  return async function identify(knock) {
    const token = bearerIn(knock.authorization);
    const known = token ? await lookUp(token) : null;
    const again = async () => (await identify(knock)).door;
    return { door: doorFor(house, knock, known, again), isRefused: knock.authorization !== undefined && known === null, expiresAt: known?.expiresAt ?? null };
  };
}

const bearer = /^Bearer ([\x21-\x7e]{1,8192})$/i;

function bearerIn(authorization: string | undefined): string | null {
  return authorization === undefined ? null : (bearer.exec(authorization)?.[1] ?? null);
}

function doorFor(house: House, { language, ip, requestId = randomUUID() }: Knock, known: Recognized | null, again: Door['again']): Door {
  const locale = localeOf(known?.locale, language, known?.tenant.locale);
  const { tenant, actor, sessionId } = known ?? {};
  const seen = tenant && actor ? { house, tenant, actor, locale, requestId, sessionId, now: () => timeAt(house, tenant.id) } : null;
  return { house, requestId, ip, locale, seen, again };
}

/** What the person chose, else what the browser asks for, else what the desk speaks. */
function localeOf(...wanted: (string | null | undefined)[]): Locale {
  const languages = wanted.flatMap((one) => one?.split(',') ?? []).map((one) => languageOf(one.trim()));
  return languages.find((language) => ['es', 'en', 'pt'].includes(language)) ?? 'en';
}
