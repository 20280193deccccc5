import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { aTenant, type TestTenant } from '../../support/a-tenant.ts';
import { openTestApp, theServices } from '../../support/app.ts';
import { as, askAs } from '../../support/client.ts';
import { type IssueApiKeyInput } from '../../support/gql/graphql.ts';

openTestApp();

const whoAmI = '{ viewer { permissions actor { __typename name } user { id } } }';
const issue = async (who: { token: string }, input: Partial<IssueApiKeyInput>) =>
  await as(who).issueApiKey({ name: 'Monitor', permissions: ['ticket:read'], ...input });

async function aKey({ sofia }: TestTenant, input: Partial<IssueApiKeyInput> = {}) {
  const { secret, apiKey } = await issue(sofia, input);
  return { token: secret!, id: apiKey!.id };
}

test('a key acts under its own name with its own permissions, and nothing else opens to it', async () => {
  const tenant = await aTenant();
  const key = await aKey(tenant);

  const { body } = await askAs(key, whoAmI);
  const opening = await askAs(key, 'mutation { openTicket(input: { subject: "x", description: "y" }) { ticket { id } } }');

  expect(body.data.viewer).toEqual({ permissions: ['ticket:read'], actor: { __typename: 'ApiKey', name: 'Monitor' }, user: null });
  expect(opening.body.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' }, message: 'Esto requiere el permiso ticket:write.' }]);
});

test('nobody hands out what they do not hold, and only an admin hands out anything', async () => {
  const tenant = await aTenant();
  const issuer = await aKey(tenant, { permissions: ['tenant:admin', 'ticket:read'] });

  const more = await issue(issuer, { permissions: ['ticket:read', 'ticket:work'], requesterId: tenant.ana.id });
  const own = await issue(issuer, { permissions: ['ticket:read'], requesterId: tenant.ana.id });

  expect(more).toMatchObject({ secret: null, apiKey: null, userErrors: [{ code: 'NOT_ALLOWED', path: ['input', 'permissions'] }] });
  expect(own.userErrors).toEqual([]);
  await expect(issue(tenant.marta, {})).rejects.toThrow('tenant:admin');
});

test.each([
  ['an unknown permission', { permissions: ['ticket:everything'] }],
  ['no permission', { permissions: [] }],
  ['an end in the past', { expiresAt: new Date(0) }],
  ['no name', { name: '' }],
] as const)('%s is refused', async (_what, input) => {
  const { sofia } = await aTenant();

  const { body } = await askAs(sofia, 'mutation($input: IssueApiKeyInput!) { issueApiKey(input: $input) { secret userErrors { code } } }', {
    input: { name: 'Monitor', permissions: ['ticket:read'], ...input },
  });

  expect(body.data?.issueApiKey.secret ?? null).toBeNull();
  expect(body.data?.issueApiKey.userErrors[0].code ?? body.errors[0].extensions.code).toMatch(/^(INVALID|BAD_USER_INPUT)$/);
});

test('the last use is kept to the minute', async () => {
  const tenant = await aTenant();
  const key = await aKey(tenant);
  const lastUse = async () => (await as(tenant.sofia).apiKeys()).nodes.find(({ id }) => id === key.id)?.lastUsedAt;
  expect(await lastUse()).toBeNull();

  const before = Date.now();
  await askAs(key, whoAmI);
  // The request does not wait until it is stored.
  await expect.poll(lastUse).not.toBeNull();
  const first = await lastUse();
  await askAs(key, whoAmI);

  expect(new Date(String(first)).getTime()).toBeGreaterThanOrEqual(before);
  expect(await lastUse()).toEqual(first);
});

test('a key ends at its time', async () => {
  const tenant = await aTenant();
  const key = await aKey(tenant, { expiresAt: new Date(Date.now() + 1_200).toISOString() });
  expect((await askAs(key, whoAmI)).status).toBe(200);

  await expect.poll(async () => (await askAs(key, whoAmI)).status, { timeout: 10_000 }).toBe(401);
});

test('a revoked key is refused within a second, and a second revocation changes nothing', async () => {
  const tenant = await aTenant();
  const key = await aKey(tenant);
  await askAs(key, whoAmI);

  const answer = await as(tenant.sofia).revokeApiKey({ apiKeyId: key.id });
  const again = await as(tenant.sofia).revokeApiKey({ apiKeyId: key.id });

  expect(answer).toMatchObject({ apiKey: { id: key.id }, userErrors: [] });
  expect(again.apiKey).toEqual(answer.apiKey);
  await expect.poll(async () => (await askAs(key, whoAmI)).status, { timeout: 10_000 }).toBe(401);
});

test("another desk's key is unknown here", async () => {
  const [tenant, other] = [await aTenant(), await aTenant()];
  const key = await aKey(other);

  const answer = await as(tenant.sofia).revokeApiKey({ apiKeyId: key.id });

  expect(answer).toMatchObject({ apiKey: null, userErrors: [{ code: 'NOT_FOUND', path: ['input', 'apiKeyId'] }] });
  expect((await askAs(key, whoAmI)).status).toBe(200);
});

test('a typo in a key is found out without the database', async () => {
  const key = await aKey(await aTenant());
  const typo = key.token.replace(/.$/, (last) => (last === '0' ? '1' : '0'));
  // The notification about the issuing arrives a few milliseconds after it.
  await pause(50);
  let asked = 0;
  const count = () => (asked += 1);
  theServices().connections.pool.on('acquire', count);

  const answers = await Promise.all(
    [typo, key.token.slice(0, -1), key.token.toUpperCase(), 'rlv_', `rlv_${'0'.repeat(113)}`].map((token) => askAs({ token }, whoAmI)),
  );
  theServices().connections.pool.off('acquire', count);

  expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401]);
  expect(answers[0]?.body.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  expect(asked).toBe(0);
});

test('a key creates tickets of its own, and a replay of its issuing does not show the secret again', async () => {
  const tenant = await aTenant();
  const input = { permissions: ['ticket:read', 'ticket:write'], requesterId: tenant.ana.id, idempotencyKey: 'issue-1' };
  const key = await aKey(tenant, input);

  const replay = await issue(tenant.sofia, input);
  const answer = await as(key).openTicket({ subject: 'Disco lleno', description: 'Al 99 %.' });

  expect(replay).toMatchObject({ secret: null, apiKey: { id: key.id }, userErrors: [] });
  expect(answer.ticket).toMatchObject({ creator: { __typename: 'ApiKey', id: key.id }, requester: { id: tenant.ana.id } });
  expect((await as(key).viewer()).actor.id).toBe(key.id);
});
