import { beforeEach, expect, test } from 'vitest';
import { publicId } from '../../src/core/ids.ts';
import { listen, nowIn } from '../live/subscriber.ts';
import { aKey, type Key } from '../support/a-key.ts';
import { aTenant, type Person, type TenantChanges, type TestTenant } from '../support/a-tenant.ts';
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
const organizationOf = ({ ctx }: Person) => publicId('Organization', ctx.actor.organizationId ?? '');

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

  const ticketId = await opens(channel, { onBehalfOf: user.id });
  await succeed(as(channel).replyToTicket({ ticketId, body, onBehalfOf: gloria.id }));
  await succeed(as(channel).addWatcher({ ticketId, userId: gloria.id, onBehalfOf: user.id }));

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
  const edit = (onBehalfOf?: string) => refusalsOf(as(channel).editTicket({ ticketId, contactPhone: '600 11 22 33', ...(onBehalfOf ? { onBehalfOf } : {}) }));
  const reopen = (onBehalfOf?: string) => refusalsOf(as(channel).reopenTicket({ ticketId, ...(onBehalfOf ? { onBehalfOf } : {}) }));

  expect([await edit(), await edit(gloria.id), await edit(tenant.ana.id)]).toEqual([['NOT_ALLOWED'], ['NOT_ALLOWED'], []]);
  await resolves(ticketId);
  expect([await reopen(), await reopen(gloria.id), await reopen(tenant.ana.id)]).toEqual([['NOT_ALLOWED'], ['NOT_ALLOWED'], []]);

  expect((await historyOf(tenant.marta, ticketId)).at(-1)).toMatchObject({ type: 'ticket.reopened', by: 'Canal', onBehalfOf: 'Ana Ruiz' });
});

test('what the desk does by itself because of a key names the system, the key and the person', async () => {
  await begin({ onAnswer: [{ notify: 'QUEUE' }] });
  const ticketId = await opens(tenant.ana);

  await succeed(as(channel).replyToTicket({ ticketId, body, onBehalfOf: tenant.ana.id }));

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

  const answers = await Promise.all(unknown.map(({ id }) => as(channel).replyToTicket({ ticketId, body, onBehalfOf: id })));
  const opened = await Promise.all(unknown.map(({ id }) => as(channel).openTicket({ subject: 'No arranca', description: 'Nada.', onBehalfOf: id })));

  for (const { userErrors } of [...answers, ...opened]) expect(userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'onBehalfOf'] }]);
  expect((await historyOf(tenant.marta, ticketId)).map(({ type }) => type)).toEqual(['ticket.opened']);
});

test('people and keys of no organization act for nobody, and a key opens for the person it acts for only', async () => {
  const ticketId = await opens(tenant.ana);
  const unbound = await aKey(tenant, { permissions: ['ticket:read', 'ticket:read_all', 'ticket:write', 'ticket:work'] });

  for (const who of [tenant.ana, tenant.marta, tenant.sofia, unbound])
    expect(await refusalsOf(as(who).replyToTicket({ ticketId, body, onBehalfOf: tenant.ana.id }))).toEqual(['NOT_ALLOWED']);
  const both = await as(channel).openTicket({ subject: 'No arranca', description: 'Nada.', onBehalfOf: gloria.id, requesterId: tenant.ana.id });

  expect(both.userErrors).toMatchObject([{ code: 'NOT_ALLOWED', path: ['input', 'requesterId'] }]);
  expect((await historyOf(tenant.marta, ticketId)).map(({ type }) => type)).toEqual(['ticket.opened']);
});

test('a key closes and withdraws no ticket of the person for whom it opened it', async () => {
  await begin({ onBehalfCreator: 'REQUESTER', withdrawal: 'resolved' });
  const ticketId = await opens(channel, { onBehalfOf: tenant.ana.id });

  expect(await refusalsOf(as(channel).withdrawTicket({ ticketId }))).toEqual(['NOT_ALLOWED']);
  await resolves(ticketId);

  expect(await refusalsOf(as(channel).closeTicket({ ticketId }))).toEqual(['NOT_THE_CREATOR']);
  await succeed(as(tenant.ana).closeTicket({ ticketId }));
});

test('an idempotency key belongs to the person too who is acted for', async () => {
  const ticketId = await opens(tenant.ana);
  const reply = (onBehalfOf: string) => as(channel).replyToTicket({ ticketId, body, onBehalfOf, idempotencyKey: 'one' });

  const [first, again] = await Promise.all([reply(gloria.id), reply(gloria.id)]);

  expect(again.message?.id).toBe(first.message?.id);
  await expect(reply(tenant.ana.id)).rejects.toThrow('IDEMPOTENCY_MISMATCH');
  expect((await as(tenant.marta).ticket({ id: ticketId }))?.messages.totalCount).toBe(1);
});

test('whoever is deactivated meanwhile is acted for before that or not at all', async () => {
  const ticketId = await opens(tenant.ana);

  const replies = Array.from({ length: 6 }, () => as(channel).replyToTicket({ ticketId, body, onBehalfOf: gloria.id }));
  await succeed(as(tenant.sofia).deactivateUser({ userId: gloria.id }));
  const codes = (await Promise.all(replies)).map(({ userErrors }) => userErrors[0]?.code ?? null);

  const { nodes } = await as(tenant.sofia).events({ first: 100 });
  const ended = nodes.findIndex(({ type }) => type === 'user.deactivated');
  const replied = nodes.flatMap(({ type }, index) => (type === 'ticket.replied' ? [index] : []));
  expect(replied).toHaveLength(codes.filter((code) => code === null).length);
  expect(codes.filter((code) => code !== null && code !== 'NOT_FOUND')).toEqual([]);
  for (const index of replied) expect(index).toBeLessThan(ended);
});
