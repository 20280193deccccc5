import { LRUCache } from 'lru-cache';
import { fromBuild } from '../from-build.ts';

export interface Known {
  tenantId: string;
  principalId: string;
}

export type WhoIs = (authorization: string | undefined) => Known;

/** Our own verification, kept for a second as our API keeps it; unlike it, this asks no database whether the session still stands. */
export async function knownTokens(secret: string): Promise<WhoIs> {
  const { verifyAccessToken } = await fromBuild<typeof import('../../src/access/access-token.ts')>('access/access-token.js');
  const remembered = new LRUCache<string, Known>({ max: 50_000, ttl: 1_000 });
  return (authorization = '') => {
    const token = authorization.slice('Bearer '.length);
    const known = remembered.get(token) ?? verifyAccessToken(secret, token, new Date());
    if (!known) throw new Error('The token is not good');
    if (!remembered.has(token)) remembered.set(token, known);
    return known;
  };
}
