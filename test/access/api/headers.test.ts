import { request } from 'node:http';
import { json } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { aTenant } from '../../support/a-tenant.ts';
import { openTestApp, theApp } from '../../support/app.ts';

openTestApp();

/** Raw, because `fetch` would join or refuse some of these. */
function askWith(...authorization: string[]): Promise<{ status: number; body: { errors?: { extensions: { code: string } }[] } }> {
  const headers = ['host', new URL(theApp().url).host, 'content-type', 'application/json', ...authorization.flatMap((value) => ['authorization', value])];
  return new Promise((resolve, reject) => {
    const asking = request(`${theApp().url}/graphql`, { method: 'POST', headers }, async (answer) =>
      resolve({ status: answer.statusCode ?? 0, body: (await json(answer)) as never }),
    );
    asking.on('error', reject).end('{"query":"{ viewer { permissions } }"}');
  });
}

test.each([
  ['in lower case', 'bearer'],
  ['in upper case', 'BEARER'],
])('the scheme is read %s', async (_how, scheme) => {
  const { ana } = await aTenant();

  expect((await askWith(`${scheme} ${ana.token}`)).status).toBe(200);
});

test.each([
  ['two credentials', (token: string) => [`Bearer ${token}`, `Bearer ${token}`]],
  ['Basic beside Bearer', (token: string) => ['Basic eDp5', `Bearer ${token}`]],
  ['Basic', () => ['Basic eDp5']],
  ['no token', () => ['Bearer ']],
  ['nothing at all', () => ['']],
  ['a token without its scheme', (token: string) => [token]],
  ['a token with more behind it', (token: string) => [`Bearer ${token} x`]],
  ['two tokens in one value', (token: string) => [`Bearer ${token}, Bearer ${token}`]],
  ['a token of nobody', () => ['Bearer x.y.z']],
  ['a token with its signature cut off', (token: string) => [`Bearer ${token.slice(0, token.lastIndexOf('.') + 1)}`]],
])('%s is refused', async (_what, values) => {
  const { ana } = await aTenant();

  const { status, body } = await askWith(...values(ana.token));

  expect(status).toBe(401);
  expect(body.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
});

test('a key in the address is no credential', async () => {
  const { ana } = await aTenant();

  const answer = await fetch(`${theApp().url}/graphql?authorization=Bearer%20${ana.token}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ viewer { permissions } }"}',
  });

  expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
});
