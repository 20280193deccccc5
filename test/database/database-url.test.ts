import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { parseDatabaseUrl } from '../../src/database/database-url.ts';
import { makeCertificates } from './certificates.ts';

const folder = mkdtempSync(join(tmpdir(), 'relevo-url-'));
const files = makeCertificates(folder);
afterAll(() => rmSync(folder, { recursive: true }));

/** The ways that a URL leads, in their order: `a:5432 plain`, or how its certificate is checked. */
function waysOf(url: string): string[] {
  return parseDatabaseUrl(url).endpoints.map(({ host, port, ssl }) => `${host}:${port} ${howChecked(ssl)}`);
}

function howChecked(ssl: ReturnType<typeof parseDatabaseUrl>['endpoints'][0]['ssl']): string {
  if (ssl === false) return 'plain';
  if (ssl.rejectUnauthorized === false) return 'unchecked';
  return ssl.checkServerIdentity ? 'authority' : 'authority and host';
}

test.each([
  ['', ['h:5432 unchecked', 'h:5432 plain']],
  ['?sslmode=disable', ['h:5432 plain']],
  ['?sslmode=allow', ['h:5432 plain', 'h:5432 unchecked']],
  ['?sslmode=prefer', ['h:5432 unchecked', 'h:5432 plain']],
  ['?sslmode=require', ['h:5432 unchecked']],
  [`?sslmode=require&sslrootcert=${files.ca}`, ['h:5432 authority']],
  [`?sslmode=verify-ca&sslrootcert=${files.ca}`, ['h:5432 authority']],
  [`?sslmode=verify-full&sslrootcert=${files.ca}`, ['h:5432 authority and host']],
  ['?sslmode=verify-full&sslrootcert=system', ['h:5432 authority and host']],
])('sslmode means what it means to libpq: %s', (query, ways) => {
  expect(waysOf(`postgres://u@h/d${query}`)).toEqual(ways);
});

test.each([
  ['postgres://u@a,b:5433/d?sslmode=require', ['a:5432 unchecked', 'b:5433 unchecked']],
  ['postgres://u@a,b/d', ['a:5432 unchecked', 'a:5432 plain', 'b:5432 unchecked', 'b:5432 plain']],
  ['postgresql:///d?user=&host=a', null],
  ['postgres://u@/d?host=a,b&port=1,2&sslmode=disable', ['a:1 plain', 'b:2 plain']],
  ['postgres://u@[::1]:5433/d?sslmode=disable', ['::1:5433 plain']],
  ['postgres://u@/d?host=/var/run/postgresql&sslmode=require', ['/var/run/postgresql:5432 plain']],
  ['postgres://u@%2Fvar%2Frun%2Fpostgresql/d', ['/var/run/postgresql:5432 plain']],
])('hosts, in one place or the other: %s', (url, ways) => {
  if (ways === null) expect(() => parseDatabaseUrl(url)).toThrow('has the parameter user');
  else expect(waysOf(url)).toEqual(ways);
});

test('everything else that a URL says is kept', () => {
  const url = `postgres://b%40b:s%3Acret+x@h/my%20db?application_name=a+b&options=-c%20geqo%3Doff&sslmode=require&sslcert=${files.client.certificate}&sslkey=${files.client.key}`;

  const parsed = parseDatabaseUrl(url);

  expect(parsed).toMatchObject({ user: 'b@b', password: 's:cret+x', database: 'my db', application_name: 'a+b', options: '-c geqo=off', session: 'any' });
  expect(parsed.endpoints[0].ssl).toMatchObject({ cert: expect.stringContaining('CERTIFICATE'), key: expect.stringContaining('PRIVATE KEY') });
});

test('of several hosts the one that writes is wanted, unless the URL says otherwise', () => {
  expect(parseDatabaseUrl('postgres://u@a,b/d').session).toBe('read-write');
  expect(parseDatabaseUrl('postgres://u@a,b/d?target_session_attrs=any').session).toBe('any');
});

test.each([
  ['mysql://u@h/d', 'must be a URL'],
  ['postgres://', 'must name a database'],
  ['postgres://u@h', 'must name a database'],
  ['postgres://u@h/d?sslmod=require', 'has the parameter sslmod, which is not known'],
  ['postgres://u@h/d?ssl=true', 'has the parameter ssl, which is not known'],
  ['postgres://u@h/d?sslmode=yes', 'has a wrong sslmode'],
  ['postgres://u@h/d?target_session_attrs=leader', 'has a wrong target_session_attrs'],
  ['postgres://u@h/d?sslmode=verify-ca', 'requires sslrootcert'],
  ['postgres://u@h/d?sslmode=require&sslrootcert=system', 'requires sslmode=verify-full'],
  ['postgres://u@h/d?sslmode=verify-full&sslrootcert=/no/such/file', 'cannot be read: ENOENT'],
  [`postgres://u@h/d?sslmode=require&sslcert=${files.ca}`, 'sslcert and sslkey together'],
  [`postgres://u@h/d?sslmode=require&sslcert=${files.ca}&sslkey=${files.ca}`, 'cannot be read'],
  ['postgres://u@/d?host=a,b,c&port=1,2', 'as many ports as hosts'],
])('what cannot be kept is refused: %s', (url, words) => {
  expect(() => parseDatabaseUrl(url)).toThrow(words);
});
