import 'reflect-metadata';
import { isRequiredInputField } from 'graphql';
import type { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { publicSchema } from '../../src/api/schema/schema.ts';
import { aFullTenant, asSuperuser, type FullTenant } from '../isolation/two-tenants.ts';
import { openTestApp } from '../support/app.ts';
import { as, succeed } from '../support/client.ts';
import { mutations, type Said, type Tried, tryOne } from './mutations.ts';

openTestApp();

let [database, tenant] = [] as unknown as [Client, FullTenant];

beforeAll(async () => {
  database = await asSuperuser(inject('urls').superuser);
  tenant = await aFullTenant(database);
});
afterAll(() => database.end());

const schema = publicSchema();
const neverCleared = new Set([
  'idempotencyKey',
  'expectedVersion',
  'rank',
  'applyToOpenTickets',
  'validFrom',
  'triageTicket.nature',
  'isInternal',
  'onBehalfOf',
]);

/** Whether the schema says that null is something else than leaving out. */
function isCleared({ name, fields }: Tried, field: Tried['fields'][number]): boolean {
  const input = schema.getType(`${name.charAt(0).toUpperCase()}${name.slice(1)}Input`);
  const said = [input?.description, fields.find(({ name }) => name === 'key')?.description, field.description].join(' ');
  return !neverCleared.has(field.name) && !neverCleared.has(`${name}.${field.name}`) && /null (clears|returns)/.test(said);
}

const told = ({ codes, userErrors, text }: Said) =>
  codes.length + userErrors.length > 0 ? { codes, refusals: userErrors.map(({ code, path }) => [code, path]) } : text;
const isRefused = ({ codes, userErrors }: Said) => codes.length + userErrors.length > 0;

const tried = mutations.filter(({ fields }) => fields.some(({ name }) => name === 'idempotencyKey'));

describe.each(tried.map((one) => [one.name, one] as const))('%s', (name, one) => {
  const optional = one.fields.filter((field) => !isRequiredInputField(field) && field.name !== 'idempotencyKey');

  test('under one idempotency key null is what the schema says: the same as left out, or another input', async () => {
    const key = `${name}-once`;
    const first = await tryOne(one, tenant, { idempotencyKey: key });
    for (const field of optional) {
      const again = await tryOne(one, tenant, { idempotencyKey: key, [field.name]: null });

      if (!isCleared(one, field)) expect(withoutCost(told(again)), field.name).toEqual(withoutCost(told(first)));
      else if (!isRefused(first))
        expect(again.codes.concat(again.userErrors.map(({ code }) => code)), field.name).toEqual([expect.stringMatching(/^(IDEMPOTENCY_MISMATCH|INVALID)$/)]);
    }
  });
});

function withoutCost(one: unknown): unknown {
  return typeof one === 'string' ? JSON.parse(one).data : one;
}

test('null that clears nothing is never a fault of ours, alone and with the change done', async () => {
  const changes = mutations.filter(({ isOpen }) => !isOpen);
  // Three at once, because each waits for a desk of its own to be made.
  await Promise.all([0, 1, 2].map((turn) => clearNothing(changes.filter((_, at) => at % 3 === turn))));
}, 600_000);

async function clearNothing(changes: Tried[]): Promise<void> {
  const connection = await asSuperuser(inject('urls').superuser);
  for (const one of changes) {
    const fields = one.fields.filter((field) => !isRequiredInputField(field) && field.name !== 'idempotencyKey' && !isCleared(one, field));
    const own = fields.length === 0 ? tenant : await aFullTenant(connection);
    // What is refused says why; that nothing internal comes out, is seen to by whoever asks.
    for (const field of fields) await tryOne(one, own, { [field.name]: null });
  }
  await connection.end();
}

test('null deep inside an input is the same as left out', async () => {
  const { sofia } = tenant;
  const save = (mon: null | undefined) =>
    as(sofia).saveCalendar({
      key: 'night',
      idempotencyKey: 'night',
      label: { es: 'Noche' },
      timeZone: 'UTC',
      weekly: { mon, tue: [{ opens: '20:00', closes: '23:00' }] },
    } as never);

  await succeed(save(undefined) as never);
  await succeed(save(null) as never);
});
