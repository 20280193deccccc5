import 'reflect-metadata';
import { expect, test } from 'vitest';
import { aDesk, type TestDesk } from '../support/a-desk.ts';
import { aTicket } from '../support/a-ticket.ts';
import { as, type Bearer } from '../support/client.ts';
import {
  ArticlesDocument,
  AssignTicketDocument,
  DeskThingsDocument,
  IssueApiKeyDocument,
  type IssueApiKeyInput,
  MoveTicketDocument,
  NodeDocument,
  OrganizationsDocument,
  ReplyToTicketDocument,
  TakeNextTicketDocument,
  TicketDocument,
} from '../support/gql/graphql.ts';
import { openTestHouse } from '../support/house.ts';
import { heardBy, sees } from './traces.ts';

openTestHouse();

const followers = {
  people: [
    { key: 'ana', name: 'Ana Ruiz', role: 'REQUESTER', organization: 'acme' },
    { key: 'luis', name: 'Luis Vega', role: 'REQUESTER', organization: 'globex' },
    { key: 'eva', name: 'Eva Gil', role: 'REQUESTER', organization: 'acme', followsOrganization: true },
    { key: 'marta', name: 'Marta Sanz', role: 'AGENT' },
    { key: 'diego', name: 'Diego Mora', role: 'AGENT' },
    { key: 'sofia', name: 'Sofía León', role: 'ADMIN' },
  ],
} satisfies Parameters<typeof aDesk>[0];

async function whoSees(desk: TestDesk, id: string): Promise<string[]> {
  const answers = await Promise.all(Object.entries(desk.people).map(async ([name, person]) => ((await sees(id, person)) ? [name] : [])));
  return answers.flat().sort();
}

async function queueId(desk: TestDesk, key: string): Promise<string> {
  const { queues } = await as(desk.sofia).do(DeskThingsDocument);
  return queues.find((queue) => queue.key === key)?.id ?? '';
}

async function aKey(desk: TestDesk, permissions: string[], input: Partial<IssueApiKeyInput> = {}): Promise<Bearer> {
  const { issueApiKey } = await as(desk.sofia).do(IssueApiKeyDocument, { input: { name: 'Portal', permissions, requesterId: desk.ana.id, ...input } });
  return { token: issueApiKey.secret ?? '' };
}

test('E6 a ticket of a queue of its members is seen by them, by admins and by whoever opened it', async () => {
  const desk = await aDesk();
  const [open, hidden] = [await aTicket(desk.ana, { queue: 'software' }), await aTicket(desk.ana, { queue: 'hardware' })];

  expect(await whoSees(desk, open.id)).toEqual(['ana', 'diego', 'marta', 'sofia']);
  expect(await whoSees(desk, hidden.id)).toEqual(['ana', 'diego', 'sofia']);
});

test('E6 a ticket that moves to a hidden queue vanishes for the others, and is refused as if it were not', async () => {
  const desk = await aDesk();
  const { id } = await aTicket(desk.ana);
  const hardware = await queueId(desk, 'hardware');

  await as(desk.diego).do(MoveTicketDocument, { input: { ticketId: id, queueId: hardware } });

  const { replyToTicket } = await as(desk.marta).do(ReplyToTicketDocument, { input: { ticketId: id, body: '¿Sigue ahí?' } });
  const { takeNextTicket } = await as(desk.marta).do(TakeNextTicketDocument, { input: { queueId: hardware } });
  expect(await whoSees(desk, id)).toEqual(['ana', 'diego', 'sofia']);
  expect([replyToTicket.userErrors[0]?.code, takeNextTicket.userErrors[0]?.code]).toEqual(['NOT_FOUND', 'NOT_FOUND']);
});

test('E6 an agent keeps sight of what they opened, and of what they are assigned', async () => {
  const desk = await aDesk();
  const opened = await aTicket(desk.marta, { queue: 'hardware' });
  const assigned = await aTicket(desk.ana, { queue: 'software' });

  await as(desk.marta).do(AssignTicketDocument, { input: { ticketId: assigned.id, assigneeId: desk.marta.id } });

  expect(await whoSees(desk, opened.id)).toEqual(['diego', 'marta', 'sofia']);
  expect(await whoSees(desk, assigned.id)).toEqual(['ana', 'diego', 'marta', 'sofia']);
});

test('E7 an internal ticket is seen by no requester, not even by a follower of its organization', async () => {
  const desk = await aDesk(followers);
  const { organizations } = await as(desk.sofia).do(OrganizationsDocument, { first: 10 });
  const organizationId = organizations.nodes.find(({ name }) => name.startsWith('Acme'))?.id;

  const { id } = await aTicket(desk.marta, { isInternal: true, organizationId });

  expect(await whoSees(desk, id)).toEqual(['diego', 'marta', 'sofia']);
});

test('D9 a follower sees the tickets of the own organization, and nobody else in it does', async () => {
  const desk = await aDesk(followers);
  const [anas, luises, evas] = [await aTicket(desk.ana), await aTicket(desk.luis), await aTicket(desk.people.eva!)];

  expect(await whoSees(desk, anas.id)).toEqual(['ana', 'diego', 'eva', 'marta', 'sofia']);
  expect(await whoSees(desk, luises.id)).toEqual(['diego', 'luis', 'marta', 'sofia']);
  expect(await whoSees(desk, evas.id)).toEqual(['diego', 'eva', 'marta', 'sofia']);
});

test('a key sees what it opened; with an organization, that organization; with ticket:read_all, the open queues', async () => {
  const desk = await aDesk();
  const { user } = { user: (await as(desk.ana).ask('{ viewer { user { organization { id } } } }')).body.data.viewer.user };
  const plain = await aKey(desk, ['ticket:read', 'ticket:write']);
  const bound = await aKey(desk, ['ticket:read'], { organizationId: user.organization.id });
  const wide = await aKey(desk, ['ticket:read', 'ticket:read_all']);
  const [own, anas, luises, hidden] = await Promise.all([aTicket(plain), aTicket(desk.ana), aTicket(desk.luis), aTicket(desk.luis, { queue: 'hardware' })]);

  const table = await Promise.all([plain, bound, wide].map((key) => Promise.all([own, anas, luises, hidden].map(({ id }) => sees(id, key)))));

  expect(table).toEqual([
    [true, false, false, false],
    [true, true, false, false],
    [true, true, true, false],
  ]);
});

test('over a socket nobody hears of what they cannot see', async () => {
  const desk = await aDesk(followers);
  await aTicket(desk.ana, { subject: 'Primero' });
  const story = async () => {
    await aTicket(desk.luis, { subject: 'De Luis' });
    await aTicket(desk.marta, { subject: 'Interno', isInternal: true });
    await aTicket(desk.luis, { subject: 'Escondido', queue: 'hardware' });
    const { id } = await aTicket(desk.ana, { subject: 'De Ana' });
    await as(desk.marta).do(ReplyToTicketDocument, { input: { ticketId: id, body: 'Voy.' } });
    await aTicket(desk.ana, { subject: 'Fin' });
  };

  const [ana, marta] = await Promise.all([heardBy(desk.ana, 'Fin', () => Promise.resolve()), heardBy(desk.marta, 'Fin', story)]);

  expect(ana).toEqual(['ticket.opened De Ana', 'ticket.replied De Ana']);
  expect(marta).toEqual(['ticket.opened De Luis', 'ticket.opened Interno', 'ticket.opened De Ana', 'ticket.replied De Ana']);
});

test("a requester sees no queue of members, no draft, no other organization, and no other person's address or role", async () => {
  const desk = await aDesk({ articles: [{ title: 'Borrador', body: 'Todavía no.', state: 'DRAFT', author: 'marta' }] });
  const { id } = await aTicket(desk.ana);
  await as(desk.marta).do(AssignTicketDocument, { input: { ticketId: id, assigneeId: desk.marta.id } });
  const people = `{ ... on User { name email role organization { name } } }`;

  const { queues } = await as(desk.ana).do(DeskThingsDocument);
  const { articles } = await as(desk.ana).do(ArticlesDocument, { search: 'borrador' });
  const hidden = await as(desk.ana).do(NodeDocument, { id: await queueId(desk, 'hardware') });
  const { body } = await as(desk.ana).ask(
    `query ($id: ID!, $luis: ID!) { ticket(id: $id) { assignee ${people} } node(id: $luis) ${people} viewer { user ${people} } }`,
    {
      id,
      luis: desk.luis.id,
    },
  );

  expect([queues.map(({ key }) => key), articles.totalCount, hidden.node]).toEqual([['software'], 0, null]);
  expect(body.data.ticket.assignee).toEqual({ name: 'Marta Sanz', email: null, role: null, organization: null });
  expect(body.data.node).toEqual({ name: 'Luis Vega', email: null, role: null, organization: null });
  expect(body.data.viewer.user).toMatchObject({ email: desk.ana.email, role: 'REQUESTER', organization: { name: 'Acme, S. A.' } });
  expect((await as(desk.ana).do(TicketDocument, { id })).ticket?.assignee?.name).toBe('Marta Sanz');
});
