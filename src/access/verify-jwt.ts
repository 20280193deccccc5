import jwt from 'jsonwebtoken';

/** All required, because jsonwebtoken accepts anything for an option that is left out. */
export type JwtRules = {
  algorithms: ('HS256' | 'RS256' | 'ES256')[];
  issuer: string;
  audience: string;
  /** Seconds since `iat`, which is thereby required. */
  maxAge: number;
};

/** Seconds by which the clocks of two computers may differ. */
const CLOCK_TOLERANCE = 60;

/** `null` for an invalid token; the reason would only help attackers. */
export function verifyJwt(token: string, key: jwt.Secret, rules: JwtRules, now: Date): jwt.Jwt | null {
  const clockTimestamp = Math.floor(now.getTime() / 1000);
  const options = { ...rules, clockTimestamp, clockTolerance: CLOCK_TOLERANCE, complete: true } as const;
  try {
    const verified = jwt.verify(token, key, options);
    return issuedAt(verified) <= clockTimestamp + CLOCK_TOLERANCE ? verified : null;
  } catch {
    return null;
  }
}

/** jsonwebtoken accepts an `iat` in the future, which would extend every limit counted from it. */
function issuedAt({ payload }: jwt.Jwt): number {
  return typeof payload === 'object' ? (payload.iat ?? Number.NaN) : Number.NaN;
}
