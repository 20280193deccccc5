import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { aTenant } from '../support/a-tenant.ts';
import { openTestApp, theApp } from '../support/app.ts';
import { as } from '../support/client.ts';

openTestApp();

/** By their codes, as the API guide tells them. */
const told = Object.fromEntries(
  [...readFileSync('docs/api.md', 'utf8').matchAll(/^\| `([A-Z_]+)` \| [^|]+ \| (\d{3})/gm)].map(([, code = '', status]) => [code, Number(status)]),
);

type Request = [code: string, body: object, headers?: Record<string, string>];

const requests: Request[] = [
  ['UNAUTHENTICATED', { query: '{ viewer { id } }' }, { authorization: 'Bearer nonsense' }],
  ['FORBIDDEN', { query: '{ configuration { version } }' }],
  ['BAD_USER_INPUT', { query: '{ tickets(first: "x") { totalCount } }' }],
  ['BAD_USER_INPUT', { query: 'query A { viewer { id } } query B { viewer { id } }' }],
  ['GRAPHQL_VALIDATION_FAILED', { query: '{ nothing }' }],
  ['GRAPHQL_VALIDATION_FAILED', { query: '{' }],
  ['COST_EXCEEDED', { query: '{ tickets(first: 100) { nodes { messages(first: 100) { nodes { id } } } } }' }],
  ['CURSOR_EXPIRED', { query: `{ events(after: "${Buffer.from('["SEQ","999999","000000000000"]').toString('base64url')}") { nodes { id } } }` }],
  ['IDEMPOTENCY_MISMATCH', { query: 'mutation { openTicket(input: { subject: "B", description: "D", idempotencyKey: "once" }) { userErrors { code } } }' }],
  ['PERSISTED_QUERY_NOT_SUPPORTED', { extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } }],
];

test.each(requests)('%s comes with the status that the API guide tells: %j', async (code, body, headers = {}) => {
  const { ana } = await aTenant();
  await as(ana).openTicket({ subject: 'A', description: 'D', idempotencyKey: 'once' });

  const answer = await fetch(`${theApp().url}/graphql`, {
    method: 'POST',
    headers: { accept: 'application/graphql-response+json', 'content-type': 'application/json', authorization: `Bearer ${ana.token}`, ...headers },
    body: JSON.stringify(body),
  });

  const { errors } = (await answer.json()) as { errors: { extensions: { code: string } }[] };
  expect({ code: errors[0]?.extensions.code, status: answer.status }).toEqual({ code, status: told[code] });
});
