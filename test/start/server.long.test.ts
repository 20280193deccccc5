import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { makeDatabase, type Urls } from '../support/one-postgres.ts';
import { aHome, build, ending, oneLine, relevo, relevoProcess, serving, start, sweep } from './relevo.ts';

const RELEVO_SECRET = 'a secret of tests that is long enough';
const home = aHome();
let urls: Urls;

beforeAll(async () => {
  await build();
  urls = await makeDatabase(inject('urls').superuser, 'relevo_start');
});
afterAll(() => sweep(home));

const served = () => ({ DATABASE_URL: urls.server, DATABASE_DIRECT_URL: urls.owner, RELEVO_SECRET });

async function count(what: string): Promise<number> {
  const client = new Client({ connectionString: urls.superuser });
  await client.connect();
  const { rows } = await client.query(`select count(*)::int from ${what}`);
  await client.end();
  return rows[0].count;
}

test('a server of the operator is served as it is: nothing is migrated or seeded unasked', async () => {
  const before = await count('tenant_slug');

  const { url, out, end } = await serving(served());

  expect((await fetch(`${url}/readyz`)).status).toBe(200);
  expect(await end('SIGTERM')).toMatchObject({ code: 0, err: '' });
  expect(out()).toBe(`Relevo is serving ${url}/graphql\n`);
  expect(await count('tenant_slug')).toBe(before);
});

test('a seeding that was killed leaves no half desk, and the next one makes it whole', async () => {
  const cutShort = start(['seed', 'crm'], served());
  const ended = ending(cutShort);
  while ((await count('message')) === 0) await pause(10);
  cutShort.kill('SIGKILL');
  expect((await ended).out).toBe('');
  expect(await count("tenant_slug where slug = 'crm'")).toBe(0);

  const whole = await relevo(['seed', 'crm'], served());
  const again = await relevo(['seed', 'crm'], served());

  expect(whole).toMatchObject({ code: 0, out: 'crm: seeded\n', err: '' });
  expect(again).toMatchObject({ code: 0, out: 'crm: exists already\n', err: '' });
  expect(await count("ticket join tenant_slug using (tenant_id) where slug = 'crm'")).toBeGreaterThan(30);
}, 90_000);

test('relevo migrate migrates an empty database, which no server serves before', async () => {
  const client = new Client({ connectionString: urls.superuser });
  await client.connect();
  await client.query('create database relevo_empty owner relevo_test_owner');
  await client.end();
  const [DATABASE_URL, DATABASE_DIRECT_URL] = [urls.server, urls.owner].map((url) => Object.assign(new URL(url), { pathname: '/relevo_empty' }).toString());
  const env = { DATABASE_URL, DATABASE_DIRECT_URL, RELEVO_SECRET };

  const tooEarly = await relevo(['serve'], env);
  const migrated = await relevo(['migrate'], env);
  const again = await relevo(['migrate'], env);

  expect(tooEarly).toMatchObject(oneLine('not migrated: run `relevo migrate`'));
  expect(migrated).toMatchObject({ code: 0, err: '' });
  expect(migrated.out).toContain('create_tenants');
  expect(again).toMatchObject({ code: 0, out: 'The database is up to date.\n', err: '' });
}, 40_000);

test('a port in use is reported in one line', async () => {
  const squatter = createServer().listen(0, '127.0.0.1');
  await once(squatter, 'listening');
  const PORT = String((squatter.address() as AddressInfo).port);

  const refused = await relevo(['serve'], { ...served(), PORT });
  squatter.close();

  expect(refused).toMatchObject(oneLine(`Port ${PORT} of 127.0.0.1 is in use`));
});

test.each([
  ['METRICS_PORT', 'is in use: set METRICS_PORT to another one'],
  ['RELEVO_MAIL_PORT', 'Cannot listen for mail'],
])(
  'another port in use is reported in one line too, and the program ends: %s',
  async (setting, words) => {
    const squatter = createServer().listen(0, '127.0.0.1');
    await once(squatter, 'listening');
    const port = String((squatter.address() as AddressInfo).port);

    const refused = await relevoProcess(['serve'], { ...served(), LOG_LEVEL: 'silent', [setting]: port });
    squatter.close();

    expect(refused).toMatchObject(oneLine(words));
  },
  120_000,
);

test('a broken data directory is reported in one line', async () => {
  mkdirSync(`${home}/broken/postgres`, { recursive: true });
  writeFileSync(`${home}/broken/postgres/base`, 'not a database');

  expect(await relevo(['serve'], { RELEVO_DATA: `${home}/broken` })).toMatchObject(oneLine('is not a PostgreSQL data directory'));
});

const elsewhere = (url: string) => Object.assign(new URL(url), { pathname: '/relevo_nowhere' }).toString();
const nowhere = 'postgres://relevo:relevo@127.0.0.1:1/relevo';
test.each([
  ['an unreachable server', () => ({ DATABASE_URL: nowhere, RELEVO_SECRET }), 'The database cannot be reached: connect ECONNREFUSED'],
  ['no such server', () => ({ DATABASE_URL: 'postgres://relevo@no-such-host.invalid/relevo', RELEVO_SECRET }), 'The database cannot be reached'],
  [
    'a wrong password',
    () => ({ ...served(), DATABASE_URL: Object.assign(new URL(urls.server), { password: 'wrong' }).toString() }),
    'password authentication failed',
  ],
  ['no secret', () => ({ DATABASE_URL: nowhere }), 'DATABASE_URL requires RELEVO_SECRET'],
  ['a short secret', () => ({ ...served(), RELEVO_SECRET: 'short' }), 'RELEVO_SECRET: '],
  ['no server beside the direct one', () => ({ DATABASE_DIRECT_URL: nowhere, RELEVO_SECRET }), 'DATABASE_DIRECT_URL requires DATABASE_URL'],
  ['a wrong value', () => ({ PORT: 'http' }), 'PORT: '],
  ['a database that is not there', () => ({ ...served(), DATABASE_URL: elsewhere(urls.superuser) }), 'database "relevo_nowhere" does not exist'],
  ['the owner as the server', () => ({ ...served(), DATABASE_URL: urls.owner }), 'owns the tables'],
  ['a superuser at the replica', () => ({ ...served(), DATABASE_READ_URL: urls.superuser }), 'The role of DATABASE_READ_URL is a superuser'],
  ['a replica of nothing', () => ({ DATABASE_READ_URL: nowhere }), 'DATABASE_READ_URL requires DATABASE_URL'],
  ['a superuser as the server', () => ({ ...served(), DATABASE_URL: urls.superuser }), 'is a superuser'],
] as const)('%s is said in one line', async (_what, env, words) => {
  expect(await relevo(['serve'], env())).toMatchObject(oneLine(words));
});

test('a database that is not there is never made, whoever asks for it', async () => {
  const env = { DATABASE_URL: elsewhere(urls.superuser), DATABASE_DIRECT_URL: elsewhere(urls.superuser), RELEVO_SECRET };

  const said = await Promise.all(['serve', 'worker', 'migrate', 'seed'].map((command) => relevo([command], env)));

  for (const each of said) expect(each).toMatchObject(oneLine('database "relevo_nowhere" does not exist'));
  expect(await count("pg_database where datname = 'relevo_nowhere'")).toBe(0);
});

test('migrate and seed report an unreachable server alike', async () => {
  const env = { DATABASE_URL: nowhere, RELEVO_SECRET };

  const said = await Promise.all([relevo(['migrate'], env), relevo(['seed'], env)]);

  expect(said).toMatchObject([oneLine('The database cannot be reached'), oneLine('The database cannot be reached')]);
});
