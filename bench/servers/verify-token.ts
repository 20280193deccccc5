import { LRUCache } from 'lru-cache';
import { fromBuild } from '../from-build.ts';

export interface TokenOwner {
  tenantId: string;
  principalId: string;
}

export type VerifyToken = (authorization: string | undefined) => TokenOwner;

/** Our token verification, cached for a second as in our API, but without checking the session in the database. */
export async function tokenVerifier(secret: string): Promise<VerifyToken> {
  const { verifyAccessToken } = await fromBuild<typeof import('../../src/access/access-token.ts')>('access/access-token.js');
  const cache = new LRUCache<string, TokenOwner>({ max: 50_000, ttl: 1_000 });
  return (authorization = '') => {
    const token = authorization.slice('Bearer '.length);
    const owner = cache.get(token) ?? verifyAccessToken(secret, token, new Date());
    if (!owner) throw new Error('The token is invalid');
    if (!cache.has(token)) cache.set(token, owner);
    return owner;
  };
}
