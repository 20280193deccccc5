import { decode } from 'jsonwebtoken';
import { expect, test } from 'vitest';
import { checkSecret, signAccessToken, verifyAccessToken } from '../../src/access/access-token.ts';
import { makeToken } from '../../src/access/token-format.ts';
import { forge, hmac, type Part, unsigned } from './forge.ts';

const secret = 'a secret of thirty-two bytes....';
const ana = {
  tenantId: '0198c0de-0000-7000-8000-00000000000a',
  principalId: '0198c0de-0000-7000-8000-00000000000b',
  sessionId: '0198c0de-0000-7000-8000-00000000000c',
};
const noon = new Date('2026-11-22T12:00:00Z');
const iat = noon.getTime() / 1000;
const header = { alg: 'HS256', typ: 'at+jwt' };
const { tenantId: tid, principalId: sub, sessionId: sid } = ana;
const claims = { tid, sub, sid, iat, exp: iat + 900, iss: 'relevo', aud: 'relevo:api' };

const secondsAfterNoon = (seconds: number): Date => new Date(noon.getTime() + seconds * 1000);
const verdict = (token: string, now = noon) => verifyAccessToken(secret, token, now);

test('who signs in is known by the token for a quarter of an hour', () => {
  const { token, expiresAt } = signAccessToken(secret, ana, noon);

  const known = verdict(token, secondsAfterNoon(899));

  expect(known).toEqual({ ...ana, expiresAt });
  expect(expiresAt).toEqual(secondsAfterNoon(900));
});

test('a token that was good is verified again where its secret, its text or its time is another', () => {
  const { token } = signAccessToken(secret, ana, noon);
  expect(verdict(token)).toMatchObject(ana);

  expect(verdict(token)).toMatchObject(ana);
  expect(verifyAccessToken(secret.replace('a', 'b'), token, noon)).toBeNull();
  expect(verdict(`${token.slice(0, -2)}AA`)).toBeNull();
  expect(verdict(token, secondsAfterNoon(960))).toBeNull();
  expect(verdict(token, secondsAfterNoon(-61))).toBeNull();
});

test('our own token is what the forgeries below start from', () => {
  const { token } = signAccessToken(secret, ana, noon);

  const ours = decode(token, { complete: true });

  expect(ours?.header).toEqual(header);
  expect(ours?.payload).toEqual(claims);
  expect(verdict(forge(header, claims, hmac(secret)))).toMatchObject(ana);
});

test.each([
  ['one minute slow, at its end', 959, true],
  ['one minute fast, at its beginning', -60, true],
  ['more than a minute slow', 960, false],
  ['more than a minute fast', -61, false],
  ['ten minutes slow', 1500, false],
  ['ten minutes fast', -600, false],
])('a token on a clock %s', (_clock, seconds, isGood) => {
  const { token } = signAccessToken(secret, ana, noon);

  const known = verdict(token, secondsAfterNoon(seconds));

  expect(known !== null).toBe(isGood);
});

test.each<[string, Record<string, unknown>]>([
  ['no exp', { exp: undefined }],
  ['an exp of 1e15', { exp: 1e15 }],
  ['an exp as text', { exp: String(claims.exp) }],
  ['an exp one second too far', { exp: iat + 901 }],
  ['an exp before its iat', { exp: iat - 1 }],
  ['a broken exp', { exp: iat + 0.5 }],
  ['no iat', { iat: undefined }],
  ['an iat as text', { iat: String(iat) }],
  ['an iat and exp ten minutes ahead', { iat: iat + 600, exp: iat + 1500 }],
  ['an nbf as text', { nbf: String(iat) }],
  ['an nbf ten minutes ahead', { nbf: iat + 600 }],
  ['a foreign aud', { aud: 'other:api' }],
  ['a list of foreign auds', { aud: ['other:api', 'RELEVO:API'] }],
  ['no aud', { aud: undefined }],
  ['a foreign iss', { iss: 'https://login.example' }],
  ['a list of issuers', { iss: ['relevo'] }],
  ['no iss', { iss: undefined }],
  ['a number for a tenant', { tid: 7 }],
  ['a tenant that is no uuid', { tid: "' or 1=1 --" }],
  ['no principal', { sub: undefined }],
  ['an object for a session', { sid: { $ne: null } }],
])('a token with %s is refused', (_flaw, change) => {
  const token = forge(header, { ...claims, ...change }, hmac(secret));

  const known = verdict(token);

  expect(known).toBeNull();
});

test.each<[string, Part]>([
  ['another alg inside', { alg: 'HS512', typ: 'at+jwt' }],
  ['a list of algs', { alg: ['HS256'], typ: 'at+jwt' }],
  ['no typ', { alg: 'HS256' }],
  ['the typ of any token', { alg: 'HS256', typ: 'JWT' }],
  ['the typ of a refresh token', { alg: 'HS256', typ: 'rt+jwt' }],
  ['crit', { ...header, crit: ['exp'] }],
  ['jku', { ...header, jku: 'https://evil.example/jwks' }],
  ['x5u', { ...header, x5u: 'https://evil.example/cert' }],
  ['jwk', { ...header, jwk: { kty: 'oct', k: 'YQ' } }],
  ['a kid that is a path', { ...header, kid: '../../dev/null' }],
  ['a kid that is SQL', { ...header, kid: "x' union select 'a' --" }],
  ['a kid that is a URL', { ...header, kid: 'https://evil.example/key' }],
  ['a kid of 1 MB', { ...header, kid: 'k'.repeat(1_000_000) }],
  ['an array for a header', '[]'],
  ['null for a header', 'null'],
  ['no JSON', '{'],
])('a header with %s is refused even under our own signature', (_flaw, forgedHeader) => {
  const token = forge(forgedHeader, claims, hmac(secret));

  const known = verdict(token);

  expect(known).toBeNull();
});

test.each<[string, string]>([
  ['alg none, unsigned', forge({ alg: 'none', typ: 'at+jwt' }, claims, unsigned)],
  ['alg NONE, unsigned', forge({ alg: 'NONE', typ: 'at+jwt' }, claims, unsigned)],
  ['alg HS256, unsigned', forge(header, claims, unsigned)],
  ['HS384 for HS256', forge({ ...header, alg: 'HS384' }, claims, hmac(secret, 384))],
  ['HS512 for HS256', forge({ ...header, alg: 'HS512' }, claims, hmac(secret, 512))],
  ['another secret', forge(header, claims, hmac('another secret of 32 bytes or so'))],
  ['an empty secret', forge(header, claims, hmac(''))],
  ['text for claims', forge(header, '"relevo"', hmac(secret))],
  ['null for claims', forge(header, 'null', hmac(secret))],
  ['a list for claims', forge(header, JSON.stringify([claims]), hmac(secret))],
  ['1 MB', forge(header, { ...claims, pad: 'a'.repeat(1_000_000) }, hmac(secret))],
  ['just over 4 kB', forge(header, { ...claims, pad: 'a'.repeat(3_000) }, hmac(secret))],
  ['a trailing newline', `${forge(header, claims, hmac(secret))}\n`],
  ['a fourth part', `${forge(header, claims, hmac(secret))}.e30`],
  ['nothing', ''],
  ['only dots', '..'],
  ['a refresh token', makeToken('rlr', tid, sid).text],
  ['an API key', makeToken('rlv', tid, sid).text],
])('a token made of %s is refused', (_flaw, token) => {
  const known = verdict(token);

  expect(known).toBeNull();
});

test('of a claim that stands twice the last one counts', () => {
  const twice = JSON.stringify(claims)
    .replace('{', `{"exp":${claims.exp},`)
    .replace(/"exp":\d+,"iss"/, `"exp":${iat - 900},"iss"`);

  const known = verdict(forge(header, twice, hmac(secret)));

  expect(twice.match(/"exp"/g)).toHaveLength(2);
  expect(known).toBeNull();
});

test.each(['', 'secret', 'x'.repeat(31), 'ñ'.repeat(15)])('the secret %j is refused at start, when signing and when verifying', (short) => {
  const { token } = signAccessToken(secret, ana, noon);

  expect(() => checkSecret(short)).toThrow('at least 32 bytes');
  expect(() => signAccessToken(short, ana, noon)).toThrow('at least 32 bytes');
  expect(() => verifyAccessToken(short, token, noon)).toThrow('at least 32 bytes');
});

test('a secret of 32 bytes will do', () => {
  expect(() => checkSecret('ñ'.repeat(16))).not.toThrow();
});
