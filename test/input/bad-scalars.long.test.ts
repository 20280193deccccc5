import { expect, test } from 'vitest';
import { aTenant } from '../support/a-tenant.ts';
import { openTestApp } from '../support/app.ts';
import { askAs } from '../support/client.ts';

openTestApp();

const codesOf = (body: { errors?: { extensions: { code: string } }[] }) => (body.errors ?? []).map(({ extensions }) => extensions.code);

test.each([true, false, 1, 1.5, '', 'not a locale', ['es'], [['es']], [true], { es: 1 }])('the language %j is refused as bad input', async (locale) => {
  const { marta } = await aTenant();

  const { body } = await askAs(marta, 'query ($locale: Locale) { queues { label(locale: $locale) } }', { locale });

  expect(codesOf(body)).toEqual(['BAD_USER_INPUT']);
});

const times = ['0000-01-01T00:00:00Z', '0000-12-31T23:59:59-12:00', '0001-01-01T00:00:00+12:00', '9999-12-31T23:59:59-12:00', '9999-12-31T23:59:60Z'];

test.each(times)('the time %s is compared, or refused as bad input', async (time) => {
  const { marta } = await aTenant();

  const { body } = await askAs(marta, 'query ($time: DateTime) { tickets(filter: { dueAt: { lt: $time } }) { nodes { id } } }', { time });

  expect([[], ['BAD_USER_INPUT']]).toContainEqual(codesOf(body));
});

test.each(times)('the time %s as a literal is compared, or refused as bad input', async (time) => {
  const { marta } = await aTenant();

  const { body } = await askAs(marta, `{ tickets(filter: { dueAt: { lt: "${time}" } }) { nodes { id } } }`);

  expect([[], ['BAD_USER_INPUT'], ['GRAPHQL_VALIDATION_FAILED']]).toContainEqual(codesOf(body));
});

test.each(times)('a key that ends at %s is issued, or refused', async (expiresAt) => {
  const { sofia } = await aTenant();

  const input = { name: 'Monitor', permissions: ['ticket:read'], expiresAt };
  const { body } = await askAs(sofia, 'mutation ($input: IssueApiKeyInput!) { issueApiKey(input: $input) { userErrors { code } } }', { input });

  expect([[], ['BAD_USER_INPUT']]).toContainEqual(codesOf(body));
});
