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
  const { ana, marta, diego, system } = await aTenant();
  const small = await costAs(marta);
  await asSuperuser((client) => client.query('update ticket_counter set last_number = 200000 where tenant_id = $1', [system.tenant.id]));

  const [large, own] = [await costAs(diego), await costAs(ana)];

  expect(large.requested).toBeGreaterThan(100 * small.requested);
  expect(large.charged).toBeLessThan(large.requested);
  expect(large.remaining).toBe(200_000 - large.charged);
  expect(own.requested).toBeLessThan(large.requested / 10);
});
