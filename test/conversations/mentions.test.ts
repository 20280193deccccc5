import { expect, test } from 'vitest';
import { aTenant } from '../support/a-tenant.ts';
import { opens } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, succeed } from '../support/client.ts';
import { historyOf } from '../support/history.ts';

openTestApp();

test('a note mentions colleagues, who are notified; the requester learns nothing of it', async () => {
  const { ana, marta, diego, sofia } = await aTenant();
  const ticketId = await opens(ana);

  await succeed(as(marta).addNote({ ticketId, body: 'Diego, Sofía: ¿lo conocéis?', mentions: [diego.id, sofia.id, diego.id] }));

  const { messages } = await succeed(as(diego).ticket({ id: ticketId }));
  expect(messages.nodes[0]?.mentions.map(({ user }) => user.id).sort()).toEqual([diego.id, sofia.id].sort());
  expect(await historyOf(diego, ticketId)).toMatchObject([
    { type: 'ticket.opened' },
    { type: 'ticket.noted' },
    { type: 'ticket.mentioned', changes: { mentions: [diego.id, sofia.id] } },
  ]);
  expect((await historyOf(ana, ticketId)).map(({ type }) => type)).toEqual(['ticket.opened']);
});

test.each([
  ['a requester', 'ana', 'NOT_AN_AGENT'],
  ['an agent who cannot see the queue', 'marta', 'NOT_AN_AGENT'],
])('%s cannot be addressed, and nothing is written', async (_, key, code) => {
  const tenant = await aTenant();
  const ticketId = await opens(tenant.luis, { queue: 'hardware' });

  const { userErrors } = await as(tenant.diego).addNote({ ticketId, body: 'Mira.', mentions: [tenant.people[key]?.id ?? expect.unreachable()] });

  expect(userErrors).toMatchObject([{ code, path: ['input', 'mentions', '0'] }]);
  expect(await historyOf(tenant.diego, ticketId)).toHaveLength(1);
});
