import { beforeEach, expect, test } from 'vitest';
import { publicId } from '../../src/core/ids.ts';
import { aKey } from '../support/a-key.ts';
import { aTenant, type Person, type TestTenant } from '../support/a-tenant.ts';
import { opens, takes } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { atOneMoment } from '../support/at-one-moment.ts';
import { as, refusalsOf, succeed } from '../support/client.ts';
import { deactivate } from '../support/deactivate.ts';
import type { TicketPart } from '../support/gql/graphql.ts';
import { historyOf } from '../support/history.ts';

openTestApp();

let tenant: TestTenant;
let gloria: Person;
beforeEach(async () => {
  tenant = await aTenant({
    people: [
      { key: 'ana', name: 'Ana Ruiz', role: 'REQUESTER', organization: 'acme' },
      { key: 'gloria', name: 'Gloria Paz', role: 'REQUESTER', organization: 'acme' },
      { key: 'luis', name: 'Luis Vega', role: 'REQUESTER', organization: 'globex' },
      { key: 'marta', name: 'Marta Sanz', role: 'AGENT' },
      { key: 'diego', name: 'Diego Mora', role: 'AGENT' },
      { key: 'sofia', name: 'Sofía León', role: 'ADMIN' },
    ],
  });
  gloria = tenant.people.gloria ?? expect.unreachable();
});

const sees = async (who: Parameters<typeof as>[0], id: string) => (await as(who).ticketWatchers({ id })) !== null;
const watchersOf = async (id: string) => (await as(tenant.marta).ticketWatchers({ id }))?.watchers.nodes.map(({ name }) => name);

test('clinic D12: a watcher sees the ticket, answers it, finds it by filter, and stops watching alone', async () => {
  const { ana } = tenant;
  const ticketId = await opens(ana);
  expect(await sees(gloria, ticketId)).toBe(false);

  await succeed(as(ana).addWatcher({ ticketId, userId: gloria.id }));

  expect(await watchersOf(ticketId)).toEqual(['Gloria Paz']);
  await succeed(as(gloria).replyToTicket({ ticketId, body: 'También me pasa a mí.' }));
  expect((await as(gloria).tickets({ filter: { watcher: { id: { eq: gloria.id } } } })).nodes).toMatchObject([{ id: ticketId }]);
  await succeed(as(gloria).removeWatcher({ ticketId, userId: gloria.id }));
  expect(await sees(gloria, ticketId)).toBe(false);
  expect((await historyOf(ana, ticketId)).map(({ type }) => type)).toEqual([
    'ticket.opened',
    'ticket.watcher_added',
    'ticket.replied',
    'ticket.watcher_removed',
  ]);
});

test('requesters add people of their organization to their own tickets only; agents add anybody who is active', async () => {
  const { ana, luis, marta, diego } = tenant;
  const [ticketId, others] = [await opens(ana), await opens(luis)];
  await succeed(as(marta).addWatcher({ ticketId: others, userId: ana.id }));

  expect(await refusalsOf(as(ana).addWatcher({ ticketId, userId: luis.id }))).toEqual(['NOT_FOUND']);
  expect(await refusalsOf(as(ana).addWatcher({ ticketId: others, userId: gloria.id }))).toEqual(['NOT_ALLOWED']);
  expect(await refusalsOf(as(gloria).addWatcher({ ticketId, userId: gloria.id }))).toEqual(['NOT_FOUND']);
  await succeed(as(marta).addWatcher({ ticketId, userId: luis.id }));
  await deactivate(diego);

  expect(await refusalsOf(as(marta).addWatcher({ ticketId, userId: diego.id }))).toEqual(['USER_INACTIVE']);
  expect(await sees(luis, ticketId)).toBe(true);
  expect(await refusalsOf(as(gloria).removeWatcher({ ticketId: others, userId: ana.id }))).toEqual(['NOT_FOUND']);
});

test('the key of an organization adds its people to its tickets', async () => {
  const { ana, luis } = tenant;
  const organizationId = publicId('Organization', ana.ctx.actor.organizationId ?? '');
  const key = await aKey(tenant, { permissions: ['ticket:read', 'ticket:write'], organizationId });
  const ticketId = await opens(ana);

  await succeed(as(key).addWatcher({ ticketId, userId: gloria.id }));

  expect(await sees(gloria, ticketId)).toBe(true);
  expect(await refusalsOf(as(key).addWatcher({ ticketId, userId: luis.id }))).toEqual(['NOT_FOUND']);
});

test('of an internal ticket only agents are watchers, also of one in a queue that they do not see', async () => {
  const { marta, sofia, ana } = tenant;
  const ticketId = await opens(sofia, { isInternal: true, queue: 'hardware' });

  expect(await refusalsOf(as(sofia).addWatcher({ ticketId, userId: ana.id }))).toEqual(['NOT_ALLOWED']);
  expect(await sees(marta, ticketId)).toBe(false);
  await succeed(as(sofia).addWatcher({ ticketId, userId: marta.id }));

  expect(await sees(marta, ticketId)).toBe(true);
});

test('a person who is added twice, also at once, watches once', async () => {
  const { ana, marta } = tenant;
  const ticketId = await opens(ana);

  await atOneMoment(tenant, ...[ana, marta].map((who) => () => succeed(as(who).addWatcher({ ticketId, userId: gloria.id }))));

  expect(await watchersOf(ticketId)).toEqual(['Gloria Paz']);
  expect((await historyOf(ana, ticketId)).filter(({ type }) => type === 'ticket.watcher_added')).toHaveLength(1);
});

test('a person shows the tickets that they asked for, watch, and are assigned, each by its part and as far as the viewer sees them', async () => {
  const { ana, luis, marta, diego } = tenant;
  const [own, watched, hidden] = [await opens(gloria), await opens(ana), await opens(ana, { queue: 'hardware' })];
  await takes(marta, own);
  for (const ticketId of [watched, hidden]) await succeed(as(diego).addWatcher({ ticketId, userId: gloria.id }));
  const ticketsOf = async (who: Person, { id }: Person, part: TicketPart) => (await as(who).userDetails({ id, part }))?.tickets.nodes.map((one) => one.id);

  expect(await ticketsOf(diego, gloria, 'REQUESTER')).toEqual([own]);
  expect(await ticketsOf(diego, gloria, 'WATCHER')).toEqual([watched, hidden]);
  expect(await ticketsOf(marta, gloria, 'WATCHER')).toEqual([watched]);
  expect(await ticketsOf(marta, marta, 'ASSIGNEE')).toEqual([own]);
  expect(await ticketsOf(gloria, gloria, 'WATCHER')).toEqual([watched, hidden]);
  expect(await ticketsOf(luis, gloria, 'WATCHER')).toBeUndefined();
});
