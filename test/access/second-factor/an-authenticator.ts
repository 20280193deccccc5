import { TOTP } from 'otpauth';
import { type Person, password } from '../../support/a-tenant.ts';
import { as, type Bearer, succeed } from '../../support/client.ts';

/** The code that an authenticator app shows, also in the steps before or after now. */
export function codeOf(secret: string, step = 0): string {
  return new TOTP({ secret }).generate({ timestamp: Date.now() + step * 30_000 });
}

export interface Authenticator {
  secret: string;
  recoveryCodes: string[];
  /** A code that was not used yet: the one of the step after that of the confirmation. */
  next(): string;
}

/** Turns the second factor of a person on, over the API. */
export async function anAuthenticator(who: Bearer, plain: string = password): Promise<Authenticator> {
  const { secret } = await succeed(as(who).beginSecondFactor({ password: plain }));
  const { recoveryCodes } = await succeed(as(who).confirmSecondFactor({ code: codeOf(secret) }));
  return { secret, recoveryCodes, next: () => codeOf(secret, 1) };
}

export function signIn({ tenant, email }: Pick<Person, 'tenant' | 'email'>, secondFactorCode?: string, plain: string = password) {
  return as(null).signIn({ tenant, email, password: plain, secondFactorCode: secondFactorCode ?? null });
}
