import jwksRsa from 'jwks-rsa';

/** An issuer's public keys in PEM by their id. Only an id we do not know asks the issuer, and floods of those ask once a minute. */
export type JwksCache = { find(kid: string, now: Date): Promise<string | null> };

const PAUSE = 60_000;
const FRESH = 10 * 60_000;
/** While the issuer is down its keys stay good this long; a withdrawn key could be used for as long. */
const KEPT = 60 * 60_000;
const TIMEOUT = 5_000;

export function openJwksCache(jwksUri: string, onFailure: (failure: unknown) => void): JwksCache {
  const client = jwksRsa({ jwksUri, cache: false, fetcher: fetchKeys });
  let keys = new Map<string, string>();
  let triedAt = Number.NEGATIVE_INFINITY;
  let fetchedAt = Number.NEGATIVE_INFINITY;
  let fetching = Promise.resolve();

  async function refresh(at: number): Promise<void> {
    try {
      const found = await client.getSigningKeys();
      keys = new Map(found.map((key) => [key.kid, key.getPublicKey()]));
      fetchedAt = at;
    } catch (failure) {
      onFailure(failure);
    }
  }

  async function find(kid: string, now: Date): Promise<string | null> {
    const at = now.getTime();
    if (keys.has(kid) && within(FRESH, fetchedAt, at)) return keys.get(kid) ?? null;
    if (!within(PAUSE, triedAt, at)) {
      triedAt = at;
      fetching = refresh(at);
    }
    await fetching;
    return within(KEPT, fetchedAt, at) ? (keys.get(kid) ?? null) : null;
  }

  return { find };
}

/** Told in both directions, because a clock that was set back must not stop the fetching. */
function within(limit: number, then: number, now: number): boolean {
  return Math.abs(now - then) < limit;
}

/** jwks-rsa's own request waits for ever when the answer breaks off half way. */
async function fetchKeys(uri: string): Promise<{ keys: unknown }> {
  const answer = await fetch(uri, { signal: AbortSignal.timeout(TIMEOUT), redirect: 'error' });
  if (!answer.ok) throw new Error(`${uri} answered ${answer.status}`);
  return (await answer.json()) as { keys: unknown };
}
