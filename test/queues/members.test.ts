import { expect, test } from 'vitest';
import { aKey } from '../support/a-key.ts';
import { aTenant } from '../support/a-tenant.ts';
import { opens } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, refusalsOf, succeed } from '../support/client.ts';

openTestApp();

test('a member is added and removed, one at a time, and sees the tickets of the queue meanwhile', async () => {
  const { sofia, marta, ana } = await aTenant();
  const id = await opens(ana, { queue: 'hardware' });
  const membership = { queue: 'hardware', userId: marta.id };

  const added = await succeed(as(sofia).addQueueMember(membership));
  await succeed(as(sofia).addQueueMember(membership));
  const seen = await as(marta).ticketDetails({ id });
  const removed = await succeed(as(sofia).removeQueueMember(membership));
  await succeed(as(sofia).removeQueueMember(membership));

  expect(added.queue.members.map(({ user }) => user.name).sort()).toEqual(['Diego Mora', 'Marta Sanz']);
  expect(seen).toMatchObject({ id });
  expect(removed.queue.members.map(({ user }) => user.name)).toEqual(['Diego Mora']);
  expect(await as(marta).ticketDetails({ id })).toBeNull();
  const { nodes } = await as(sofia).events({ filter: { type: { contains: 'queue.' } } });
  expect(nodes.map(({ type }) => type)).toEqual(['queue.changed', 'queue.changed']);
});

test('two at once are both members afterwards', async () => {
  const { sofia, marta } = await aTenant();

  await Promise.all([marta, sofia].map(({ id }) => succeed(as(sofia).addQueueMember({ queue: 'hardware', userId: id }))));

  const { queue } = await succeed(as(sofia).addQueueMember({ queue: 'hardware', userId: marta.id }));
  expect(queue.members).toHaveLength(3);
});

test('a repeated key changes nothing again, and an old version is refused', async () => {
  const { sofia, marta } = await aTenant();
  const added = { queue: 'hardware', userId: marta.id, idempotencyKey: 'one' };

  await succeed(as(sofia).addQueueMember(added));
  await succeed(as(sofia).removeQueueMember({ queue: 'hardware', userId: marta.id }));
  const { queue } = await succeed(as(sofia).addQueueMember(added));

  expect(queue.members).toHaveLength(1);
  expect(await refusalsOf(as(sofia).addQueueMember({ queue: 'hardware', userId: marta.id, expectedVersion: 1 }))).toEqual(['CONFLICT']);
});

test('only agents become members, of queues that there are, and only admins say so', async () => {
  const tenant = await aTenant();
  const { sofia, ana, marta } = tenant;
  const elsewhere = await aTenant();
  const key = await aKey(tenant, { permissions: ['ticket:read', 'ticket:write', 'ticket:work'] });

  expect(await refusalsOf(as(sofia).addQueueMember({ queue: 'hardware', userId: ana.id }))).toEqual(['NOT_AN_AGENT']);
  expect(await refusalsOf(as(sofia).addQueueMember({ queue: 'nowhere', userId: marta.id }))).toEqual(['NOT_FOUND']);
  expect(await refusalsOf(as(sofia).removeQueueMember({ queue: 'hardware', userId: elsewhere.marta.id }))).toEqual(['NOT_FOUND']);
  for (const who of [ana, marta, key]) {
    await expect(as(who).addQueueMember({ queue: 'hardware', userId: marta.id })).rejects.toThrow('FORBIDDEN');
    await expect(as(who).removeQueueMember({ queue: 'hardware', userId: marta.id })).rejects.toThrow('FORBIDDEN');
  }
});
