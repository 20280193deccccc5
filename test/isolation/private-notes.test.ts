import 'reflect-metadata';
import { expect, test } from 'vitest';
import { aTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp } from '../support/app.ts';
import { as, askAs } from '../support/client.ts';
import { heardBy } from './traces.ts';

openTestApp();

test('a private note changes nothing that a requester or a key without note:read can see', async () => {
  const tenant = await aTenant();
  const issueApiKey = await as(tenant.sofia).issueApiKey({ name: 'Portal', permissions: ['ticket:read', 'ticket:read_all'] });
  const { id } = await aTicket(tenant.ana);
  await as(tenant.marta).replyToTicket({ ticketId: id, body: 'Lo miro.' });
  const all = async (who: { token: string }) => [
    await as(who).ticket({ id }),
    await as(who).tickets({ orderBy: [{ field: 'UPDATED_AT', direction: 'DESC' }] }),
    await as(who).events({ first: 100 }),
    await as(who).events({ filter: { type: { eq: 'ticket.noted' } } }),
  ];
  const outsiders = [tenant.ana, { token: issueApiKey.secret ?? '' }];
  const before = await Promise.all(outsiders.map(all));

  const addNote = await as(tenant.marta).addNote({ ticketId: id, body: 'El cliente exagera.' });

  expect(addNote.userErrors).toEqual([]);
  expect(await Promise.all(outsiders.map(all))).toEqual(before);
  const ticket = await as(tenant.diego).ticket({ id });
  expect(ticket?.messages.nodes.map(({ kind }) => kind)).toEqual(['PUBLIC', 'NOTE']);
  expect(ticket?.activity.nodes.map(({ type }) => type)).toContain('ticket.noted');
});

test("a note's event and message are nowhere to be found by their ids or cursors", async () => {
  const tenant = await aTenant();
  const { id } = await aTicket(tenant.ana);
  const answer = await as(tenant.marta).addNote({ ticketId: id, body: 'Entre nosotros.' });
  const events = await as(tenant.marta).events({ filter: { type: { eq: 'ticket.noted' } } });
  const ids = [answer.message?.id, events.nodes[0]?.id];
  const query = `query ($ids: [ID!]!, $id: ID!, $after: String) {
    nodes(ids: $ids) { id }
    events(after: $after) { totalCount nodes { type } }
    ticket(id: $id) { messages(last: 1) { totalCount nodes { body } pageInfo { hasPreviousPage } } activity { totalCount nodes { type } } }
  }`;

  const { body } = await askAs(tenant.ana, query, { ids, id, after: events.nodes[0]?.cursor });

  expect(body.data).toEqual({
    nodes: [null, null],
    events: { totalCount: 1, nodes: [] },
    ticket: {
      messages: { totalCount: 0, nodes: [], pageInfo: { hasPreviousPage: false } },
      activity: { totalCount: 1, nodes: [{ type: 'ticket.opened' }] },
    },
  });
});

test('an agent receives events of notes, a requester does not', async () => {
  const tenant = await aTenant();
  const { id } = await aTicket(tenant.ana, { subject: 'Ruido' });
  const story = async () => {
    await as(tenant.marta).addNote({ ticketId: id, body: 'Entre nosotros.' });
    await as(tenant.marta).replyToTicket({ ticketId: id, body: 'Voy.' });
    await aTicket(tenant.ana, { subject: 'Fin' });
  };

  const [ana, diego] = await Promise.all([heardBy(tenant.ana, 'Fin', () => Promise.resolve()), heardBy(tenant.diego, 'Fin', story)]);

  expect(ana).toEqual(['ticket.replied Ruido']);
  expect(diego).toEqual(['ticket.noted Ruido', 'ticket.replied Ruido']);
});
