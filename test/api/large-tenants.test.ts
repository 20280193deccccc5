import { expect, test } from 'vitest';
import { aTenant } from '../support/a-tenant.ts';
import { openTestApp } from '../support/app.ts';
import { askAs, type Bearer } from '../support/client.ts';
import { asSuperuser } from '../support/database.ts';

openTestApp();

const search = '{ tickets(filter: { subject: { contains: "nothing" } }) { nodes { id } } }';

async function costAs(who: Bearer): Promise<{ requested: number; charged: number; remaining: number }> {
  const { body } = await askAs(who, search);
  return body.extensions.cost;
}

test('a search costs more on a desk with many tickets, and what it did not need comes back', async () => {
  const { marta, diego, system } = await aTenant();
  const small = await costAs(marta);
  await asSuperuser((client) => client.query('update ticket_counter set last_number = 200000 where tenant_id = $1', [system.tenant.id]));

  const large = await costAs(diego);

  expect(large.requested).toBeGreaterThan(10 * small.requested);
  expect(large.charged).toBeLessThan(large.requested);
  expect(large.remaining).toBe(200_000 - large.charged);
});

test('a statement that must be planned is charged in the end, and one that is known is not', async () => {
  const { marta } = await aTenant();
  let asked = 0;
  // What is the same to the letter, and known to be still true, costs less.
  const ask = async () => (await askAs(marta, `{ tickets(first: 3) { nodes { code subject priority department } } } # ${++asked}`)).body.extensions.cost;

  const first = await ask();
  const costs = await inTurn(60, ask);

  expect(first.charged).toBeGreaterThan(first.requested + 50);
  expect(first.remaining).toBe(200_000 - first.charged);
  expect(costs.at(-1)?.charged).toBe(first.requested);
});

/** The test's pool has as many connections as it needs, and each plans for itself. */
async function inTurn<Answer>(times: number, ask: () => Promise<Answer>): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let at = 0; at < times; at += 1) answers.push(await ask());
  return answers;
}
