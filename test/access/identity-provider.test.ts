import { expect, test } from 'vitest';
import { ana, anasClaims, aTrustedIssuer, inMinutes, now, rsa, secondsNow } from './a-trusted-issuer.ts';
import { type Alg, aSigningKey } from './an-issuer.ts';
import { forge, hmac, type Part, signature, unsigned } from './forge.ts';

test.each<[Alg]>([['RS256'], ['ES256']])('whom the issuer vouches for with %s is known', async (alg) => {
  const { issuer, provider } = await aTrustedIssuer();
  const token = await issuer.tokenFor('ana', alg);

  const known = await provider.verify(token, now());

  expect(known).toEqual({ ...ana, expiresAt: expect.any(Date) });
});

test.each(['unverified', 'verifiedInWords', 'silent', 'nameless', 'noAddress', 'homeless', 'everywhere', 'injected', 'bound'])(
  'the claims of %s are not enough',
  async (person) => {
    const { issuer, provider } = await aTrustedIssuer();
    const token = await issuer.tokenFor(person);

    const known = await provider.verify(token, now());

    expect(known).toBeNull();
  },
);

test.each([
  ['in an hour', 3600, 3600],
  ['in the far future', 1e15, 24 * 3600],
])('a token that says it ends %s is good for a day at most', async (_when, lifetime, seconds) => {
  const { issuer, provider } = await aTrustedIssuer();
  const claims = anasClaims(issuer);
  const token = forge(header, { ...claims, exp: claims.iat + lifetime }, sealed);

  const known = await provider.verify(token, now());

  expect(known?.expiresAt).toEqual(new Date((claims.iat + seconds) * 1000));
});

test('a token for another product is refused', async () => {
  const { issuer, provider } = await aTrustedIssuer();
  const token = await issuer.tokenFor('ana', 'RS256', 'another-product');

  const known = await provider.verify(token, now());

  expect(known).toBeNull();
});

test('a token of another issuer is refused, even with the same keys', async () => {
  const { provider } = await aTrustedIssuer();
  const { issuer: other } = await aTrustedIssuer();
  const token = await other.tokenFor('ana');

  const known = await provider.verify(token, now());

  expect(known).toBeNull();
});

test.each([
  ['ten minutes before it was issued', -10, false],
  ['within a minute before', -0.9, true],
  ['within a minute after its end', 10.9, true],
  ['ten minutes after its end', 20, false],
])('a token of ten minutes looked at %s', async (_when, minutes, isGood) => {
  const { issuer, provider } = await aTrustedIssuer();
  const token = await issuer.tokenFor('ana');

  const known = await provider.verify(token, inMinutes(minutes));

  expect(known !== null).toBe(isGood);
});

const header = { alg: 'RS256', kid: 'rsa-1', typ: 'at+jwt' };
const sealed = signature(rsa.privateKey);
const pem = rsa.publicKey.export({ type: 'spki', format: 'pem' }) as string;

test.each<[string, Part, Part, (input: string) => Buffer, boolean]>([
  ['nothing wrong', header, {}, sealed, true],
  ['the typ of ID tokens', { ...header, typ: 'JWT' }, {}, sealed, true],
  ['no typ', { ...header, typ: undefined }, {}, sealed, true],
  ['a jku, x5u and jwk, which are not read', { ...header, jku: 'http://127.0.0.1:1/', x5u: 'http://127.0.0.1:1/', jwk: {} }, {}, sealed, true],
  ['alg none, unsigned', { ...header, alg: 'none' }, {}, unsigned, false],
  ['RS256, unsigned', header, {}, unsigned, false],
  ['HS256 with our public key for a secret', { ...header, alg: 'HS256' }, {}, hmac(pem), false],
  ['RS256 in the header, HS256 as signature', header, {}, hmac(pem), false],
  ['RS512', { ...header, alg: 'RS512' }, {}, signature(rsa.privateKey, 512), false],
  ['ES256 in the header for an RSA key', { ...header, alg: 'ES256' }, {}, sealed, false],
  ['the kid of the other key', { ...header, kid: 'ec-1' }, {}, sealed, false],
  ['the key of another issuer', header, {}, signature(aSigningKey('RS256', 'rsa-1').privateKey), false],
  ['no kid', { ...header, kid: undefined }, {}, sealed, false],
  ['a number for a kid', { ...header, kid: 1 }, {}, sealed, false],
  ['a kid that is a path', { ...header, kid: '../../dev/null' }, {}, sealed, false],
  ['a kid that is SQL', { ...header, kid: "x' union select 'a' --" }, {}, sealed, false],
  ['a kid that is a URL', { ...header, kid: 'https://evil.example/jwks' }, {}, sealed, false],
  ['a kid of the prototype', { ...header, kid: '__proto__' }, {}, sealed, false],
  ['a kid of 1 MB', { ...header, kid: 'k'.repeat(1_000_000) }, {}, sealed, false],
  ['an unknown crit', { ...header, crit: ['exp', 'http://evil.example'] }, {}, sealed, false],
  ['an empty crit', { ...header, crit: [] }, {}, sealed, false],
  ['the typ of a logout token', { ...header, typ: 'logout+jwt' }, {}, sealed, false],
  ['null for a header', 'null', {}, sealed, false],
  ['a header that is no JSON', '{', {}, sealed, false],
  ['no exp', header, { exp: undefined }, sealed, false],
  ['an exp of 1e15, a year after it was issued', header, { iat: secondsNow() - 31_536_000, exp: 1e15 }, sealed, false],
  ['an exp as text', header, { exp: '9999999999' }, sealed, false],
  ['no iat', header, { iat: undefined }, sealed, false],
  ['an iat in ten minutes', header, { iat: secondsNow() + 600 }, sealed, false],
  ['an nbf as text', header, { nbf: '1' }, sealed, false],
  ['an nbf in ten minutes', header, { nbf: secondsNow() + 600 }, sealed, false],
  ['no aud', header, { aud: undefined }, sealed, false],
  ['our aud among others', header, { aud: ['another-product', 'relevo'] }, sealed, true],
  ['a list of issuers', header, { iss: ['https://evil.example'] }, sealed, false],
  ['1 MB', header, { pad: 'a'.repeat(1_000_000) }, sealed, false],
])('a token with %s', async (_flaw, head, change, seal, isGood) => {
  const { issuer, provider } = await aTrustedIssuer();
  const token = forge(head, { ...anasClaims(issuer), ...(change as object) }, seal);

  const known = await provider.verify(token, now());

  expect(known?.email ?? null).toBe(isGood ? ana.email : null);
});

test.each(['', '.', '..', 'null', 'rlv_1', 'a.b.c', 'e30.e30.', '🔑.🔑.🔑'])('the text %j is refused, and the issuer is not asked', async (text) => {
  const { issuer, provider } = await aTrustedIssuer();

  const known = await provider.verify(text, now());

  expect(known).toBeNull();
  expect(issuer.timesAskedForKeys()).toBe(0);
});
