import 'reflect-metadata';
import { getNamedType, isEnumType, isRequiredInputField } from 'graphql';
import type { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { aFullTenant, asSuperuser, type FullTenant, fingerprint } from '../isolation/two-tenants.ts';
import { openTestApp } from '../support/app.ts';
import { askInTime } from '../support/client.ts';
import { inside, mutations, type Said, type Tried, tryOne } from './mutations.ts';

openTestApp();

let [database, tenant] = [] as unknown as [Client, FullTenant];

beforeAll(async () => {
  database = await asSuperuser(inject('urls').superuser);
  tenant = await aFullTenant(database);
});
afterAll(() => database.end());

const named = (name: string) => mutations.find((tried) => tried.name === name) as Tried;

/** Runs the attempts and returns their answers, having checked that none of them wrote anything. */
async function withoutTrace(...tries: (() => Promise<Said>)[]): Promise<Said[]> {
  const before = await fingerprint(database, tenant);
  const said = await Promise.all(tries.map((one) => one()));
  expect(await fingerprint(database, tenant)).toBe(before);
  return said;
}

const resultOf = ({ codes, userErrors }: Said) => [...codes, ...userErrors.map(({ code, path }) => `${code} ${path.join('.')}`)].join();

describe.each(mutations.map((tried) => [tried.name, tried] as const))('%s', (_, tried) => {
  test('refuses values of the wrong type, unknown enum values, nulls, gaps and strangers', async () => {
    const wrong = tried.fields.filter(({ type }) => getNamedType(type).name !== 'JSON').map((field) => ({ [field.name]: { nested: true } }));
    const enums = tried.fields.filter(({ type }) => isEnumType(getNamedType(type))).map((field) => ({ [field.name]: 'NONSENSE' }));
    const required = tried.fields.filter(isRequiredInputField).flatMap((field) => [{ [field.name]: null }, { [field.name]: undefined }]);

    const said = await withoutTrace(...[...wrong, ...enums, ...required, { stranger: 1 }].map((changes) => () => tryOne(tried, tenant, changes)));

    for (const one of said) expect([...new Set(resultOf(one).split(','))], one.text).toEqual(['BAD_USER_INPUT']);
  });
});

const versioned = mutations.filter(({ fields }) => fields.some(({ name }) => name === 'expectedVersion'));

describe.each(versioned.map((tried) => [tried.name, tried] as const))('%s', (name, tried) => {
  test('refuses a stale version with the current one', async () => {
    const stale = [0, -1, 77, 2_147_483_647].map((expectedVersion) => () => tryOne(tried, tenant, { expectedVersion }));
    const [huge, half] = await withoutTrace(...[2 ** 31, 1.5, '1'].map((expectedVersion) => () => tryOne(tried, tenant, { expectedVersion })));

    for (const { codes, userErrors } of await withoutTrace(...stale)) {
      expect(codes, name).toEqual([]);
      expect(userErrors).toMatchObject([{ code: 'CONFLICT', path: ['input', 'expectedVersion'], details: { version: expect.any(Number) } }]);
    }
    expect([huge, half].map((said) => said && resultOf(said))).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT']);
  });
});

test('a conflict gives the current version', async () => {
  const { body } = await askInTime(tenant.sofia, 'query ($id: ID!) { ticket(id: $id) { version } }', { id: tenant.ids.Ticket });

  const { userErrors } = await tryOne(named('replyToTicket'), tenant, { expectedVersion: 99 });

  expect(userErrors[0]?.details).toEqual({ version: body.data.ticket.version });
});

test.each([
  'no address',
  '@example.org',
  'a b@example.org',
  'a@exa\nmple.org',
  `${'a'.repeat(65)}@example.org`,
  'a@example.org\0',
  'a@example.org, b@example.org',
])('the address %j is refused', async (address) => {
  const [created, opened] = await withoutTrace(
    () => tryOne(named('createUser'), tenant, { email: address }),
    () => tryOne(named('openTicket'), tenant, { contactEmail: address }),
  );

  expect([created, opened].map((said) => said && resultOf(said))).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT']);
});

test('a taken address is refused, in capitals too', async () => {
  const [same, capital] = await withoutTrace(
    ...[tenant.ana.email, tenant.ana.email.toUpperCase()].map((email) => () => tryOne(named('createUser'), tenant, { email })),
  );

  expect([same, capital].map((said) => said && resultOf(said))).toEqual(['ALREADY_EXISTS input.email', 'ALREADY_EXISTS input.email']);
});

test('a key is refused with no permissions, too many, unknown ones, and an end in the past or in no calendar', async () => {
  const said = await withoutTrace(
    ...[
      { permissions: [] },
      { permissions: Array.from({ length: 500 }, () => 'ticket:read') },
      { permissions: ['ticket:read', 'world:rule'] },
      { permissions: ['ticket:read', null] },
      { expiresAt: new Date(Date.now() - 1_000).toISOString() },
      { expiresAt: '1970-01-01T00:00:00.000Z' },
      { expiresAt: '2031-02-30T00:00:00.000Z' },
      { expiresAt: 'tomorrow' },
    ].map((changes) => () => tryOne(named('issueApiKey'), tenant, changes)),
  );

  const [permissions, end] = ['INVALID input.permissions', 'INVALID input.expiresAt'];
  expect(said.map(resultOf)).toEqual([permissions, permissions, permissions, 'BAD_USER_INPUT', end, end, 'BAD_USER_INPUT', 'BAD_USER_INPUT']);
});

test.each(['DRAFT', '"x"', '5', '{}', '[1]'])('a wrong literal (%s) is refused before anything runs, and reveals nothing internal', async (literal) => {
  const { body } = await askInTime(
    tenant.sofia,
    `mutation { openTicket(input: { subject: "S", description: "D", nature: ${literal} }) { userErrors { code } } }`,
  );

  expect(body.errors[0].extensions.code).toMatch(/^(GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT)$/);
  expect(JSON.stringify(body)).not.toMatch(inside);
});

test('a key used with another input is a mismatch, and a refusal is not kept under it', async () => {
  const key = { idempotencyKey: 'once' };
  const refused = await tryOne(named('createArticle'), tenant, { ...key, title: ' ' });
  const first = await tryOne(named('createArticle'), tenant, { ...key, title: 'Uno' });

  const [other] = await withoutTrace(() => tryOne(named('createArticle'), tenant, { ...key, title: 'Dos' }));

  expect([refused, first].map(resultOf)).toEqual(['INVALID input.title', '']);
  expect(other && resultOf(other)).toBe('IDEMPOTENCY_MISMATCH');
});
