import { expect, test } from 'vitest';
import { aTenant } from '../support/a-tenant.ts';
import { openTestApp, theApp } from '../support/app.ts';
import { aSocketOf } from './a-socket.ts';

openTestApp();

const persisted = { extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } };
const refusal = [{ message: 'PersistedQueryNotSupported', extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } }];

test.each([{}, { query: '{ __typename }' }])('a persisted query is refused over HTTP, with %j beside it', async (beside) => {
  const { ana } = await aTenant();
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${ana.token}` };

  const answer = await fetch(`${theApp().url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ ...beside, ...persisted }) });

  expect(await answer.json()).toEqual({ errors: refusal });
});

test.each(['', '{ __typename }', 'subscription { ticketEvents { id } }'])(
  'a persisted query is refused over a socket, whose text %j does not run',
  async (query) => {
    const { ana } = await aTenant();
    const socket = await aSocketOf(ana);

    const { type, payload } = await socket.ask(query, undefined, persisted);

    expect({ type, payload }).toEqual({ type: 'error', payload: refusal });
    socket.ws.terminate();
  },
);
