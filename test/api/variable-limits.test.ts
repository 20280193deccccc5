import { beforeAll, describe, expect, test } from 'vitest';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { openTestApp, theApp } from '../support/app.ts';
import { askAs } from '../support/client.ts';
import { aSocketOf } from './a-socket.ts';

openTestApp();

let tenant: TestTenant;
beforeAll(async () => {
  tenant = await aTenant();
});

const lists = (count: number) => '['.repeat(count) + ']'.repeat(count);
const objects = (count: number) => `${'{"a":'.repeat(count)}1${'}'.repeat(count)}`;
const wide = (count: number) => `{${Array.from({ length: count }, (_, at) => `"key${at}":${at}`).join()}}`;

const places = {
  'the filter of a list': 'query ($value: JSON) { tickets(filter: { customField: { key: "area", eq: $value } }) { totalCount } }',
  'the filter of events': 'query ($value: JSON) { events(filter: { ticket: { customField: { key: "area", eq: $value } } }) { totalCount } }',
  'a preview': 'query ($value: JSON!) { configurationPreview(document: $value) { isComplete } }',
  'a document': 'mutation ($value: JSON!) { applyConfiguration(input: { document: $value }) { userErrors { code } } }',
  'custom fields': 'mutation ($value: JSON) { openTicket(input: { subject: "a", description: "b", customFields: $value }) { userErrors { code } } }',
  'a saved filter':
    'mutation ($value: JSON) { saveReport(input: { name: "a", isShared: false, measures: [CREATED], filter: $value }) { userErrors { code } } }',
  'an input': 'mutation ($value: SignInInput!) { signIn(input: $value) { userErrors { code } } }',
  'a variable that nothing declares': 'query { viewer { id } }',
};

const tooDeep = { limitName: 'valueDepth', limit: 64 };
const shapes = [
  ...[65, 3_000, 8_000, 50_000].map((count) => ({ what: `${count} lists`, value: lists(count), refused: tooDeep })),
  ...[65, 8_000].map((count) => ({ what: `${count} objects`, value: objects(count), refused: tooDeep })),
  { what: '50,000 keys', value: wide(50_000), refused: { limitName: 'valueKeys', limit: 1_000 } },
];

/** As text, because no program writes what nests so deeply as JSON. */
async function post(query: string, value: string) {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${tenant.sofia.token}` };
  const answer = await fetch(`${theApp().url}/graphql`, { method: 'POST', headers, body: `{"query":${JSON.stringify(query)},"variables":{"value":${value}}}` });
  return answer.json();
}

describe.each(Object.entries(places))('in %s', (_, query) => {
  test.each(shapes)('$what are refused, over HTTP and over sockets', async ({ value, refused }) => {
    const socket = await aSocketOf(tenant.sofia);

    const body = await post(query, value);
    socket.say(`{"id":"1","type":"subscribe","payload":{"query":${JSON.stringify(query)},"variables":{"value":${value}}}}`);
    const answer = await socket.hear();

    expect(body).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT', ...refused } }] });
    expect(answer).toMatchObject({ type: 'error', payload: [{ extensions: { code: 'BAD_USER_INPUT', ...refused } }] });
    socket.ws.close();
  });
});

test('a caller without a credential is refused likewise, with the place', async () => {
  const { body } = await askAs(null, places['an input'], { value: { tenant: JSON.parse(wide(1_001)) } });

  expect(body.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', limitName: 'valueKeys', path: ['value', 'tenant'] } }]);
});

test.each([lists(60), objects(60), wide(900)])('what stays below the limits is read', async (value) => {
  const body = await post(places['the filter of a list'], value);

  expect(JSON.stringify(body)).not.toMatch(/INTERNAL|valueDepth|valueKeys/);
});
