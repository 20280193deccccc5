import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeEach, expect, inject, test } from 'vitest';
import { aTenant, password, type TestTenant } from '../support/a-tenant.ts';
import { openTestApp, theApp } from '../support/app.ts';
import { as, askAs, succeed } from '../support/client.ts';
import {
  AdvanceClockDocument,
  ApplyConfigurationDocument,
  ConfigurationPreviewDocument,
  OpenTicketDocument,
  PublishReleaseDocument,
  SignInDocument,
} from '../support/gql/graphql.ts';
import { makeDatabase } from '../support/one-postgres.ts';
import { aDatabaseProxy } from './a-database-proxy.ts';

const urls = await makeDatabase(inject('urls').superuser, 'relevo_black_hole');
const proxy = await aDatabaseProxy(urls.server);

openTestApp({ databaseUrl: proxy.via(urls.server), databaseDirectUrl: urls.owner });
afterAll(() => proxy.end());

let tenant: TestTenant;
beforeEach(async () => {
  tenant = await aTenant();
  await as(tenant.ana).tickets();
});
afterEach(() => proxy.become('open'));

/** A client that goes away after ten seconds. */
async function askInTime(token: string | null, query: unknown, variables?: object) {
  const answer = await fetch(`${theApp().url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify({ query: String(query), variables }),
    signal: AbortSignal.timeout(10_000),
  });
  return (await answer.json()) as { data?: Record<string, unknown>; errors?: object[] };
}

const unavailable = { errors: [{ extensions: { code: 'UNAVAILABLE', retryAfterMs: 1000 } }] };

test('while the database is a black hole everybody is answered within ten seconds, and nothing is written twice', async () => {
  const { ana, slug } = tenant;
  const input = { subject: 'No arranca', description: 'Nada.', idempotencyKey: randomUUID() };
  const signIn = { tenant: slug, email: ana.email, password };
  const ask = () => [
    askInTime(ana.token, '{ tickets { nodes { subject } } }'),
    askInTime(ana.token, OpenTicketDocument, { input }),
    askInTime(
      ana.token,
      'mutation ($one: OpenTicketInput!, $two: OpenTicketInput!) { one: openTicket(input: $one) { ticket { id } } two: openTicket(input: $two) { ticket { id } } }',
      {
        one: { ...input, idempotencyKey: randomUUID() },
        two: { ...input, idempotencyKey: randomUUID() },
      },
    ),
    askInTime(null, SignInDocument, { input: signIn }),
  ];

  proxy.become('black hole');
  const answers = await Promise.all(ask());
  proxy.become('open');

  for (const { errors } of answers) expect({ errors: errors?.slice(0, 1) }).toMatchObject(unavailable);
  await expect.poll(async () => (await fetch(`${theApp().url}/readyz`)).status).toBe(200);
  expect(await as(ana).openTicket(input)).toMatchObject({ ticket: { subject: 'No arranca' } });
  expect(await as(ana).openTicket(input)).toMatchObject({ ticket: { subject: 'No arranca' } });
  expect((await as(ana).tickets()).nodes).toHaveLength(1);
  expect(await as(null).signIn(signIn)).toMatchObject({ userErrors: [], accessToken: expect.any(String) });
}, 30_000);

test('while each answer of the database takes more than a second, everybody is answered within ten seconds', async () => {
  const { ana, sofia, slug } = tenant;
  const { release } = await succeed(as(sofia).createRelease({ name: '1.0' }));
  await Promise.all(Array.from({ length: 8 }, () => as(ana).tickets()));
  const signIn = { tenant: slug, email: ana.email, password };
  const document = { severities: [{ key: 'critical', label: 'Muy crítica', targetTime: 'PT4H', responseTime: 'PT1H' }] };
  const to = new Date(Date.now() + 86_400_000).toISOString();

  proxy.become('slow');
  const answers = await Promise.all([
    askInTime(ana.token, '{ a: tickets { nodes { subject } } b: tickets { nodes { subject } } }'),
    askInTime(sofia.token, ConfigurationPreviewDocument, { document }),
    askInTime(sofia.token, ApplyConfigurationDocument, { input: { document } }),
    askInTime(sofia.token, AdvanceClockDocument, { input: { to } }),
    askInTime(sofia.token, PublishReleaseDocument, { input: { releaseId: release.id } }),
    askInTime(null, 'mutation ($input: SignInInput!) { a: signIn(input: $input) { accessToken } b: signIn(input: $input) { accessToken } }', { input: signIn }),
  ]);
  proxy.become('open');

  const refusals = answers.flatMap(({ errors = [] }) => errors);
  expect(refusals).toEqual(refusals.map(() => expect.objectContaining({ extensions: expect.objectContaining({ code: 'UNAVAILABLE' }) })));
  await expect.poll(async () => (await fetch(`${theApp().url}/readyz`)).status).toBe(200);
}, 30_000);

test('a change whose answers are lost in the middle is given up in time, and leaves nothing', async () => {
  const { ana, marta } = tenant;
  const { ticket } = await as(ana).openTicket({ subject: 'No arranca', description: 'Nada.' });

  const assigning = askInTime(marta.token, 'mutation ($input: AssignTicketInput!) { assignTicket(input: $input) { ticket { id } } }', {
    input: { ticketId: ticket?.id, assigneeId: marta.id },
  });
  proxy.become('black hole');

  expect(await assigning).toMatchObject(unavailable);
  proxy.become('open');
  expect((await askAs(ana, '{ tickets { nodes { version assignee { id } } } }')).body.data.tickets.nodes).toEqual([
    { version: ticket?.version, assignee: null },
  ]);
}, 30_000);
