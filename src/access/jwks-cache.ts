import type { JwksClient } from 'jwks-rsa';

/** An issuer's public keys as PEM, by key id. An unknown id makes the cache ask the issuer, at most once a minute. */
export type JwksCache = { find(kid: string, now: Date): Promise<string | null> };

const RETRY_AFTER = 60_000;
const FRESH_FOR = 10 * 60_000;
/** While the issuer is unreachable, known keys stay valid this long, even one that was withdrawn. */
const VALID_FOR = 60 * 60_000;
const TIMEOUT = 5_000;

export function openJwksCache(jwksUri: string, onFailure: (failure: unknown) => void): JwksCache {
  let keys = new Map<string, string>();
  let triedAt = Number.NEGATIVE_INFINITY;
  let fetchedAt = Number.NEGATIVE_INFINITY;
  let fetching = Promise.resolve();

  async function refresh(at: number): Promise<void> {
    try {
      const found = await (await openClient(jwksUri)).getSigningKeys();
      keys = new Map(found.map((key) => [key.kid, key.getPublicKey()]));
      fetchedAt = at;
    } catch (failure) {
      onFailure(failure);
    }
  }

  async function find(kid: string, now: Date): Promise<string | null> {
    const at = now.getTime();
    if (keys.has(kid) && within(FRESH_FOR, fetchedAt, at)) return keys.get(kid) ?? null;
    if (!within(RETRY_AFTER, triedAt, at)) {
      triedAt = at;
      fetching = refresh(at);
    }
    await fetching;
    return within(VALID_FOR, fetchedAt, at) ? (keys.get(kid) ?? null) : null;
  }

  return { find };
}

/** Loaded only where tenants have an identity provider of their own: it takes a twentieth of the start. */
async function openClient(jwksUri: string): Promise<JwksClient> {
  const { default: jwksRsa } = await import('jwks-rsa');
  return jwksRsa({ jwksUri, cache: false, fetcher: fetchKeys });
}

/** Compared in both directions: a system clock that was set back must not stop the fetching. */
function within(limit: number, then: number, now: number): boolean {
  return Math.abs(now - then) < limit;
}

/** jwks-rsa's own request waits forever when a response breaks off half way. */
async function fetchKeys(uri: string): Promise<{ keys: unknown }> {
  const response = await fetch(uri, { signal: AbortSignal.timeout(TIMEOUT), redirect: 'error' });
  if (!response.ok) throw new Error(`${uri} answered ${response.status}`);
  return (await response.json()) as { keys: unknown };
}
