import { createSecretKey, hash, type KeyObject } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { verifyJwt } from './verify-jwt.ts';

export type AccessGrant = { tenantId: string; principalId: string; sessionId: string };
export type AccessClaims = AccessGrant & { expiresAt: Date };
export type SignedAccess = { token: string; expiresAt: Date };

const ISSUER = 'relevo';
const AUDIENCE = 'relevo:api';
const LIFETIME = 15 * 60;

/** Only the header that we write: `crit`, `jku`, `x5u`, `jwk` and `kid` are refused. */
const Header = z.strictObject({ alg: z.literal('HS256'), typ: z.literal('at+jwt') });
const Claims = z
  .object({ tid: z.guid(), sub: z.guid(), sid: z.guid(), iat: z.int(), exp: z.int() })
  .refine(({ iat, exp }) => exp > iat && exp - iat <= LIFETIME);

/** Throws at start for a secret shorter than the 256 bits that HS256 requires (RFC 7518, 3.2). */
export function checkSecret(secret: string): void {
  if (Buffer.byteLength(secret) < 32) throw new Error('The secret of access tokens needs at least 32 bytes');
}

export function signAccessToken(secret: string, grant: AccessGrant, now: Date): SignedAccess {
  const iat = Math.floor(now.getTime() / 1000);
  const token = jwt.sign({ tid: grant.tenantId, sid: grant.sessionId, iat }, keyOf(secret), {
    algorithm: 'HS256',
    header: { alg: 'HS256', typ: 'at+jwt' },
    issuer: ISSUER,
    audience: AUDIENCE,
    subject: grant.principalId,
    expiresIn: LIFETIME,
  });
  return { token, expiresAt: new Date((iat + LIFETIME) * 1000) };
}

interface Verified {
  claims: AccessClaims;
  at: Date;
}

/** Under secret and token. A signature that was good stays good, and to verify it takes longer than all else that a request waits for before the database. */
const verified = new LRUCache<string, Verified>({ max: 10_000 });

export function verifyAccessToken(secret: string, token: string, now: Date): AccessClaims | null {
  if (token.length > 4096) return null;
  const key = hash('sha256', `${secret}\n${token}`, 'base64url');
  const known = verified.get(key);
  if (known && now >= known.at && now < known.claims.expiresAt) return known.claims;
  const claims = verify(secret, token, now);
  if (claims) verified.set(key, { claims, at: now });
  return claims;
}

function verify(secret: string, token: string, now: Date): AccessClaims | null {
  const rules = { algorithms: ['HS256' as const], issuer: ISSUER, audience: AUDIENCE, maxAge: LIFETIME };
  const found = verifyJwt(token, keyOf(secret), rules, now);
  const claims = Claims.safeParse(found?.payload).data;
  if (!claims || !Header.safeParse(found?.header).success) return null;
  const { tid: tenantId, sub: principalId, sid: sessionId, exp } = claims;
  return { tenantId, principalId, sessionId, expiresAt: new Date(exp * 1000) };
}

/** A key object stops jsonwebtoken from first trying the secret as a public key. */
function keyOf(secret: string): KeyObject {
  checkSecret(secret);
  return createSecretKey(Buffer.from(secret));
}
