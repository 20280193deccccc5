import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { migrations } from '../../src/database/pending-migrations.ts';
import { run } from '../../src/run.ts';
import { makeDatabase } from '../support/one-postgres.ts';
import { oneLine, recordingIo, relevo } from './relevo.ts';

const urls = await makeDatabase(inject('urls').superuser, 'relevo_pending');
const env = { DATABASE_URL: urls.server, DATABASE_DIRECT_URL: urls.owner, RELEVO_SECRET: 'a secret of tests that is long enough', LOG_LEVEL: 'silent' };
const newest = migrations.at(-1) ?? '';

let root: Client;
beforeAll(async () => {
  root = new Client({ connectionString: urls.superuser });
  await root.connect();
});
afterAll(() => root.end());

/** As if this version had brought one migration more. */
const forget = () => root.query('delete from migration where name = $1', [newest]);
const apply = () => root.query('insert into migration (name, run_on) values ($1, now())', [newest]);

async function everythingIn(): Promise<unknown[]> {
  const relations = await root.query("select relname, relfilenode from pg_class where relnamespace = 'public'::regnamespace order by 1");
  return [relations.rows, (await root.query('select name from migration order by name')).rows];
}

async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return String(port);
}

const statusOf = (url: string) =>
  fetch(url).then(
    ({ status }) => status,
    () => null,
  );

test('serve, worker and other commands refuse, and say which migrations are pending', async () => {
  await forget();

  const answers = [await relevo(['serve'], env), await relevo(['worker'], env), await relevo(['tenant', 'list'], env)];
  await apply();

  for (const answer of answers) expect(answer).toEqual(oneLine(`Migrations are pending: ${newest}. Run \`relevo migrate\` first.`));
  expect(await relevo(['tenant', 'list', '--json'], env)).toMatchObject({ code: 0, out: '[]\n' });
});

test('the status names what is pending, and a dry run prints its SQL; neither changes anything', async () => {
  await forget();
  const before = await everythingIn();

  const [status, json, dryRun] = [
    await relevo(['migrate', '--status'], env),
    await relevo(['migrate', '--status', '--json'], env),
    await relevo(['migrate', '--dry-run'], env),
  ];
  const after = await everythingIn();
  await apply();

  expect(status).toEqual({ code: 0, out: `Pending:\n  ${newest}\n`, err: '' });
  expect(JSON.parse(json.out)).toEqual({ applied: migrations.slice(0, -1), pending: [newest] });
  expect(dryRun.out).toContain(`-- ${newest}\n-- Up Migration\n`);
  expect(after).toEqual(before);
  expect(await relevo(['migrate', '--status'], env)).toMatchObject({ code: 0, out: 'The database is up to date.\n' });
  expect(await relevo(['migrate', '--dry-run'], env)).toMatchObject({ code: 0, out: '-- The database is up to date.\n' });
});

test('a database that was never migrated has them all pending, and nothing is made by asking', async () => {
  await root.query('create database relevo_pending_empty owner relevo_test_owner');
  const empty = Object.fromEntries(
    Object.entries({ DATABASE_URL: urls.server, DATABASE_DIRECT_URL: urls.owner }).map(([name, url]) => [
      name,
      url.replace('relevo_pending', 'relevo_pending_empty'),
    ]),
  );

  const status = await relevo(['migrate', '--status', '--json'], { ...env, ...empty });
  const again = await relevo(['migrate', '--status', '--json'], { ...env, ...empty });

  expect(JSON.parse(status.out)).toEqual({ applied: [], pending: migrations });
  expect(again).toEqual(status);
});

test.each([
  ['serve', true],
  ['worker', false],
])('%s waits where the setting says so, is alive and not ready meanwhile, and goes on by itself', async (command, listens) => {
  await forget();
  const PORT = await freePort();
  const url = `http://127.0.0.1:${PORT}`;
  const stop = new AbortController();
  const { io, ended } = recordingIo({ ...env, PORT, RELEVO_PENDING_MIGRATIONS: 'wait' });

  const running = run([command], { ...io, stop: () => stop.signal });
  if (listens) {
    await expect.poll(() => statusOf(`${url}/healthz`)).toBe(200);
    expect(await statusOf(`${url}/readyz`)).toBe(503);
    expect(await statusOf(`${url}/graphql`)).toBe(503);
  }
  await apply();
  if (listens) await expect.poll(() => statusOf(`${url}/readyz`)).toBe(200);
  stop.abort();

  expect(ended(await running)).toMatchObject({ code: 0, err: '' });
});

test('what waits ends when it is asked to', async () => {
  await forget();
  const stop = new AbortController();
  const { io, ended } = recordingIo({ ...env, PORT: '0', RELEVO_PENDING_MIGRATIONS: 'wait' });

  const running = run(['serve'], { ...io, stop: () => stop.signal });
  stop.abort();
  const answer = ended(await running);
  await apply();

  expect(answer).toMatchObject({ code: 0, out: '', err: '' });
});

test('a running server is ready only while its migrations are there', async () => {
  const PORT = await freePort();
  const stop = new AbortController();
  const { io } = recordingIo({ ...env, PORT });
  const running = run(['serve'], { ...io, stop: () => stop.signal });
  const ready = () => statusOf(`http://127.0.0.1:${PORT}/readyz`);
  await expect.poll(ready).toBe(200);

  await forget();
  const without = await ready();
  await apply();
  const withAll = await ready();
  stop.abort();

  expect([without, withAll, await running]).toEqual([503, 200, 0]);
});
