import { Client } from 'pg';
import { expect, inject, onTestFinished, test } from 'vitest';
import { errorTexts } from '../../src/core/error-texts.ts';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { openTestApp } from '../support/app.ts';
import { as, askAs } from '../support/client.ts';
import { makeDatabase } from '../support/one-postgres.ts';
import { aSocketOf, type BareSocket } from './a-socket.ts';

const urls = await makeDatabase(inject('urls').superuser, 'relevo_turns_on_sockets');

openTestApp({ databaseUrl: urls.server, databaseDirectUrl: urls.owner });

const heavy = 'tickets(first: 100) { nodes { status { label } severity { label } queue { label } } }';

test.each([
  ['queries', `{ ${heavy} }`],
  ['subscriptions', `subscription { ticketEvents(filter: { or: [${'{ subject: { contains: "x" } }, '.repeat(50)}] }) { seq ticket { subject } } }`],
])('%s whose turn does not come beside another desk are refused, and the socket goes on', async (_kind, query) => {
  const [{ ana }, other] = [await aTenant(), await aTenant()];
  await as(ana).tickets();
  const socket = await aSocketOf(ana);
  const locked = await besides(other);

  for (const id of ['1', '2', '3', '4', '5', '6']) socket.say({ id, type: 'subscribe', payload: { query } });
  const codes = await codesOf(socket, 6);
  await locked.query('rollback');

  expect(codes).toContain('UNAVAILABLE');
  expect(codes).not.toContain('INTERNAL');
  expect(await socket.ask('{ __typename }')).toMatchObject({ type: 'next', payload: { data: { __typename: 'Query' } } });
  socket.ws.close();
});

test('over HTTP such an operation is answered with 503, since nothing of it ran', async () => {
  const [{ ana }, other] = [await aTenant(), await aTenant()];
  await as(ana).tickets();
  const locked = await besides(other);

  const answers = Array.from({ length: 6 }, () => askAs(ana, `{ ${heavy} }`));
  const refused = (await Promise.all(answers)).filter(({ body }) => body.errors?.[0]?.message === errorTexts.databaseBusy.es);
  await locked.query('rollback');

  expect(refused.length).toBeGreaterThan(0);
  for (const { status, body } of refused)
    expect({ status, errors: body.errors }).toMatchObject({ status: 503, errors: [{ extensions: { code: 'UNAVAILABLE' } }] });
});

/** Another desk that goes on asking, while whoever reads tickets waits. */
async function besides(other: TestTenant): Promise<Client> {
  const locked = await withTicketsLocked();
  onTestFinished(() => locked.end());
  await as(other.ana).viewer();
  const again = () =>
    void as(other.ana)
      .viewer()
      .catch(() => undefined);
  const active = setInterval(again, 200);
  onTestFinished(() => clearInterval(active));
  return locked;
}

/** Whoever reads tickets waits until it ends. */
async function withTicketsLocked(): Promise<Client> {
  const client = new Client({ connectionString: urls.owner });
  await client.connect();
  await client.query('begin; lock table ticket in access exclusive mode');
  return client;
}

/** The codes of so many operations, in the order of their ends. */
async function codesOf(socket: BareSocket, count: number): Promise<string[]> {
  const codes: string[] = [];
  for (let ended = 0; ended < count; ) {
    const { type, payload } = await Promise.race([socket.hear(), socket.ended.then(({ code }) => Promise.reject(new Error(`closed with ${code}`)))]);
    if (type === 'complete') ended += 1;
    else if (type === 'error') ended += 1;
    for (const { extensions } of type === 'error' ? payload : (payload?.errors ?? [])) codes.push(extensions.code);
  }
  return codes;
}
