import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { makeDatabase } from '../support/one-postgres.ts';
import { build, relevo, serving } from './relevo.ts';

const urls = await makeDatabase(inject('urls').superuser, 'relevo_draining');
const env = { DATABASE_URL: urls.server, DATABASE_DIRECT_URL: urls.owner, RELEVO_SECRET: 'a secret of tests that is long enough' };

let root: Client;
beforeAll(async () => {
  await build();
  await relevo(['tenant', 'create', 'acme', '--name', 'Acme', '--admin-email', 'boss@acme.example'], env);
  root = new Client({ connectionString: urls.superuser });
  await root.connect();
});
afterAll(() => root.end());

const ask = (url: string) =>
  fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ tenant(slug: "acme") { name } }' }),
  });

async function socketTo(url: string): Promise<{ closed: Promise<number>; isOpen(): boolean }> {
  const socket = new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  await new Promise((resolve) => socket.addEventListener('open', resolve));
  const closed = new Promise<number>((resolve) => socket.addEventListener('close', ({ code }) => resolve(code)));
  return { closed, isOpen: () => socket.readyState === WebSocket.OPEN };
}

test('a server that is to stop is not ready first, still serves for a while, asks clients to come back and finishes what it began', async () => {
  const { url, child, ended } = await serving({ ...env, RELEVO_DRAIN_MS: '2000' });
  const socket = await socketTo(url);
  await root.query('begin; lock table tenant_slug in access exclusive mode');
  const inFlight = ask(url);
  await expect.poll(async () => (await root.query('select from pg_locks where not granted')).rows.length).toBeGreaterThan(0);

  child.kill('SIGTERM');
  await expect.poll(async () => (await fetch(`${url}/readyz`)).status).toBe(503);
  const alive = await fetch(`${url}/healthz`);
  const wasOpen = socket.isOpen();
  const late = ask(url);
  await pause(100);
  await root.query('rollback');
  const answers = await Promise.all([inFlight, late]);

  expect(alive.status).toBe(200);
  expect(alive.headers.get('connection')).toBe('close');
  expect(wasOpen).toBe(true);
  for (const answer of answers) expect(await answer.json()).toMatchObject({ data: { tenant: { name: 'Acme' } } });
  expect(await socket.closed).toBe(1001);
  expect(await ended).toMatchObject({ code: 0, err: '' });
});

test('a request that is in flight when the sockets close is answered too', async () => {
  const { url, child, ended } = await serving(env);
  await root.query('begin; lock table tenant_slug in access exclusive mode');
  const inFlight = ask(url);
  await expect.poll(async () => (await root.query('select from pg_locks where not granted')).rows.length).toBeGreaterThan(0);

  child.kill('SIGTERM');
  await pause(1_500);
  await root.query('rollback');

  expect(await (await inFlight).json()).toMatchObject({ data: { tenant: { name: 'Acme' } } });
  expect(await ended).toMatchObject({ code: 0, err: '' });
});
