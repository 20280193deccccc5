import { Secret, TOTP } from 'otpauth';

/** What every authenticator app understands (RFC 6238): SHA-1, six digits, a new code every 30 seconds. */
const rules = { algorithm: 'SHA1', digits: 6, period: 30 };
/** Steps by which the clock of the device may differ, either way. */
const drift = 1;

/** 160 bits, as RFC 4226 recommends. */
export function makeSecret(): Uint8Array {
  return new Secret({ size: 20 }).bytes;
}

/** The secret in base 32 for typing, and the address that apps read from a QR code. */
export function shownSecret(bytes: Uint8Array, desk: string, email: string): { secret: string; uri: string } {
  const totp = new TOTP({ ...rules, secret: secretOf(bytes), issuer: `Relevo ${desk}`, label: email });
  return { secret: totp.secret.base32, uri: totp.toString() };
}

/** The step of time that the code belongs to, counted in periods since 1970; `null` for a wrong code. */
export function stepOfCode(bytes: Uint8Array, code: string, at: Date): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const timestamp = at.getTime();
  const delta = TOTP.validate({ ...rules, token: code, secret: secretOf(bytes), timestamp, window: drift });
  return delta === null ? null : TOTP.counter({ period: rules.period, timestamp }) + delta;
}

function secretOf(bytes: Uint8Array): Secret {
  return new Secret({ buffer: Uint8Array.from(bytes).buffer });
}
