import { expect, test } from 'vitest';
import { ana, anasClaims, aTrustedIssuer, ec, inMinutes, now, rsa, secondsNow } from './a-trusted-issuer.ts';
import { aSigningKey, type Issuer } from './an-issuer.ts';
import { forge, signature } from './forge.ts';

const header = { alg: 'RS256', kid: 'rsa-1', typ: 'at+jwt' };
const sealed = signature(rsa.privateKey);
const goodKeys = JSON.stringify({ keys: [{ ...rsa.publicKey.export({ format: 'jwk' }), kid: 'rsa-1' }] });

test('both keys come with one question, and many ask it only once', async () => {
  const { issuer, provider } = await aTrustedIssuer();
  const tokens = await Promise.all([issuer.tokenFor('ana', 'RS256'), issuer.tokenFor('ana', 'ES256')]);

  const known = await Promise.all([...tokens, ...tokens, ...tokens].map((token) => provider.verify(token, now())));

  expect(known).toMatchObject(Array(6).fill(ana));
  expect(issuer.timesAskedForKeys()).toBe(1);
});

test('a flood of unknown keys asks the issuer once a minute', async () => {
  const { issuer, provider } = await aTrustedIssuer();
  const flood = Array.from({ length: 500 }, (_, n) => forge({ ...header, kid: `unknown-${n}` }, anasClaims(issuer), sealed));
  const sweep = (minutes: number) => Promise.all(flood.map((token) => provider.verify(token, inMinutes(minutes))));

  const known = [await sweep(0), await sweep(0.9), await sweep(1.1)].flat();

  expect(new Set(known)).toEqual(new Set([null]));
  expect(issuer.timesAskedForKeys()).toBe(2);
});

test('a new key is known when it is first seen, and the old one only as long as the issuer shows it', async () => {
  const { issuer, provider } = await aTrustedIssuer();
  const old = await issuer.tokenFor('ana');
  await provider.verify(old, now());

  issuer.rotate(aSigningKey('RS256', 'rsa-2'), rsa, ec);
  const fresh = await issuer.tokenFor('ana');
  expect(await provider.verify(fresh, inMinutes(2))).toMatchObject(ana);
  expect(await provider.verify(old, inMinutes(2))).toMatchObject(ana);
  issuer.rotate(aSigningKey('RS256', 'rsa-3'), ec);
  await provider.verify(await issuer.tokenFor('ana'), inMinutes(4));

  expect(await provider.verify(old, inMinutes(4))).toBeNull();
});

test('a withdrawn key is forgotten after ten minutes even if no new one was seen', async () => {
  const { issuer, provider } = await aTrustedIssuer();
  const stolen = forge(header, { ...anasClaims(issuer), exp: secondsNow() + 3600 }, sealed);
  expect(await provider.verify(stolen, now())).toMatchObject(ana);

  issuer.rotate(aSigningKey('RS256', 'rsa-2'), ec);

  expect(await provider.verify(stolen, inMinutes(9))).toMatchObject(ana);
  expect(await provider.verify(stolen, inMinutes(11))).toBeNull();
});

test('while the issuer is down its known keys stay good for an hour, and unknown ones are refused', async () => {
  const { issuer, provider, failures } = await aTrustedIssuer();
  const lasting = forge(header, { ...anasClaims(issuer), exp: secondsNow() + 7200 }, sealed);
  const unknown = forge({ ...header, kid: 'rsa-2' }, anasClaims(issuer), sealed);
  await provider.verify(lasting, now());

  await issuer.stop();

  expect(await provider.verify(unknown, inMinutes(2))).toBeNull();
  expect(await provider.verify(lasting, inMinutes(2))).toMatchObject(ana);
  expect(await provider.verify(lasting, inMinutes(59))).toMatchObject(ana);
  expect(await provider.verify(lasting, inMinutes(61))).toBeNull();
  expect(failures).toHaveLength(3);
});

test('an issuer that was down at first is asked again after a minute', async () => {
  const { issuer, provider, failures } = await aTrustedIssuer();
  const token = await issuer.tokenFor('ana');
  issuer.answerWith((_request, response) => void response.writeHead(500).end());
  expect(await provider.verify(token, now())).toBeNull();

  issuer.rotate(rsa, ec);

  expect(await provider.verify(token, inMinutes(0.5))).toBeNull();
  expect(await provider.verify(token, inMinutes(1.1))).toMatchObject(ana);
  expect(failures).toHaveLength(1);
});

test.each<[string, Parameters<Issuer['answerWith']>[0]]>([
  ['breaks off', (_request, response) => void response.writeHead(200, { 'content-length': 100 }).write('{', () => response.destroy())],
  ['redirects', ({ url }, response) => void (url === '/jwks' ? response.writeHead(302, { location: '/keys' }).end() : response.end(goodKeys))],
  ['answers with an error', (_request, response) => void response.writeHead(500).end(goodKeys)],
  ['answers with something other than JSON', (_request, response) => void response.end('<html>')],
  ['answers with null', (_request, response) => void response.end('null')],
  ['has no keys', (_request, response) => void response.end('{"keys":[]}')],
  ['has secrets for keys', (_request, response) => void response.end('{"keys":[{"kty":"oct","k":"YQ","kid":"rsa-1"}]}')],
  ['does not answer', () => {}],
])('an issuer that %s lets nobody in and is reported', { timeout: 10_000 }, async (_how, listener) => {
  const { issuer, provider, failures } = await aTrustedIssuer();
  const token = await issuer.tokenFor('ana');
  issuer.answerWith(listener);

  const known = await provider.verify(token, now());

  expect(known).toBeNull();
  expect(failures).toHaveLength(1);
});
