import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, openApp } from '../../../src/app.ts';
import { aTenant, type TestTenant } from '../../support/a-tenant.ts';
import { openTestApp, readyFor } from '../../support/app.ts';
import { anIssuer, aSigningKey, type Issuer, type Person } from '../an-issuer.ts';

openTestApp();

let app: App;
let tenant: TestTenant;
let issuer: Issuer;

beforeAll(async () => {
  tenant = await aTenant();
  const other = await aTenant();
  const ana = { email: tenant.ana.email, email_verified: true, relevo_tenant: tenant.slug };
  const people: Record<string, Person> = {
    ana,
    shouting: { ...ana, email: tenant.ana.email.toUpperCase() },
    unverified: { ...ana, email_verified: false },
    stranger: { ...ana, email: `stranger@${tenant.slug}.example` },
    elsewhere: { ...ana, relevo_tenant: other.slug },
    homeless: { ...ana, relevo_tenant: 'no-such-desk' },
  };
  issuer = await anIssuer(people, aSigningKey('RS256', 'rsa-1'), aSigningKey('ES256', 'ec-1'));
  app = await openApp(readyFor({ identityProvider: { issuer: issuer.url, audience: 'relevo', jwksUri: issuer.jwksUri } }));
});
afterAll(async () => {
  await app?.close();
  await issuer?.stop();
});

async function ask(token: string) {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const answer = await fetch(`${app.url}/graphql`, { method: 'POST', headers, body: '{"query":"{ viewer { tenant { slug } user { id } } }"}' });
  return { status: answer.status, body: await answer.json() };
}

test.each(['RS256', 'ES256'] as const)('who the provider vouches for by %s comes in as the person with that address', async (alg) => {
  const token = await issuer.tokenFor('ana', alg);

  expect(await ask(token)).toEqual({
    status: 200,
    body: expect.objectContaining({ data: { viewer: { tenant: { slug: tenant.slug }, user: { id: tenant.ana.id } } } }),
  });
});

test('an address is the same in capitals', async () => {
  expect((await ask(await issuer.tokenFor('shouting'))).status).toBe(200);
});

test.each(['unverified', 'stranger', 'elsewhere', 'homeless'])('%s is refused', async (person) => {
  expect(await ask(await issuer.tokenFor(person))).toMatchObject({ status: 401, body: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] } });
});

test('a token for another product is refused', async () => {
  expect((await ask(await issuer.tokenFor('ana', 'RS256', 'another-product'))).status).toBe(401);
});

test('our own tokens are good beside it', async () => {
  expect((await ask(tenant.ana.token)).status).toBe(200);
});

test('an application with a short secret does not start', async () => {
  await expect(openApp(readyFor({ secret: 'x'.repeat(31) }))).rejects.toThrow('at least 32 bytes');
});
