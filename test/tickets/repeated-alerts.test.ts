import { expect, test } from 'vitest';
import { aDesk } from '../support/a-desk.ts';
import { aKey } from '../support/a-key.ts';
import { aClosedTicket, aTicket } from '../support/a-ticket.ts';
import { as } from '../support/client.ts';
import { HandOverTicketDocument, TicketDocument, TicketsDocument } from '../support/gql/graphql.ts';
import { openTestHouse } from '../support/house.ts';

openTestHouse();

const alert = { deduplicationKey: 'disk-full@web-1', nature: 'ALERT', channel: 'MONITORING' } as const;

test('a repeated alert is an occurrence of the ticket that is open for it', async () => {
  const desk = await aDesk();
  const monitor = await aKey(desk);

  const first = await aTicket(monitor, alert);
  const second = await aTicket(monitor, alert);
  const other = await aTicket(monitor, { ...alert, deduplicationKey: 'disk-full@web-2' });

  expect(second).toMatchObject({ id: first.id, occurrences: 2, version: 2 });
  expect(other).toMatchObject({ code: 'TST-000002', occurrences: 1 });
  const { ticket } = await as(desk.sofia).do(TicketDocument, { id: first.id });
  expect(ticket?.activity.nodes.map(({ type }) => type)).toEqual(['ticket.opened', 'ticket.repeated']);
  expect(ticket?.activity.nodes[1]?.changes).toEqual([{ field: 'occurrences', before: 1, after: 2 }]);
});

test.each(['REGISTRANT', 'REQUESTER'] as const)('ten at once are one ticket with ten occurrences (%s counts as creator)', async (onBehalfCreator) => {
  const desk = await aDesk({ onBehalfCreator });
  const monitor = await aKey(desk);

  const opened = await Promise.all(Array.from({ length: 10 }, () => aTicket(monitor, alert)));

  const { tickets } = await as(desk.sofia).do(TicketsDocument, {});
  expect(new Set(opened.map(({ id }) => id)).size).toBe(1);
  expect(tickets.nodes).toMatchObject([{ occurrences: 10, code: 'TST-000001' }]);
  expect((await aTicket(desk.ana)).code).toBe('TST-000002');
});

test('the same key of another caller is another alert', async () => {
  const desk = await aDesk();
  const [one, other] = await Promise.all([aKey(desk), aKey(desk)]);

  const [first, second] = [await aTicket(one, alert), await aTicket(other, alert)];

  expect(second.id).not.toBe(first.id);
});

test('it stays the same alert when the creator has changed, and a new one once the ticket is closed', async () => {
  const desk = await aDesk();
  const first = await aTicket(desk.ana, alert);
  const closed = await aClosedTicket(desk, desk.luis, alert);

  await as(desk.sofia).do(HandOverTicketDocument, { input: { ticketId: first.id, creatorId: desk.luis.id, reason: 'Ana se fue' } });

  expect((await aTicket(desk.ana, alert)).id).toBe(first.id);
  expect((await aTicket(desk.luis, alert)).id).not.toBe(closed.id);
});
