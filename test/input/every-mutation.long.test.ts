import 'reflect-metadata';
import type { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { withoutKey } from '../architecture/operation-names.ts';
import { aFullTenant, asSuperuser, type FullTenant, fingerprint } from '../isolation/two-tenants.ts';
import { openTestApp } from '../support/app.ts';
import { askAs } from '../support/client.ts';
import { deactivate } from '../support/deactivate.ts';
import { mutations, type Said, tryOne } from './mutations.ts';

openTestApp();

let database: Client;
beforeAll(async () => {
  database = await asSuperuser(inject('urls').superuser);
});
afterAll(() => database.end());

const codesOf = ({ codes, userErrors }: Said) => [...codes, ...userErrors.map(({ code }) => code)];

async function eventsOf({ system }: FullTenant): Promise<number> {
  const { rows } = await database.query('select count(*)::int as events from event where tenant_id = $1', [system.tenant.id]);
  return rows[0].events;
}

async function eventsDuring(tenant: FullTenant, work: () => Promise<unknown>): Promise<number> {
  const before = await eventsOf(tenant);
  await work();
  return (await eventsOf(tenant)) - before;
}

test('three twins of any mutation at once, under one key, record what one records', async () => {
  const [one, other] = [await aFullTenant(database), await aFullTenant(database)];

  for (const tried of mutations.filter(({ name }) => !withoutKey.includes(name))) {
    const twin = () => tryOne(tried, other, { idempotencyKey: tried.name });
    let single: Said | undefined;
    let twins: Said[] = [];
    const expected = await eventsDuring(one, async () => {
      single = await tryOne(tried, one, { idempotencyKey: tried.name });
    });
    const recorded = await eventsDuring(other, async () => {
      twins = await Promise.all([twin(), twin(), twin()]);
    });

    expect({ [tried.name]: recorded }).toEqual({ [tried.name]: expected });
    for (const each of twins) expect({ [tried.name]: codesOf(each) }).toEqual({ [tried.name]: codesOf(single!) });
  }
});

test('four of any mutation at once, each for itself, are all answered: done, or refused by a rule', async () => {
  const tenant = await aFullTenant(database);

  for (const tried of mutations.filter(({ isAttempt }) => !isAttempt)) {
    const answers = await Promise.all([1, 2, 3, 4].map(() => tryOne(tried, tenant, {})));

    for (const { codes } of answers) expect({ [tried.name]: codes }).toEqual({ [tried.name]: [] });
  }
});

test('whoever looked at an older version changes nothing, by any mutation', async () => {
  const tenant = await aFullTenant(database);
  const versioned = mutations.filter(({ fields }) => fields.some(({ name }) => name === 'expectedVersion'));
  const before = await fingerprint(database, tenant);

  for (const tried of versioned) {
    expect({ [tried.name]: codesOf(await tryOne(tried, tenant, { expectedVersion: 999_999 })) }).toEqual({ [tried.name]: ['CONFLICT'] });
  }

  expect(await fingerprint(database, tenant)).toBe(before);
});

test('an analyst changes nothing, by any mutation, but for the own account and the reports that they keep', async () => {
  const tenant = await aFullTenant(database);
  const before = await fingerprint(database, tenant);

  for (const tried of mutations.filter(({ name, isOpen }) => !isOpen && !ofOwnAccount.includes(name))) {
    expect({ [tried.name]: (await tryOne(tried, tenant, {}, tenant.people.nora)).codes }).toEqual({ [tried.name]: ['FORBIDDEN'] });
  }

  expect(await fingerprint(database, tenant)).toBe(before);
});

/** They require no permission, and change nothing of anybody else. */
const ofOwnAccount = [
  ...['changePassword', 'endSession', 'endSessions', 'updateUser', 'requestEmailChange'],
  ...['markNotifications', 'updateNotificationPreferences', 'saveReport', 'deleteReport'],
  ...['beginSecondFactor', 'confirmSecondFactor', 'removeSecondFactor', 'renewRecoveryCodes'],
];

test('whoever was deactivated in between changes nothing, by any mutation', async () => {
  const tenant = await aFullTenant(database);
  await deactivate(tenant.sofia);
  await expect.poll(async () => (await askAs(tenant.sofia, '{ viewer { permissions } }')).status).toBe(401);
  const before = await fingerprint(database, tenant);

  const answers = await Promise.all(
    mutations.filter(({ isOpen }) => !isOpen).map(async (tried) => ({ name: tried.name, said: await tryOne(tried, tenant, {}) })),
  );

  for (const { name, said } of answers) expect({ [name]: said.codes }).toEqual({ [name]: ['UNAUTHENTICATED'] });
  expect(await fingerprint(database, tenant)).toBe(before);
});
