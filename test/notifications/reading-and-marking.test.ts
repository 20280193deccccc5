import { expect, test } from 'vitest';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { opens, queueIdOf, takes } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, askAs, refusalsOf, succeed } from '../support/client.ts';
import { newsOf, notificationsOf, unreadOf } from './news-of.ts';

openTestApp();

/** Marta's ticket, which Ana answered so many times. */
async function answered(times: number): Promise<TestTenant & { ticketId: string }> {
  const tenant = await aTenant();
  const ticketId = await opens(tenant.ana);
  await takes(tenant.marta, ticketId);
  for (let number = 1; number <= times; number += 1) await succeed(as(tenant.ana).replyToTicket({ ticketId, body: `Respuesta ${number}.` }));
  return { ...tenant, ticketId };
}

test('the newest come first, and pages continue from cursors that stay', async () => {
  const { ana, marta, ticketId } = await answered(3);

  const first = await as(marta).notifications({ first: 2 });
  await succeed(as(ana).replyToTicket({ ticketId, body: 'Otra.' }));
  const next = await as(marta).notifications({ first: 2, after: first.notifications.pageInfo.endCursor ?? '' });
  const back = await as(marta).notifications({ last: 2, before: first.notifications.edges[0]?.cursor ?? '' });

  const seqs = ({ notifications }: typeof first) => notifications.edges.map(({ node }) => Number(node.event?.seq));
  expect(seqs(first)).toEqual(seqs(first).toSorted((one, other) => other - one));
  expect(first.notifications).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
  expect(next.notifications).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: false } });
  expect(next.notifications.edges).toHaveLength(1);
  expect(back.notifications.edges).toHaveLength(1);
  expect(first.notifications.edges.every(({ cursor, node }) => cursor === node.cursor && cursor === node.event?.cursor)).toBe(true);
});

test('marking is one’s own, counts what it changed, and can be repeated', async () => {
  const { marta, diego, sofia, ana, ticketId } = await answered(3);
  const [oldest, middle] = await notificationsOf(marta);
  const ids = [oldest?.id ?? '', middle?.id ?? ''];

  expect(await as(marta).markNotifications({ ids, isRead: true })).toMatchObject({ markedCount: 2, hasMore: false, viewer: { unreadNotificationCount: 1 } });
  expect(await as(marta).markNotifications({ ids, isRead: true })).toMatchObject({ markedCount: 0 });
  expect(await as(marta).markNotifications({ ids: ids.slice(0, 1), isRead: false })).toMatchObject({ markedCount: 1, viewer: { unreadNotificationCount: 2 } });

  expect(await newsOf(marta, { isUnread: true })).toHaveLength(2);
  expect((await notificationsOf(marta, { isUnread: false })).map(({ id }) => id)).toEqual([middle?.id]);
  for (const other of [diego, sofia, ana]) {
    const refused = await as(other).markNotifications({ ids, isRead: true });
    expect(refused.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'ids', '0'] }]);
    expect(await refusalsOf(as(other).markNotifications({ upToId: ids[0] ?? '', isRead: true }))).toEqual(['NOT_FOUND']);
  }
  await succeed(as(ana).replyToTicket({ ticketId, body: 'La última.' }));
  expect(await as(marta).markNotifications({ upToId: ids[1] ?? '', isRead: true })).toMatchObject({ markedCount: 1, viewer: { unreadNotificationCount: 2 } });
});

test('what to mark is given in one way', async () => {
  const { marta } = await answered(1);
  const [{ id } = { id: '' }] = await notificationsOf(marta);

  expect(await refusalsOf(as(marta).markNotifications({ isRead: true }))).toEqual(['INVALID']);
  expect(await refusalsOf(as(marta).markNotifications({ isRead: true, ids: [id], upToId: id }))).toEqual(['INVALID']);
  expect(await refusalsOf(as(marta).markNotifications({ isRead: true, ids: [] }))).toEqual(['INVALID']);
  const { body } = await askAs(marta, `mutation { markNotifications(input: { ids: ["${marta.id}"], isRead: true }) { markedCount } }`);
  expect(body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
});

test('two that mark the same at once mark it once, and a repeated key answers as before', async () => {
  const { marta } = await answered(5);
  const ids = (await notificationsOf(marta)).map(({ id }) => id);

  const counts = await Promise.all([ids, ids.toReversed(), ids].map((ids) => as(marta).markNotifications({ ids, isRead: true })));
  const once = { ids, isRead: false, idempotencyKey: 'once' };
  const repeated = [await as(marta).markNotifications(once), await as(marta).markNotifications(once)];

  expect(counts.reduce((sum, { markedCount }) => sum + (markedCount ?? 0), 0)).toBe(5);
  expect(repeated).toMatchObject([{ markedCount: 5 }, { markedCount: 5 }]);
  expect(await unreadOf(marta)).toBe(5);
});

test('a notification of a ticket that its person can no longer see is in no list and no count, and comes back with the sight of it', async () => {
  const tenant = await answered(2);
  const { ana, marta, diego, sofia, ticketId } = tenant;
  await succeed(as(marta).addNote({ ticketId, body: 'Diego.', mentions: [diego.id] }));
  const [{ id } = { id: '' }] = await notificationsOf(diego);

  await succeed(as(sofia).moveTicket({ ticketId, queueId: await queueIdOf(tenant, 'hardware') }));
  const hidden = await as(marta).notifications();
  await succeed(as(sofia).moveTicket({ ticketId, queueId: await queueIdOf(tenant, 'software') }));

  expect(hidden).toMatchObject({ unreadNotificationCount: 0, notifications: { edges: [], totalCount: 0 } });
  expect(await newsOf(marta)).toEqual(['ANSWERED ticket.replied', 'ANSWERED ticket.replied']);
  const { body } = await askAs(ana, `{ node(id: "${id}") { id } }`);
  expect(body.data.node).toBeNull();
  expect((await askAs(diego, `{ node(id: "${id}") { id ... on Notification { kind } } }`)).body.data.node).toEqual({ id, kind: 'MENTIONED' });
});

test('somebody who may no longer read notes is not told of one any more', async () => {
  const { marta, diego, sofia, ticketId } = await answered(0);
  await succeed(as(marta).addNote({ ticketId, body: 'Diego.', mentions: [diego.id] }));

  await succeed(as(sofia).changeRole({ userId: diego.id, role: 'REQUESTER' }));

  expect(await as(diego).notifications()).toMatchObject({ unreadNotificationCount: 0, notifications: { totalCount: 0 } });
});
