import type { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { asSuperuser, fingerprint } from '../isolation/two-tenants.ts';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { openTestApp } from '../support/app.ts';
import { as, askAs } from '../support/client.ts';
import { aDocument, withChange } from './a-document.ts';
import { badDocuments } from './bad-documents.ts';

openTestApp();

let [database, tenant] = [] as unknown as [Client, TestTenant];

beforeAll(async () => {
  database = await asSuperuser(inject('urls').superuser);
  tenant = await aTenant(aDocument());
});
afterAll(() => database.end());

async function apply(document: unknown) {
  return await as(tenant.sofia).applyConfiguration({ document });
}

test('the good desk that is spoilt here is a desk', async () => {
  expect(await apply(aDocument())).toMatchObject({ userErrors: [] });
});

test.each(badDocuments)('%s is refused with a reason and a path, and nothing is written', async (_, path, value, code, at) => {
  const before = await fingerprint(database, tenant);

  const { version, changes, userErrors } = await apply(withChange(path, value));

  expect([version, changes]).toEqual([null, null]);
  expect(userErrors).toMatchObject([{ code: 'INVALID_CONFIGURATION', path: ['input', 'document', ...(toldBy(userErrors)[0]?.path ?? [])] }]);
  expect(toldBy(userErrors)).toContainEqual(expect.objectContaining({ code, path: at.split('.'), message: expect.stringMatching(/\S/) }));
  expect(await fingerprint(database, tenant)).toBe(before);
});

interface Fault {
  code: string;
  path: string[];
  message: string;
}

function toldBy([error]: { details?: unknown }[]): Fault[] {
  return (error?.details as { faults: Fault[] } | undefined)?.faults ?? [];
}

test.each([
  ['a member who is nobody', 'queues.0.members', ['nobody@nowhere.example'], 'UNKNOWN_PERSON', 'queues.0.members.0'],
  ['an unknown person to notify', 'queues.1.escalationTells', ['nobody@nowhere.example'], 'UNKNOWN_PERSON', 'queues.1.escalationTells.0'],
])('%s is refused', async (_, path, value, code, at) => {
  const { userErrors } = await apply(withChange(path, value));

  expect(toldBy(userErrors)[0]).toMatchObject({ code, path: at.split('.') });
});

test.each([[null], ['text'], [5], [[]], [{ ['__proto__']: 1 }]])('what is no document (%j) is refused', async (document) => {
  const { body } = await askAs(tenant.sofia, 'mutation ($d: JSON!) { applyConfiguration(input: { document: $d }) { version userErrors { code } } }', {
    d: document,
  });

  const code = body.errors?.[0].extensions.code ?? body.data.applyConfiguration.userErrors[0]?.code ?? 'nothing';
  expect(['BAD_USER_INPUT', 'INVALID_CONFIGURATION', 'nothing']).toContain(code);
  expect((await as(tenant.sofia).configuration()).document).not.toHaveProperty('__proto__.desk');
});

test('of very many faults the first fifty are reported', async () => {
  const queues = Array.from({ length: 400 }, () => ({ key: 'Bad Key', label: 'X' }));

  const { userErrors } = await apply({ queues });

  expect(toldBy(userErrors)).toHaveLength(50);
});
