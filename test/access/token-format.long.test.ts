import { createHash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { TypeID } from 'typeid-js';
import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { toBase32 } from '../../src/access/base32.ts';
import { makeToken, readToken, sameHash } from '../../src/access/token-format.ts';

const clinic = '0198c0de-0000-7000-8000-00000000000a';
const id = '0198c0de-0000-7000-8000-00000000000b';
const { text: key } = makeToken('rlv', clinic, id);
const CHARACTERS = [...'0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_-. \n\0ñ'];

test('a key contains its tenant and its id, and only its hash is stored', () => {
  const made = makeToken('rlv', clinic, id);

  const read = readToken('rlv', made.text);

  expect(read).toEqual({ tenantId: clinic, id, hash: made.hash });
  expect(made.hash).toEqual(createHash('sha256').update(made.text).digest());
});

test('a key is recognisable, and its ids are written as everywhere else', () => {
  const [prefix, tenant, which, secret] = key.split('_');

  expect([prefix, secret?.length]).toEqual(['rlv', 59]);
  expect([tenant, which]).toEqual([TypeID.fromUUID('', clinic).getSuffix(), TypeID.fromUUID('', id).getSuffix()]);
});

test('no two keys are alike, not even for the same id', () => {
  const texts = Array.from({ length: 1000 }, () => makeToken('rlr', clinic, id).text);

  const secrets = new Set(texts.map((text) => text.slice(58, 110)));

  expect(secrets.size).toBe(1000);
});

test('any pair of ids comes back from its text', () => {
  const uuids = fc.uuid().map((uuid) => uuid.toLowerCase());

  const comesBack = (tenantId: string, id: string) => {
    const made = makeToken('rlr', tenantId, id);
    expect(readToken('rlr', made.text)).toEqual({ tenantId, id, hash: made.hash });
  };

  fc.assert(fc.property(uuids, uuids, comesBack));
  comesBack('00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff');
});

test('any one wrong character is noticed', () => {
  const places = fc.nat(key.length - 1);
  const characters = fc.oneof(fc.constantFrom(...CHARACTERS), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }));

  const isNoticed = (place: number, character: string) => {
    fc.pre(key[place] !== character);
    return readToken('rlv', key.slice(0, place) + character + key.slice(place + 1)) === null;
  };

  fc.assert(fc.property(places, characters, isNoticed), { numRuns: 5000 });
});

test('any one character lost, added or swapped with its neighbour is noticed', () => {
  const places = Array.from(key, (_character, place) => place);

  const typos = places.flatMap((at) => [
    key.slice(0, at) + key.slice(at + 1),
    `${key.slice(0, at)}0${key.slice(at)}`,
    key.slice(0, at) + (key[at + 1] ?? '') + key[at] + key.slice(at + 2),
  ]);

  expect(typos.filter((typo) => typo !== key && readToken('rlv', typo))).toEqual([]);
});

test.each([
  ['empty', ''],
  ['a bad checksum', key.slice(0, -7) + '0'.repeat(7)],
  ['truncated', key.slice(0, -1)],
  ['its prefix alone', 'rlv_'],
  ['in upper case', key.toUpperCase()],
  ['with an upper-case prefix', key.replace('rlv', 'RLV')],
  ['with a trailing newline', `${key}\n`],
  ['with a newline for its last character', `${key.slice(0, -1)}\n`],
  ['with a leading space', ` ${key}`],
  ['with the scheme', `Bearer ${key}`],
  ['a refresh token', makeToken('rlr', clinic, id).text],
  ['of another prefix', key.replace('rlv', 'sk_')],
  ['with dashes', key.replaceAll('_', '-')],
  ['twice', key + key],
  ['1 MB', 'rlv_'.padEnd(1_000_000, '0')],
])('a key that is %s is refused', (_flaw, text) => {
  const read = readToken('rlv', text);

  expect(read).toBeNull();
});

test('an API key is no refresh token', () => {
  expect(readToken('rlr', key)).toBeNull();
});

test.each([4, 31])('an id of more than 128 bits at place %i is refused even under a good checksum', (place) => {
  const body = `${key.slice(0, place)}8${key.slice(place + 1, -7)}`;

  const read = readToken('rlv', body + toBase32(BigInt(crc32(body)), 7));

  expect(read).toBeNull();
});

test('a garbled id makes no key', () => {
  expect(() => makeToken('rlv', 'clinic', v7())).toThrow();
});

test.each([
  ['itself', 'ab', true],
  ['another', 'ac', false],
  ['a longer one', 'abab', false],
  ['an empty one', '', false],
])('a hash compared with %s', (_other, hex, isSame) => {
  const hash = Buffer.from('ab', 'hex');

  const same = sameHash(hash, new Uint8Array(Buffer.from(hex, 'hex')));

  expect(same).toBe(isSame);
});
