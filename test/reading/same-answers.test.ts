import { beforeAll, expect, test } from 'vitest';
import { MessageShape } from '../../src/conversations/message.shape.ts';
import { openTestHouse } from '../support/house.ts';
import { sights } from '../support/naive/sights.ts';
import { aBusyDesk, type BusyDesk } from './a-busy-desk.ts';
import type { DeskValues } from './desk-values.ts';
import { harvest } from './harvest.ts';
import { findDifference } from './same-answers.ts';

openTestHouse();

const operations = Number(process.env.RELEVO_OPERATIONS ?? 2_000);
const millisecondsEach = 100;

let desk: BusyDesk;
let values: DeskValues;

beforeAll(async () => {
  desk = await aBusyDesk();
  values = await harvest(desk);
});

test(
  'one statement answers as a reader does who takes the rows one by one',
  async () => {
    const difference = await findDifference({ desk, values }, operations);

    expect(difference, difference ?? '').toBeNull();
  },
  operations * millisecondsEach,
);

test('a rule that shows notes to everybody is found out', async () => {
  const wrong = new Map(sights).set(MessageShape, () => true);

  const difference = await findDifference({ desk, values, sights: wrong }, 2_000);

  expect(difference).toMatch(/\bmessages\b[\s\S]*as (?!marta|diego|sofia)/);
}, 200_000);
