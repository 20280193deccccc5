import { expect, test } from 'vitest';
import { aDesk } from '../support/a-desk.ts';
import { openTestHouse } from '../support/house.ts';
import { does, historyOf, opens, tell, ticketOf } from '../support/play.ts';

openTestHouse();

test('a note addresses colleagues, who are told; the requester learns nothing of it', async () => {
  const { ana, marta, diego, sofia } = await aDesk();
  const ticketId = await opens(ana);

  await does(marta, 'addNote', { ticketId, body: 'Diego, Sofía: ¿lo conocéis?', mentions: [diego.id, sofia.id, diego.id] });

  const { messages } = await ticketOf(diego, ticketId, 'messages { nodes { mentions { user { id } } } }');
  expect(messages.nodes[0].mentions.map(({ user }: { user: { id: string } }) => user.id).sort()).toEqual([diego.id, sofia.id].sort());
  expect(await historyOf(diego, ticketId)).toMatchObject([
    { type: 'ticket.opened' },
    { type: 'ticket.noted' },
    { type: 'ticket.mentioned', changes: { mentions: [diego.id, sofia.id] } },
  ]);
  expect((await historyOf(ana, ticketId)).map(({ type }) => type)).toEqual(['ticket.opened']);
});

test.each([
  ['somebody who asks for help', 'ana', 'NOT_AN_AGENT'],
  ['an agent who cannot see the queue', 'marta', 'NOT_AN_AGENT'],
])('%s cannot be addressed, and nothing is written', async (_, key, code) => {
  const desk = await aDesk();
  const ticketId = await opens(desk.luis, { queue: 'hardware' });

  const { userErrors } = await tell(desk.diego, 'addNote', { ticketId, body: 'Mira.', mentions: [desk.people[key]?.id] });

  expect(userErrors).toMatchObject([{ code, path: ['input', 'mentions', '0'] }]);
  expect(await historyOf(desk.diego, ticketId)).toHaveLength(1);
});
