import jwt from 'jsonwebtoken';

/** Required, because jsonwebtoken takes whatever is left out for "anything goes". */
export type JwtRules = {
  algorithms: ('HS256' | 'RS256' | 'ES256')[];
  issuer: string;
  audience: string;
  /** Seconds from `iat`, which thereby must be there. */
  maxAge: number;
};

/** Two computers' clocks may differ by this many seconds. */
const CLOCK_TOLERANCE = 60;

/** Null for whatever is not a good token; the reasons are of use to attackers alone. */
export function verifyJwt(token: string, key: jwt.Secret, rules: JwtRules, now: Date): jwt.Jwt | null {
  const clockTimestamp = Math.floor(now.getTime() / 1000);
  const options = { ...rules, clockTimestamp, clockTolerance: CLOCK_TOLERANCE, complete: true } as const;
  try {
    const found = jwt.verify(token, key, options);
    return issuedAt(found) <= clockTimestamp + CLOCK_TOLERANCE ? found : null;
  } catch {
    return null;
  }
}

/** jsonwebtoken believes an `iat` in the future, which would stretch every limit counted from it. */
function issuedAt({ payload }: jwt.Jwt): number {
  return typeof payload === 'object' ? (payload.iat ?? Number.NaN) : Number.NaN;
}
