import { beforeEach, expect, test } from 'vitest';
import { listen, nowIn } from '../live/subscriber.ts';
import { aKey, type Key } from '../support/a-key.ts';
import { aTenant, organizationOf, type Person, type TenantChanges, type TestTenant } from '../support/a-tenant.ts';
import { opens, takes } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, refusalsOf, succeed } from '../support/client.ts';
import { historyOf } from '../support/history.ts';

openTestApp();

const people: TenantChanges['people'] = [
  { key: 'ana', name: 'Ana Ruiz', role: 'REQUESTER', organization: 'acme' },
  { key: 'gloria', name: 'Gloria Paz', role: 'REQUESTER', organization: 'acme' },
  { key: 'luis', name: 'Luis Vega', role: 'REQUESTER', organization: 'globex' },
  { key: 'marta', name: 'Marta Sanz', role: 'AGENT' },
  { key: 'diego', name: 'Diego Mora', role: 'AGENT' },
  { key: 'sofia', name: 'Sofía León', role: 'ADMIN' },
];
const body = '¿Hay novedades?';
let tenant: TestTenant;
let gloria: Person;
let channel: Key;
const begin = async (changes: TenantChanges = {}) => {
  tenant = await aTenant({ people, ...changes });
  gloria = tenant.people.gloria ?? expect.unreachable();
  channel = await aKey(tenant, { name: 'Canal', permissions: ['ticket:read', 'ticket:write', 'article:read'], organizationId: organizationOf(tenant.ana) });
};
beforeEach(() => begin());

const resolves = async (ticketId: string) => {
  await takes(tenant.marta, ticketId, 'in_progress');
  await succeed(as(tenant.marta).resolveTicket({ ticketId }));
};

test('the key of an organization adds a person, opens and answers for them and follows all of it; each event names both', async () => {
  const live = listen(channel, { after: await nowIn(tenant.ana.ctx) });
  const { user } = await succeed(as(channel).upsertUser({ name: 'Eva Gil', email: 'eva@acme.example', externalId: 'C-1' }));

  const ticketId = await opens(channel, { onBehalfOf: { id: user.id } });
  await succeed(as(channel).replyToTicket({ ticketId, body, onBehalfOf: { id: gloria.id } }));
  await succeed(as(channel).addWatcher({ ticketId, userId: gloria.id, onBehalfOf: { id: user.id } }));

  const { ticket } = { ticket: await succeed(as(tenant.marta).ticket({ id: ticketId })) };
  expect(ticket).toMatchObject({ requester: { name: 'Eva Gil' }, creator: { name: 'Canal' }, organization: { id: organizationOf(tenant.ana) } });
  expect(ticket.messages.nodes).toMatchObject([{ author: { name: 'Canal' }, onBehalfOf: { name: 'Gloria Paz' } }]);
  const told = (await historyOf(tenant.marta, ticketId)).map(({ type, by, onBehalfOf }) => [type, by, onBehalfOf]);
  expect(told).toEqual([
    ['ticket.opened', 'Canal', 'Eva Gil'],
    ['ticket.replied', 'Canal', 'Gloria Paz'],
    ['ticket.watcher_added', 'Canal', 'Eva Gil'],
  ]);
  const events = await live.until(3);
  expect(events.map(({ type, actor, onBehalfOf }) => [type, actor?.name, onBehalfOf?.name])).toEqual(told);
  expect((await as(channel).tickets({})).nodes.map(({ id }) => id)).toEqual([ticketId]);
  expect((await as(channel).users({})).nodes.map(({ name }) => name).toSorted()).toEqual(['Ana Ruiz', 'Eva Gil', 'Gloria Paz']);
  await live.leave();
});

test('in its own name a key names nobody else', async () => {
  const ticketId = await opens(channel, { requesterId: gloria.id });

  await succeed(as(channel).replyToTicket({ ticketId, body }));

  expect((await historyOf(tenant.marta, ticketId)).map(({ onBehalfOf }) => onBehalfOf)).toEqual([null, null]);
});

test('for the requester a key has the part of the requester, and for anybody else it has not', async () => {
  const ticketId = await opens(tenant.ana);
  const edit = (onBehalfOf?: string) =>
    refusalsOf(as(channel).editTicket({ ticketId, contactPhone: '600 11 22 33', ...(onBehalfOf ? { onBehalfOf: { id: onBehalfOf } } : {}) }));
  const reopen = (onBehalfOf?: string) => refusalsOf(as(channel).reopenTicket({ ticketId, ...(onBehalfOf ? { onBehalfOf: { id: onBehalfOf } } : {}) }));

  expect([await edit(), await edit(gloria.id), await edit(tenant.ana.id)]).toEqual([['NOT_ALLOWED'], ['NOT_ALLOWED'], []]);
  await resolves(ticketId);
  expect([await reopen(), await reopen(gloria.id), await reopen(tenant.ana.id)]).toEqual([['NOT_ALLOWED'], ['NOT_ALLOWED'], []]);

  expect((await historyOf(tenant.marta, ticketId)).at(-1)).toMatchObject({ type: 'ticket.reopened', by: 'Canal', onBehalfOf: 'Ana Ruiz' });
});

test('what the desk does by itself because of a key names the system, the key and the person', async () => {
  await begin({ onAnswer: [{ notify: 'QUEUE' }] });
  const ticketId = await opens(tenant.ana);

  await succeed(as(channel).replyToTicket({ ticketId, body, onBehalfOf: { id: tenant.ana.id } }));

  expect((await historyOf(tenant.marta, ticketId)).at(-1)).toMatchObject({
    type: 'ticket.notified',
    by: 'the system',
    because: 'Canal',
    onBehalfOf: 'Ana Ruiz',
  });
});

test('nobody is acted for who is of another organization, inactive or unknown: the answers are the same', async () => {
  const ticketId = await opens(tenant.ana);
  const elsewhere = await aTenant();
  await succeed(as(tenant.sofia).deactivateUser({ userId: gloria.id }));
  const unknown = [tenant.luis, tenant.marta, gloria, elsewhere.ana];

  const answers = await Promise.all(unknown.map(({ id }) => as(channel).replyToTicket({ ticketId, body, onBehalfOf: { id } })));
  const opened = await Promise.all(unknown.map(({ id }) => as(channel).openTicket({ subject: 'No arranca', description: 'Nada.', onBehalfOf: { id } })));

  for (const { userErrors } of [...answers, ...opened]) expect(userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'onBehalfOf'] }]);
  expect((await historyOf(tenant.marta, ticketId)).map(({ type }) => type)).toEqual(['ticket.opened']);
});

test('people and keys of no organization act for nobody, and a key opens for the person it acts for only', async () => {
  const ticketId = await opens(tenant.ana);
  const unbound = await aKey(tenant, { permissions: ['ticket:read', 'ticket:read_all', 'ticket:write', 'ticket:work'] });

  for (const who of [tenant.ana, tenant.marta, tenant.sofia, unbound])
    expect(await refusalsOf(as(who).replyToTicket({ ticketId, body, onBehalfOf: { id: tenant.ana.id } }))).toEqual(['NOT_ALLOWED']);
  const both = await as(channel).openTicket({ subject: 'No arranca', description: 'Nada.', onBehalfOf: { id: gloria.id }, requesterId: tenant.ana.id });

  expect(both.userErrors).toMatchObject([{ code: 'NOT_ALLOWED', path: ['input', 'requesterId'] }]);
  expect((await historyOf(tenant.marta, ticketId)).map(({ type }) => type)).toEqual(['ticket.opened']);
});

test('a key closes and withdraws no ticket of the person for whom it opened it', async () => {
  await begin({ onBehalfCreator: 'REQUESTER', withdrawal: 'resolved' });
  const ticketId = await opens(channel, { onBehalfOf: { id: tenant.ana.id } });

  expect(await refusalsOf(as(channel).withdrawTicket({ ticketId }))).toEqual(['NOT_ALLOWED']);
  await resolves(ticketId);

  expect(await refusalsOf(as(channel).closeTicket({ ticketId }))).toEqual(['NOT_THE_CREATOR']);
  await succeed(as(tenant.ana).closeTicket({ ticketId }));
});

test('an idempotency key belongs to the person too who is acted for', async () => {
  const ticketId = await opens(tenant.ana);
  const reply = (id: string) => as(channel).replyToTicket({ ticketId, body, onBehalfOf: { id }, idempotencyKey: 'one' });

  const [first, again] = await Promise.all([reply(gloria.id), reply(gloria.id)]);

  expect(again.message?.id).toBe(first.message?.id);
  await expect(reply(tenant.ana.id)).rejects.toThrow('IDEMPOTENCY_MISMATCH');
  expect((await as(tenant.marta).ticket({ id: ticketId }))?.messages.totalCount).toBe(1);
});

test('whoever is deactivated meanwhile is acted for before that or not at all', async () => {
  const ticketId = await opens(tenant.ana);

  const replies = Array.from({ length: 6 }, () => as(channel).replyToTicket({ ticketId, body, onBehalfOf: { id: gloria.id } }));
  await succeed(as(tenant.sofia).deactivateUser({ userId: gloria.id }));
  const codes = (await Promise.all(replies)).map(({ userErrors }) => userErrors[0]?.code ?? null);

  const { nodes } = await as(tenant.sofia).events({ first: 100 });
  const ended = nodes.findIndex(({ type }) => type === 'user.deactivated');
  const replied = nodes.flatMap(({ type }, index) => (type === 'ticket.replied' ? [index] : []));
  expect(replied).toHaveLength(codes.filter((code) => code === null).length);
  expect(codes.filter((code) => code !== null && code !== 'NOT_FOUND')).toEqual([]);
  for (const index of replied) expect(index).toBeLessThan(ended);
});

test('a channel names the person as it knows them: by its own id or by the address, and a duplicate means the person who is left', async () => {
  const { user } = await succeed(as(channel).upsertUser({ name: 'Eva Gil', email: 'eva@acme.example', externalId: 'C-1' }));
  const { user: twin } = await succeed(as(channel).upsertUser({ name: 'E. Gil', email: 'e.gil@acme.example', externalId: 'C-2' }));
  const ticketId = await opens(channel, { onBehalfOf: { externalId: 'C-1' } });
  await succeed(as(tenant.sofia).mergeUsers({ userId: twin.id, intoUserId: user.id }));

  for (const onBehalfOf of [{ email: 'EVA@acme.example' }, { externalId: 'C-2' }, { email: 'e.gil@acme.example' }, { id: twin.id }])
    await succeed(as(channel).replyToTicket({ ticketId, body, onBehalfOf }));
  const opened = await opens(channel, { onBehalfOf: { externalId: 'C-2' } });

  expect((await historyOf(tenant.marta, ticketId)).map(({ onBehalfOf }) => onBehalfOf)).toEqual(Array(5).fill('Eva Gil'));
  expect((await succeed(as(tenant.marta).ticket({ id: opened }))).requester).toMatchObject({ id: user.id });
});

test('a person is named in one way, and by what names somebody of the organization', async () => {
  const ticketId = await opens(tenant.ana);
  const refused = async (onBehalfOf: object) => (await as(channel).replyToTicket({ ticketId, body, onBehalfOf })).userErrors;
  await succeed(as(tenant.sofia).updateUser({ userId: tenant.luis.id, externalId: 'L-1' }));

  for (const wrong of [{}, { id: null }, { id: gloria.id, email: gloria.email }]) {
    expect(await refused(wrong)).toMatchObject([{ code: 'INVALID', path: ['input', 'onBehalfOf'] }]);
  }
  for (const text of ['', ' ', 'a\u0000', 'a'.repeat(300)]) {
    expect(await refused({ externalId: text })).toMatchObject([{ code: 'INVALID', path: ['input', 'onBehalfOf', 'externalId'] }]);
  }
  for (const unknown of [{ email: tenant.luis.email }, { externalId: 'L-1' }, { email: 'nobody@acme.example' }, { externalId: 'C-404' }]) {
    expect(await refused(unknown)).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'onBehalfOf'] }]);
  }
});

const limited: TenantChanges = {
  people: [
    ...people,
    { key: 'vera', name: 'Vera Gil', role: 'ANALYST', organization: 'acme' },
    { key: 'noa', name: 'Noa Rey', role: 'reader', organization: 'acme' },
  ],
  roles: [{ key: 'reader', label: 'Lectura', permissions: ['ticket:read', 'article:read'] }],
};

test('a key does nothing for somebody whose own role does not let them', async () => {
  await begin(limited);
  const { vera, noa } = tenant.people as Record<'vera' | 'noa', Person>;
  const ticketId = await opens(tenant.ana);
  const reason = { code: 'NOT_ALLOWED', path: ['input', 'onBehalfOf'], details: { permissions: ['ticket:write'] } };

  for (const { id } of [vera, noa]) {
    const answers = [
      as(channel).replyToTicket({ ticketId, body, onBehalfOf: { id } }),
      as(channel).openTicket({ subject: 'No arranca', description: 'Nada.', onBehalfOf: { id } }),
    ];
    for (const { userErrors } of await Promise.all(answers)) expect(userErrors).toMatchObject([reason]);
  }
  await succeed(as(tenant.sofia).changeRole({ userId: noa.id, role: 'REQUESTER' }));
  expect(await refusalsOf(as(channel).replyToTicket({ ticketId, body, onBehalfOf: { id: noa.id } }))).toEqual([]);
});

test('where the desk makes the requester the creator, nobody becomes it whose role could not close the ticket', async () => {
  await begin({ ...limited, onBehalfCreator: 'REQUESTER' });
  const { vera, noa } = tenant.people as Record<'vera' | 'noa', Person>;
  const open = (who: { token: string }, requesterId: string) => as(who).openTicket({ subject: 'No arranca', description: 'Nada.', requesterId });

  for (const { id } of [vera, noa])
    for (const who of [tenant.marta, tenant.sofia, channel]) {
      expect((await open(who, id)).userErrors).toMatchObject([
        { code: 'REQUESTER_CANNOT_CLOSE', path: ['input', 'requesterId'], details: { role: expect.any(String) } },
      ]);
    }
  const { ticket } = await succeed(open(tenant.marta, tenant.ana.id));
  expect(ticket.creator.name).toBe('Ana Ruiz');
});

test('where the registrant is the creator, or the clock closes, a ticket is opened for whoever asks', async () => {
  await begin(limited);
  const registered = await succeed(as(tenant.marta).openTicket({ subject: 'A', description: 'A', requesterId: tenant.people.vera?.id ?? '' }));
  expect(registered.ticket.creator.name).toBe('Marta Sanz');

  const statuses = [
    { key: 'new', label: 'Nuevo', category: 'NEW' },
    { key: 'closed', label: 'Cerrado', category: 'CLOSED' },
  ] as const;
  await begin({
    ...limited,
    onBehalfCreator: 'REQUESTER',
    closurePolicy: 'AUTOMATIC',
    statuses: [...statuses],
    transitions: [{ from: 'new', to: 'closed', by: ['SYSTEM'] }],
  });
  const { ticket } = await succeed(as(tenant.marta).openTicket({ subject: 'A', description: 'A', requesterId: tenant.people.vera?.id ?? '' }));
  expect(ticket.creator.name).toBe('Vera Gil');
});
