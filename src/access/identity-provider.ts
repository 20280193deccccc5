import jwt from 'jsonwebtoken';
import { z } from 'zod';
import { openJwksCache } from './jwks-cache.ts';
import { verifyJwt } from './verify-jwt.ts';

export type IdentityProviderOptions = {
  issuer: string;
  audience: string;
  jwksUri: string;
  /** Called when the keys cannot be fetched; the client only sees that its token is refused. */
  onFailure?: (failure: unknown) => void;
};
/** `expiresAt` is when a socket opened with the token is closed. */
export type VerifiedToken = { tenantSlug: string; email: string; expiresAt: Date };
export type IdentityProvider = { verify(token: string, now: Date): Promise<VerifiedToken | null> };

const ONE_DAY = 24 * 60 * 60;
const ABSENT = z.undefined().optional();

/** `crit` is refused because we support no extension; `jku`, `x5u` and `jwk` are ignored because they would let a token name its own keys. */
const Header = z.object({
  alg: z.enum(['RS256', 'ES256']),
  kid: z.string().min(1),
  typ: z
    .string()
    .regex(/^(application\/)?(at\+)?jwt$/i)
    .optional(),
  crit: ABSENT,
});

/** `cnf` binds a token to a key that its bearer must prove to hold, which we cannot check (RFC 9449). */
const Claims = z.object({
  email: z.email().max(254),
  email_verified: z.literal(true),
  relevo_tenant: z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/),
  iat: z.number(),
  exp: z.number(),
  cnf: ABSENT,
});

export function openIdentityProvider(options: IdentityProviderOptions): IdentityProvider {
  const { issuer, audience, jwksUri, onFailure = () => {} } = options;
  const jwks = openJwksCache(jwksUri, onFailure);

  async function verify(token: string, now: Date): Promise<VerifiedToken | null> {
    const header = readHeader(token);
    const key = header && (await jwks.find(header.kid, now));
    if (!key) return null;
    const verified = verifyJwt(token, key, { algorithms: [header.alg], issuer, audience, maxAge: ONE_DAY }, now);
    const claims = Claims.safeParse(verified?.payload).data;
    return claims ? verifiedBy(claims) : null;
  }

  return { verify };
}

function verifiedBy({ relevo_tenant: tenantSlug, email, iat, exp }: z.infer<typeof Claims>): VerifiedToken {
  return { tenantSlug, email, expiresAt: new Date(Math.min(exp, iat + ONE_DAY) * 1000) };
}

/** Read before the signature is verified: it only selects one of the issuer's keys. */
function readHeader(token: string): z.infer<typeof Header> | null {
  if (token.length > 8192) return null;
  try {
    return Header.safeParse(jwt.decode(token, { complete: true })?.header).data ?? null;
  } catch {
    return null;
  }
}
