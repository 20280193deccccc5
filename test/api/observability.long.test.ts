import { Client } from 'pg';
import { afterAll, expect, inject, test } from 'vitest';
import { openLog } from '../../src/core/log.ts';
import { version } from '../../src/core/version.ts';
import { codeOf } from '../access/second-factor/an-authenticator.ts';
import { aKey } from '../support/a-key.ts';
import { aTenant, password } from '../support/a-tenant.ts';
import { openTestApp, theApp } from '../support/app.ts';
import { as, askAs } from '../support/client.ts';
import { makeDatabase } from '../support/one-postgres.ts';
import { aDatabaseProxy } from './a-database-proxy.ts';
import { aBareSocket, aSocketOf, initOf } from './a-socket.ts';

const urls = await makeDatabase(inject('urls').superuser, 'relevo_watched');
const proxy = await aDatabaseProxy(urls.server);
const lines: string[] = [];
const log = openLog('trace', { write: (line) => void lines.push(line) });

openTestApp({ databaseUrl: proxy.via(urls.server), databaseDirectUrl: proxy.via(urls.owner) }, log);
afterAll(() => proxy.end());

const get = async (path: string) => {
  const answer = await fetch(theApp().url + path);
  return { status: answer.status, type: answer.headers.get('content-type'), text: await answer.text() };
};

async function asOwner(statement: string): Promise<void> {
  const owner = new Client({ connectionString: urls.owner });
  await owner.connect();
  await owner.query(statement);
  await owner.end();
}

test('anybody may read health, readiness and metrics', async () => {
  const { ana } = await aTenant();
  await askAs(ana, 'query SecretlyNamed { viewer { permissions } }');

  const [health, ready, metrics] = await Promise.all([get('/healthz'), get('/readyz'), get('/metrics')]);

  expect(health.status).toBe(200);
  expect(JSON.parse(health.text)).toEqual({ status: 'ok', version, bus: expect.stringMatching(/^(connected|away)$/) });
  expect(ready).toMatchObject({ status: 200, text: '{"status":"ready"}' });
  expect(metrics).toMatchObject({ status: 200, type: expect.stringContaining('text/plain') });
  for (const name of ['operations_total', 'operation_seconds_count', 'sockets', 'subscriptions', 'database_connections', 'database_waiting'])
    expect(metrics.text).toMatch(new RegExp(`^relevo_${name}[ {]`, 'm'));
});

test('the labels of the metrics are few: no tenant, nobody, no name of an operation', async () => {
  const { ana, slug } = await aTenant();
  await askAs(ana, 'query SecretlyNamed { viewer { permissions } }');
  const socket = await aSocketOf(ana);
  await socket.ask('query SecretlyNamed { viewer { permissions } }');
  socket.ws.terminate();

  const { text } = await get('/metrics');

  const series = text.split('\n').filter((line) => line.startsWith('relevo_'));
  const labels = series.flatMap((line) => [...line.matchAll(/(\w+)="/g)].map(([, name]) => name));
  expect(['transport', 'kind', 'outcome', 'field', 'code', 'version', 'node', 'le']).toEqual(expect.arrayContaining([...new Set(labels)]));
  expect(series.length).toBeLessThan(200);
  expect(text).not.toMatch(new RegExp(`SecretlyNamed|${slug}|${ana.ctx.actor.id}`));
});

test('every request has an id in its answer and in the log, which is lines of JSON', async () => {
  const answer = await fetch(`${theApp().url}/healthz?token=canary-in-the-address`);

  const requestId = answer.headers.get('x-request-id');

  expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
  await expect
    .poll(() => lines.map((line) => JSON.parse(line)).find((entry) => entry.requestId === requestId))
    .toMatchObject({
      method: 'GET',
      route: '/healthz',
      status: 200,
      ms: expect.any(Number),
    });
  expect(lines.join()).not.toContain('canary-in-the-address');
});

test('no password, token, key or word of a ticket reaches the log, whatever happens to it', async () => {
  const tenant = await aTenant();
  const { ana, sofia, slug } = tenant;
  const key = await aKey(tenant);
  const input = { tenant: slug, email: ana.email, password };
  const signIn = await as(null).signIn(input);
  await as(null).signIn({ ...input, password: 'canary-wrong-password' });
  await as(null).refreshSession({ refreshToken: signIn.refreshToken ?? '' });
  const { secret, uri } = await as(ana).beginSecondFactor({ password });
  const { recoveryCodes } = await as(ana).confirmSecondFactor({ code: codeOf(secret ?? '') });
  await as(null).signIn({ ...input, secondFactorCode: recoveryCodes?.[0] ?? '' });
  await as(null).signIn({ ...input, secondFactorCode: 'canary-code' });
  const openTicket = await as(key).openTicket({ subject: 'canary-subject', description: 'canary-body', queue: 'software' });
  const reply = { ticketId: openTicket.ticket?.id ?? '', body: 'canary-reply' };
  await askAs(sofia, 'mutation ($input: OpenTicketInput!) { openTicket(input: $input) { ticket { id } } }', { input: { subject: ['canary-list'] } });
  await askAs({ token: `${key.token}x` }, '{ viewer { permissions } }');

  await asOwner(`alter table message add constraint no_birds check (body not like '%canary%') not valid`);
  await as(ana)
    .replyToTicket(reply)
    .catch(() => undefined);
  await asOwner('alter table message drop constraint no_birds');

  const written = lines.join('\n');
  expect(written).toContain('no_birds');
  for (const hidden of [password, signIn.accessToken, signIn.refreshToken, key.token, ana.token, secret, uri, ...(recoveryCodes ?? []), 'canary'])
    expect(written).not.toContain(hidden);
});

test('an internal error shows its request id and nothing else, over HTTP and over a WebSocket; the log has the rest', async () => {
  const { ana } = await aTenant();
  const query = '{ queues { key } }';
  const socket = await aSocketOf(ana);
  await asOwner('revoke select on queue from relevo_app');

  const { status, body } = await askAs(ana, query);
  const { payload } = await socket.ask(query);
  await asOwner('grant select on queue to relevo_app');

  expect(status).toBe(200);
  for (const answer of [body, payload]) {
    const [error] = answer.errors;
    expect(error).toMatchObject({ message: 'Algo ha fallado por nuestra parte.', extensions: { code: 'INTERNAL', requestId: expect.any(String) } });
    expect(JSON.stringify(answer)).not.toMatch(/permission|denied|relation|select/i);
    const entry = lines.map((line) => JSON.parse(line)).find(({ requestId, level }) => requestId === error.extensions.requestId && level === 50);
    expect(entry.err.message).toContain('permission denied');
  }
  socket.ws.terminate();
});

test.each(['closed', 'endless'] as const)(
  'while the connection to the database is %s the server says that it is not ready, and recovers afterwards',
  async (state) => {
    const { ana, sofia } = await aTenant();

    proxy.become(state);
    const ready = await get('/readyz');
    const alive = await get('/healthz');
    const socket = await aBareSocket();
    socket.say(initOf(sofia));
    const [asked, { code }] = await Promise.all([askAs(ana, '{ queues { key } }'), socket.ended]);
    proxy.become('open');

    expect(ready).toMatchObject({ status: 503, text: '{"status":"not ready"}' });
    expect(alive.status).toBe(200);
    expect(code).toBe(1013);
    expect(asked.body).toMatchObject({ errors: [{ extensions: { code: 'UNAVAILABLE', retryAfterMs: expect.any(Number) } }] });
    await expect.poll(async () => (await get('/readyz')).status, { timeout: 10_000 }).toBe(200);
    expect((await askAs(ana, '{ queues { key } }')).body.data.queues).toEqual([{ key: 'software' }, { key: 'hardware' }]);
  },
);
