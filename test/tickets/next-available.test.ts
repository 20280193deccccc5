import { expect, test } from 'vitest';
import { aDesk } from '../support/a-desk.ts';
import { openTestHouse } from '../support/house.ts';
import { does, opens, refusalsOf, see, ticketOf } from '../support/play.ts';

openTestHouse();

const turns = { queues: [{ key: 'software', label: 'Software', assignment: 'NEXT_AVAILABLE' as const, members: ['marta', 'diego', 'sofia'] }] };

test('twenty that come at once are spread over who is available, and none is lost', async () => {
  const desk = await aDesk(turns);
  const agents = [desk.marta, desk.diego, desk.sofia];
  for (const who of agents) await does(who, 'setAvailability', { isAvailable: true });

  const ids = await Promise.all(Array.from({ length: 20 }, () => opens(desk.ana)));

  const given = await Promise.all(ids.map(async (id) => (await ticketOf(desk.marta, id, 'assignee { id }')).assignee?.id));
  const counts = agents.map(({ id }) => given.filter((one) => one === id).length);
  expect(counts.toSorted()).toEqual([6, 7, 7]);
});

test('agents say it of themselves, admins of any agent, requesters of nobody', async () => {
  const desk = await aDesk(turns);

  const says = (who: typeof desk.ana, userId: string) => refusalsOf(who, 'setAvailability', { userId, isAvailable: true });

  expect([await says(desk.marta, desk.marta.id), await says(desk.sofia, desk.diego.id)]).toEqual([[], []]);
  expect([await says(desk.marta, desk.diego.id), await says(desk.sofia, desk.ana.id)]).toEqual([['NOT_ALLOWED'], ['NOT_AN_AGENT']]);
  const { queues } = await see(desk.marta, '{ queues { members { user { id isAvailable } } } }');
  const available = queues[0].members.filter(({ user }: { user: { isAvailable: boolean } }) => user.isAvailable);
  expect(available.map(({ user }: { user: { id: string } }) => user.id).sort()).toEqual([desk.marta.id, desk.diego.id].sort());
});
