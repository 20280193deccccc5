import 'reflect-metadata';
import { expect, test } from 'vitest';
import { aDesk } from '../support/a-desk.ts';
import { aTicket } from '../support/a-ticket.ts';
import { as } from '../support/client.ts';
import { AddNoteDocument, EventsDocument, IssueApiKeyDocument, ReplyToTicketDocument, TicketDocument, TicketsDocument } from '../support/gql/graphql.ts';
import { openTestHouse } from '../support/house.ts';
import { heardBy } from './traces.ts';

openTestHouse();

test('a private note changes nothing that a requester or a key without note:read can see', async () => {
  const desk = await aDesk();
  const { issueApiKey } = await as(desk.sofia).do(IssueApiKeyDocument, { input: { name: 'Portal', permissions: ['ticket:read', 'ticket:read_all'] } });
  const { id } = await aTicket(desk.ana);
  await as(desk.marta).do(ReplyToTicketDocument, { input: { ticketId: id, body: 'Lo miro.' } });
  const all = async (who: { token: string }) => [
    await as(who).do(TicketDocument, { id }),
    await as(who).do(TicketsDocument, { orderBy: [{ field: 'UPDATED_AT', direction: 'DESC' }] }),
    await as(who).do(EventsDocument, { first: 100 }),
    await as(who).do(EventsDocument, { filter: { type: { eq: 'ticket.noted' } } }),
  ];
  const outsiders = [desk.ana, { token: issueApiKey.secret ?? '' }];
  const before = await Promise.all(outsiders.map(all));

  const { addNote } = await as(desk.marta).do(AddNoteDocument, { input: { ticketId: id, body: 'El cliente exagera.' } });

  expect(addNote.userErrors).toEqual([]);
  expect(await Promise.all(outsiders.map(all))).toEqual(before);
  const { ticket } = await as(desk.diego).do(TicketDocument, { id });
  expect(ticket?.messages.nodes.map(({ kind }) => kind)).toEqual(['PUBLIC', 'NOTE']);
  expect(ticket?.activity.nodes.map(({ type }) => type)).toContain('ticket.noted');
});

test("a note's event and message are nowhere to be found by their ids or cursors", async () => {
  const desk = await aDesk();
  const { id } = await aTicket(desk.ana);
  const { addNote } = await as(desk.marta).do(AddNoteDocument, { input: { ticketId: id, body: 'Entre nosotros.' } });
  const { events } = await as(desk.marta).do(EventsDocument, { filter: { type: { eq: 'ticket.noted' } } });
  const ids = [addNote.message?.id, events.nodes[0]?.id];
  const query = `query ($ids: [ID!]!, $id: ID!, $after: String) {
    nodes(ids: $ids) { id }
    events(after: $after) { totalCount nodes { type } }
    ticket(id: $id) { messages(last: 1) { totalCount nodes { body } pageInfo { hasPreviousPage } } activity { totalCount nodes { type } } }
  }`;

  const { body } = await as(desk.ana).ask(query, { ids, id, after: events.nodes[0]?.cursor });

  expect(body.data).toEqual({
    nodes: [null, null],
    events: { totalCount: 1, nodes: [] },
    ticket: {
      messages: { totalCount: 0, nodes: [], pageInfo: { hasPreviousPage: false } },
      activity: { totalCount: 1, nodes: [{ type: 'ticket.opened' }] },
    },
  });
});

test('a requester hears no note, an agent does', async () => {
  const desk = await aDesk();
  const { id } = await aTicket(desk.ana, { subject: 'Ruido' });
  const story = async () => {
    await as(desk.marta).do(AddNoteDocument, { input: { ticketId: id, body: 'Entre nosotros.' } });
    await as(desk.marta).do(ReplyToTicketDocument, { input: { ticketId: id, body: 'Voy.' } });
    await aTicket(desk.ana, { subject: 'Fin' });
  };

  const [ana, diego] = await Promise.all([heardBy(desk.ana, 'Fin', () => Promise.resolve()), heardBy(desk.diego, 'Fin', story)]);

  expect(ana).toEqual(['ticket.replied Ruido']);
  expect(diego).toEqual(['ticket.noted Ruido', 'ticket.replied Ruido']);
});
