import jwt from 'jsonwebtoken';
import { z } from 'zod';
import { openJwksCache } from './jwks-cache.ts';
import { verifyJwt } from './verify-jwt.ts';

export type IdentityProviderOptions = {
  issuer: string;
  audience: string;
  jwksUri: string;
  /** Told when the keys could not be fetched, since callers only see that nobody is let in. */
  onFailure?: (failure: unknown) => void;
};
/** `expiresAt` is when a socket opened with the token must end. */
export type Vouched = { tenantSlug: string; email: string; expiresAt: Date };
export type IdentityProvider = { verify(token: string, now: Date): Promise<Vouched | null> };

const ONE_DAY = 24 * 60 * 60;
const ABSENT = z.undefined().optional();

/** We know no extension, so `crit` is refused; `jku`, `x5u` and `jwk` would let the token choose its own judge and are not read. */
const Header = z.object({
  alg: z.enum(['RS256', 'ES256']),
  kid: z.string().min(1),
  typ: z
    .string()
    .regex(/^(application\/)?(at\+)?jwt$/i)
    .optional(),
  crit: ABSENT,
});

/** `cnf` ties a token to a key its bearer would have to prove, which we cannot check (RFC 9449). */
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

  async function verify(token: string, now: Date): Promise<Vouched | null> {
    const header = readHeader(token);
    const key = header && (await jwks.find(header.kid, now));
    if (!key) return null;
    const found = verifyJwt(token, key, { algorithms: [header.alg], issuer, audience, maxAge: ONE_DAY }, now);
    const claims = Claims.safeParse(found?.payload).data;
    return claims ? vouchedBy(claims) : null;
  }

  return { verify };
}

function vouchedBy({ relevo_tenant: tenantSlug, email, iat, exp }: z.infer<typeof Claims>): Vouched {
  return { tenantSlug, email, expiresAt: new Date(Math.min(exp, iat + ONE_DAY) * 1000) };
}

/** Read before the signature is known to be good: it only chooses among the issuer's own keys. */
function readHeader(token: string): z.infer<typeof Header> | null {
  if (token.length > 8192) return null;
  try {
    return Header.safeParse(jwt.decode(token, { complete: true })?.header).data ?? null;
  } catch {
    return null;
  }
}
