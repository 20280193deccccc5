import { onTestFinished } from 'vitest';
import { openIdentityProvider } from '../../src/access/identity-provider.ts';
import { anIssuer, aSigningKey, type Issuer } from './an-issuer.ts';

const people = {
  ana: { email: 'ana@clinic.example', email_verified: true, relevo_tenant: 'clinic' },
  unverified: { email: 'ana@clinic.example', email_verified: false, relevo_tenant: 'clinic' },
  verifiedInWords: { email: 'ana@clinic.example', email_verified: 'true', relevo_tenant: 'clinic' },
  silent: { email: 'ana@clinic.example', relevo_tenant: 'clinic' },
  nameless: { email_verified: true, relevo_tenant: 'clinic' },
  noAddress: { email: 'ana', email_verified: true, relevo_tenant: 'clinic' },
  homeless: { email: 'ana@clinic.example', email_verified: true },
  everywhere: { email: 'ana@clinic.example', email_verified: true, relevo_tenant: ['clinic', 'erp'] },
  injected: { email: 'ana@clinic.example', email_verified: true, relevo_tenant: "clinic' or 1=1 --" },
  bound: { email: 'ana@clinic.example', email_verified: true, relevo_tenant: 'clinic', cnf: { jkt: 'her key' } },
};

export const ana = { tenantSlug: 'clinic', email: 'ana@clinic.example' };
export const rsa = aSigningKey('RS256', 'rsa-1');
export const ec = aSigningKey('ES256', 'ec-1');

export const now = (): Date => new Date();
export const inMinutes = (minutes: number): Date => new Date(Date.now() + minutes * 60_000);
export const secondsNow = (): number => Math.floor(Date.now() / 1000);

/** A real issuer, our side of it, and what went wrong between them. */
export async function aTrustedIssuer() {
  const issuer = await anIssuer(people, rsa, ec);
  onTestFinished(() => issuer.stop());
  const failures: unknown[] = [];
  const { url, jwksUri } = issuer;
  const provider = openIdentityProvider({ issuer: url, audience: 'relevo', jwksUri, onFailure: (failure) => failures.push(failure) });
  return { issuer, provider, failures };
}

/** What the issuer says of Ana, to be forged from. */
export function anasClaims({ url }: Issuer) {
  return { ...people.ana, iss: url, aud: 'relevo', iat: secondsNow(), exp: secondsNow() + 600 };
}
