import { expect, test } from 'vitest';
import { aTenant } from '../support/a-tenant.ts';
import { opens } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, refusalsOf, succeed } from '../support/client.ts';

openTestApp();

const semaphore = { queues: [{ key: 'software', label: 'Software', assignment: 'NEXT_AVAILABLE' as const, members: ['marta', 'diego', 'sofia'] }] };

test('twenty tickets opened at once are spread over the available agents, and none is lost', async () => {
  const tenant = await aTenant(semaphore);
  const agents = [tenant.marta, tenant.diego, tenant.sofia];
  for (const who of agents) await succeed(as(who).setAvailability({ isAvailable: true }));

  const ids = await Promise.all(Array.from({ length: 20 }, () => opens(tenant.ana)));

  const given = await Promise.all(ids.map(async (id) => (await succeed(as(tenant.marta).ticket({ id }))).assignee?.id));
  const counts = agents.map(({ id }) => given.filter((one) => one === id).length);
  expect(counts.toSorted()).toEqual([6, 7, 7]);
});

test("agents set their own availability, admins that of any agent, requesters nobody's", async () => {
  const tenant = await aTenant(semaphore);

  const says = (who: typeof tenant.ana, userId: string) => refusalsOf(as(who).setAvailability({ userId, isAvailable: true }));

  expect([await says(tenant.marta, tenant.marta.id), await says(tenant.sofia, tenant.diego.id)]).toEqual([[], []]);
  expect([await says(tenant.marta, tenant.diego.id), await says(tenant.sofia, tenant.ana.id)]).toEqual([['NOT_ALLOWED'], ['NOT_AN_AGENT']]);
  const { queues } = await as(tenant.marta).catalog();
  const available = queues[0]?.members.filter(({ user }) => user.isAvailable).map(({ user }) => user.id);
  expect(available?.sort()).toEqual([tenant.marta.id, tenant.diego.id].sort());
});
