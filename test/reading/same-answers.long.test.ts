import { beforeAll, expect, test } from 'vitest';
import { MessageOfTicketShape } from '../../src/conversations/message.shape.ts';
import { openTestApp } from '../support/app.ts';
import { visibilities } from '../support/naive/visibility.ts';
import { aBusyTenant, type BusyTenant } from './a-busy-tenant.ts';
import { harvest } from './collect-values.ts';
import { findDifference } from './same-answers.ts';
import type { TenantValues } from './tenant-values.ts';

openTestApp();

const operations = Number(process.env.RELEVO_OPERATIONS ?? 2_000);
const millisecondsEach = 100;

let tenant: BusyTenant;
let values: TenantValues;

beforeAll(async () => {
  tenant = await aBusyTenant();
  values = await harvest(tenant);
});

test(
  'one statement answers as a reader does who takes the rows one by one',
  async () => {
    const difference = await findDifference({ tenant, values }, operations);

    expect(difference, difference ?? '').toBeNull();
  },
  operations * millisecondsEach,
);

test('a rule that shows notes to everybody is found out', async () => {
  const wrong = new Map(visibilities).set(MessageOfTicketShape, () => true);

  const difference = await findDifference({ tenant, values, visibilities: wrong }, 4_000);

  expect(difference).toMatch(/\bmessages\b[\s\S]*as (?!marta|diego|sofia)/);
}, 400_000);
