import 'reflect-metadata';
import { expect, test } from 'vitest';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp } from '../support/app.ts';
import { as, askAs, type Bearer } from '../support/client.ts';
import { type IssueApiKeyInput } from '../support/gql/graphql.ts';
import { canSee, heardBy } from './traces.ts';

openTestApp();

const subscriptions = {
  people: [
    { key: 'ana', name: 'Ana Ruiz', role: 'REQUESTER', organization: 'acme' },
    { key: 'luis', name: 'Luis Vega', role: 'REQUESTER', organization: 'globex' },
    { key: 'eva', name: 'Eva Gil', role: 'REQUESTER', organization: 'acme', followsOrganization: true },
    { key: 'marta', name: 'Marta Sanz', role: 'AGENT' },
    { key: 'diego', name: 'Diego Mora', role: 'AGENT' },
    { key: 'sofia', name: 'Sofía León', role: 'ADMIN' },
  ],
} satisfies Parameters<typeof aTenant>[0];

async function whoSees(tenant: TestTenant, id: string): Promise<string[]> {
  const answers = await Promise.all(Object.entries(tenant.people).map(async ([name, person]) => ((await canSee(id, person)) ? [name] : [])));
  return answers.flat().sort();
}

async function queueId(tenant: TestTenant, key: string): Promise<string> {
  const { queues } = await as(tenant.sofia).catalog();
  return queues.find((queue) => queue.key === key)?.id ?? '';
}

async function aKey(tenant: TestTenant, permissions: string[], input: Partial<IssueApiKeyInput> = {}): Promise<Bearer> {
  const answer = await as(tenant.sofia).issueApiKey({ name: 'Portal', permissions, requesterId: tenant.ana.id, ...input });
  return { token: answer.secret ?? '' };
}

test('crm E6 a ticket in a members-only queue is visible to its members, to admins and to the person who opened it', async () => {
  const tenant = await aTenant();
  const [open, hidden] = [await aTicket(tenant.ana, { queue: 'software' }), await aTicket(tenant.ana, { queue: 'hardware' })];

  expect(await whoSees(tenant, open.id)).toEqual(['ana', 'diego', 'marta', 'sofia']);
  expect(await whoSees(tenant, hidden.id)).toEqual(['ana', 'diego', 'sofia']);
});

test('crm E6 a ticket that moves to a hidden queue vanishes for the others, and is refused as if it were not', async () => {
  const tenant = await aTenant();
  const { id } = await aTicket(tenant.ana);
  const hardware = await queueId(tenant, 'hardware');

  await as(tenant.diego).moveTicket({ ticketId: id, queueId: hardware });

  const replyToTicket = await as(tenant.marta).replyToTicket({ ticketId: id, body: '¿Sigue ahí?' });
  const takeNextTicket = await as(tenant.marta).takeNextTicket({ queueId: hardware });
  expect(await whoSees(tenant, id)).toEqual(['ana', 'diego', 'sofia']);
  expect([replyToTicket.userErrors[0]?.code, takeNextTicket.userErrors[0]?.code]).toEqual(['NOT_FOUND', 'NOT_FOUND']);
});

test('crm E6 an agent still sees the tickets that they opened or are assigned', async () => {
  const tenant = await aTenant();
  const opened = await aTicket(tenant.marta);
  const assigned = await aTicket(tenant.ana, { queue: 'software' });

  await as(tenant.sofia).moveTicket({ ticketId: opened.id, queueId: await queueId(tenant, 'hardware') });
  await as(tenant.marta).assignTicket({ ticketId: assigned.id, assigneeId: tenant.marta.id });

  expect(await whoSees(tenant, opened.id)).toEqual(['diego', 'marta', 'sofia']);
  expect(await whoSees(tenant, assigned.id)).toEqual(['ana', 'diego', 'marta', 'sofia']);
});

test('crm E7 an internal ticket is seen by no requester, not even by a follower of its organization', async () => {
  const tenant = await aTenant(subscriptions);
  const organizations = await as(tenant.sofia).organizations({ first: 10 });
  const organizationId = organizations.nodes.find(({ name }) => name.startsWith('Acme'))?.id;

  const { id } = await aTicket(tenant.marta, { isInternal: true, organizationId });

  expect(await whoSees(tenant, id)).toEqual(['diego', 'marta', 'sofia']);
});

test('clinic D9 a follower sees the tickets of the own organization, and nobody else in it does', async () => {
  const tenant = await aTenant(subscriptions);
  const [anas, luises, evas] = [await aTicket(tenant.ana), await aTicket(tenant.luis), await aTicket(tenant.people.eva!)];

  expect(await whoSees(tenant, anas.id)).toEqual(['ana', 'diego', 'eva', 'marta', 'sofia']);
  expect(await whoSees(tenant, luises.id)).toEqual(['diego', 'luis', 'marta', 'sofia']);
  expect(await whoSees(tenant, evas.id)).toEqual(['diego', 'eva', 'marta', 'sofia']);
});

test('a key sees what it opened; with an organization, that organization; with ticket:read_all, the open queues', async () => {
  const tenant = await aTenant();
  const { user } = { user: (await askAs(tenant.ana, '{ viewer { user { organization { id } } } }')).body.data.viewer.user };
  const plain = await aKey(tenant, ['ticket:read', 'ticket:write']);
  const bound = await aKey(tenant, ['ticket:read'], { organizationId: user.organization.id });
  const wide = await aKey(tenant, ['ticket:read', 'ticket:read_all']);
  const [own, anas, luises, hidden] = await Promise.all([
    aTicket(plain),
    aTicket(tenant.ana),
    aTicket(tenant.luis),
    aTicket(tenant.luis, { queue: 'hardware' }),
  ]);

  const table = await Promise.all([plain, bound, wide].map((key) => Promise.all([own, anas, luises, hidden].map(({ id }) => canSee(id, key)))));

  expect(table).toEqual([
    [true, false, false, false],
    [true, true, false, false],
    [true, true, true, false],
  ]);
});

test('over a socket nobody receives events of tickets that they cannot see', async () => {
  const tenant = await aTenant(subscriptions);
  await aTicket(tenant.ana, { subject: 'Primero' });
  const story = async () => {
    await aTicket(tenant.luis, { subject: 'De Luis' });
    await aTicket(tenant.marta, { subject: 'Interno', isInternal: true });
    await aTicket(tenant.luis, { subject: 'Escondido', queue: 'hardware' });
    const { id } = await aTicket(tenant.ana, { subject: 'De Ana' });
    await as(tenant.marta).replyToTicket({ ticketId: id, body: 'Voy.' });
    await aTicket(tenant.ana, { subject: 'Fin' });
  };

  const [ana, marta] = await Promise.all([heardBy(tenant.ana, 'Fin', () => Promise.resolve()), heardBy(tenant.marta, 'Fin', story)]);

  expect(ana).toEqual(['ticket.opened De Ana', 'ticket.replied De Ana']);
  expect(marta).toEqual(['ticket.opened De Luis', 'ticket.opened Interno', 'ticket.opened De Ana', 'ticket.replied De Ana']);
});

test("a requester is offered every queue and finds none of members, no draft, no other organization, and no other person's address or role", async () => {
  const tenant = await aTenant({ articles: [{ title: 'Borrador', body: 'Todavía no.', state: 'DRAFT', author: 'marta' }] });
  const { id } = await aTicket(tenant.ana);
  await as(tenant.marta).assignTicket({ ticketId: id, assigneeId: tenant.marta.id });
  const people = `{ ... on User { name email role { key } organization { name } } }`;

  const { queues } = await as(tenant.ana).catalog();
  const articles = await as(tenant.ana).articles({ search: 'borrador' });
  const hidden = await as(tenant.ana).node({ id: await queueId(tenant, 'hardware') });
  const { body } = await askAs(
    tenant.ana,
    `query ($id: ID!, $luis: ID!) { ticket(id: $id) { assignee ${people} } node(id: $luis) ${people} viewer { user ${people} } }`,
    {
      id,
      luis: tenant.luis.id,
    },
  );

  expect([queues.map(({ key }) => key), articles.totalCount, hidden]).toEqual([['software', 'hardware'], 0, null]);
  expect(body.data.ticket.assignee).toEqual({ name: 'Marta Sanz', email: null, role: null, organization: null });
  expect(body.data.node).toEqual({ name: 'Luis Vega', email: null, role: null, organization: null });
  expect(body.data.viewer.user).toMatchObject({ email: tenant.ana.email, role: { key: 'REQUESTER' }, organization: { name: 'Acme, S. A.' } });
  expect((await as(tenant.ana).ticket({ id }))?.assignee?.name).toBe('Marta Sanz');
});
