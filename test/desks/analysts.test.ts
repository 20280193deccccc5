import { expect, test } from 'vitest';
import { aKey } from '../support/a-key.ts';
import { aTenant, type Person } from '../support/a-tenant.ts';
import { opens } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, askAs, refusalsOf, succeed } from '../support/client.ts';
import { everyRole } from '../support/every-role.ts';

openTestApp();

test('an analyst reads every ticket with its notes and events, in every queue, as well as articles and the configuration that agents read', async () => {
  const tenant = await aTenant({ ...everyRole, articles: [{ title: 'Borrador', body: 'Todavía no.', state: 'DRAFT', author: 'marta' }] });
  const { ana, marta, diego } = tenant;
  const nora = tenant.people.nora as Person;
  const hidden = await opens(ana, { queue: 'hardware' });
  const internal = await opens(marta, { isInternal: true, queue: 'software' });
  await succeed(as(diego).addNote({ ticketId: hidden, body: 'Entre nosotros.' }));

  const { body } = await askAs(
    nora,
    `query ($hidden: ID!) {
      ticket(id: $hidden) { messages { nodes { body } } activity { nodes { type } } queue { key counts { open } } }
      tickets { totalCount nodes { id } }
      unresolved: tickets(filter: { closedAt: { isNull: true } }) { totalCount }
      queues { key }
      articles { nodes { title } }
      users(search: "luis") { nodes { email } }
      workflow { statuses { key } }
    }`,
    { hidden },
  );

  expect(body.errors).toBeUndefined();
  expect(body.data).toMatchObject({
    ticket: {
      messages: { nodes: [{ body: 'Entre nosotros.' }] },
      activity: { nodes: expect.arrayContaining([{ type: 'ticket.noted' }]) },
      queue: { key: 'hardware' },
    },
    tickets: { totalCount: 2 },
    unresolved: { totalCount: 2 },
    queues: [{ key: 'software' }, { key: 'hardware' }],
    articles: { nodes: [{ title: 'Borrador' }] },
    users: { nodes: [{ email: tenant.luis.email }] },
  });
  expect(body.data.tickets.nodes.map(({ id }: { id: string }) => id).sort()).toEqual([hidden, internal].sort());
});

test('an analyst sees no keys, no sessions of others, no configuration document and no events for admins', async () => {
  const tenant = await aTenant(everyRole);
  const nora = tenant.people.nora as Person;
  const key = await aKey(tenant);

  for (const query of ['{ configuration { document } }', '{ apiKeys { nodes { id } } }'])
    expect((await askAs(nora, query)).body.errors[0].extensions).toMatchObject({ code: 'FORBIDDEN', permission: 'tenant:admin' });
  const { body } = await askAs(
    nora,
    'query ($key: ID!, $id: ID!) { node(id: $key) { id } sessions(userId: $id) { nodes { id } } events(first: 100) { nodes { type } } }',
    {
      key: key.id,
      id: tenant.marta.id,
    },
  );

  expect(body.data).toMatchObject({ node: null, sessions: { nodes: [] } });
  expect(body.data.events.nodes).not.toContainEqual({ type: 'key.issued' });
});

test('an analyst is assigned nothing, follows no queue, and becomes the creator of nothing', async () => {
  const tenant = await aTenant(everyRole);
  const { ana, sofia } = tenant;
  const nora = tenant.people.nora as Person;
  const id = await opens(ana, { queue: 'software' });

  expect(await refusalsOf(as(sofia).assignTicket({ ticketId: id, assigneeId: nora.id }))).toEqual(['NOT_AN_AGENT']);
  expect(await refusalsOf(as(sofia).addQueueMember({ queue: 'hardware', userId: nora.id }))).toEqual(['NOT_AN_AGENT']);
  await succeed(as(sofia).deactivateUser({ userId: ana.id }));
  expect(await refusalsOf(as(sofia).handOverTicket({ ticketId: id, creatorId: nora.id, reason: 'Se fue.' }))).toEqual(['NOT_ALLOWED']);
});
