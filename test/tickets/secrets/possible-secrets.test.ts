import { expect, test } from 'vitest';
import { type OwnSecretTexts, possibleSecretsIn } from '../../../src/tickets/secrets/possible-secrets.ts';

const none: OwnSecretTexts = { words: [], prefixes: [] };
const foundIn = (text: string, own = none) => possibleSecretsIn(text, own).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

const key = ['-----BEGIN RSA PRIVATE KEY-----', 'MIIEowIBAAKCAQEA', 'Zm9v+/ZGF0YQ==', '-----END RSA PRIVATE KEY-----'].join('\n');
const token = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9P';

test.each([
  ['Mi usuario es ana y la contraseña: s3creto', 'PASSWORD', 's3creto'],
  ['Password=tr0ub4dor&3, thanks', 'PASSWORD', 'tr0ub4dor&3,'],
  ['**Senha:** abc.123', 'PASSWORD', 'abc.123'],
  ['DB_PASSWORD: "with a blank"', 'PASSWORD', 'with a blank'],
  ['{"client_secret": "8dK2-x"}', 'PASSWORD', '8dK2-x'],
  ['pwd := `x!y#z`', 'PASSWORD', 'x!y#z'],
  ['Use AKIAIOSFODNN7EXAMPLE here.', 'TOKEN', 'AKIAIOSFODNN7EXAMPLE'],
  [`(ghp_${'a1B2'.repeat(9)}).`, 'TOKEN', `ghp_${'a1B2'.repeat(9)}`],
  [`curl -H "X: Bearer ${'x9'.repeat(12)}"`, 'TOKEN', 'x9'.repeat(12)],
  [`sesión ${token}`, 'TOKEN', token],
  [`Aquí va:\n${key}\nGracias`, 'PRIVATE_KEY', key],
  ['postgres://app:p@ss-word@db.example:5432/app', 'ADDRESS', 'p@ss-word'],
])('%s', (text, kind, secret) => {
  expect(foundIn(text)).toEqual([[kind, secret]]);
});

test.each([
  'La contraseña no funciona.',
  'http://localhost:8080/a@b',
  'https://example.com/tokens?page=2',
  'password: [secret:sec_01h2xcejqtf2nbrexx3vqjhp41]',
  'compass: north-east',
  'AKIA is a prefix',
  'Key: value',
])('nothing: %s', (text) => {
  expect(foundIn(text)).toEqual([]);
});

test('a desk adds its own words and prefixes, signs of patterns among them mean themselves', () => {
  const own = { words: ['llave.maestra', 'PIN (oficina)'], prefixes: ['acme+'] };

  expect(foundIn('llave.maestra: 1234', own)).toEqual([['PASSWORD', '1234']]);
  expect(foundIn('llavexmaestra: 1234', own)).toEqual([]);
  expect(foundIn('pin (oficina) = 9876', own)).toEqual([['PASSWORD', '9876']]);
  expect(foundIn(`acme+${'z'.repeat(20)}`, own)).toEqual([['TOKEN', `acme+${'z'.repeat(20)}`]]);
});

test('what overlaps counts once, and at most 50 are found', () => {
  expect(foundIn(`token: ${token}`)).toEqual([['TOKEN', token]]);
  expect(foundIn('password: abcd '.repeat(60))).toHaveLength(50);
});

test('texts that are made to take long are looked through', () => {
  const long = ['password', '-----BEGIN PRIVATE KEY-----', 'eyJaaaaaaaaaa.', 'AKIA', 'a://b', 'bearer ', '"', 'password="', '-'];

  for (const part of long) expect(foundIn(part.repeat(200_000 / part.length)).length).toBeLessThanOrEqual(50);
});
