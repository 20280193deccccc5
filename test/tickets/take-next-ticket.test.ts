import { expect, test } from 'vitest';
import { openTicket } from '../../src/tickets/open-ticket.ts';
import { aKey } from '../support/a-key.ts';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { aResolvedTicket, aTicket } from '../support/a-ticket.ts';
import { openTestApp } from '../support/app.ts';
import { as } from '../support/client.ts';
import { at, hours, later } from '../support/moments.ts';

openTestApp();

const take = async (who: { token: string }, queueId: string) => await as(who).takeNextTicket({ queueId });

async function queueOf({ sofia }: TestTenant, key = 'software'): Promise<string> {
  const { queues } = await as(sofia).catalog();
  return queues.find((queue) => queue.key === key)?.id ?? '';
}

const aQueue = (order: 'DUE_TIME' | 'PRIORITY' | 'FIRST_IN' | 'SIMPLE_FIRST') => ({
  queues: [{ key: 'software', label: 'Software', order, visibility: 'TENANT' as const, members: [] }],
});

test.each([
  ['FIRST_IN', ['old and low', 'urgent', 'critical', 'low again']],
  ['PRIORITY', ['urgent', 'old and low', 'critical', 'low again']],
  ['DUE_TIME', ['critical', 'old and low', 'urgent', 'low again']],
] as const)('a queue ordered by %s hands its tickets out in that order', async (order, expected) => {
  const tenant = await aTenant(aQueue(order));
  const { ana, marta } = tenant;
  const queueId = await queueOf(tenant);
  const open = (hoursAgo: number, subject: string, more: object) =>
    openTicket(at(later(new Date(), -hours(hoursAgo)), ana), { subject, description: 'x', severity: 'low', ...more });
  await open(2, 'urgent', { impact: 'HIGH', urgency: 'HIGH' });
  await open(3, 'old and low', { impact: 'LOW', urgency: 'MEDIUM' });
  await open(1, 'critical', { severity: 'critical', impact: 'LOW' });
  await open(0, 'low again', { impact: 'LOW' });

  const taken = [];
  for (let i = 0; i < 4; i += 1) taken.push((await take(marta, queueId)).ticket);

  expect(taken.map((ticket) => ticket?.subject)).toEqual(expected);
  for (const ticket of taken) expect(ticket?.assignee?.name).toBe('Marta Sanz');
});

test('twenty agents at once get twenty different tickets, and all that waited are taken', async () => {
  const tenant = await aTenant();
  const queueId = await queueOf(tenant);
  const agents = [tenant.marta, tenant.diego, tenant.sofia];
  const waiting = await Promise.all(Array.from({ length: 20 }, () => aTicket(tenant.ana)));

  const taken = await Promise.all(Array.from({ length: 20 }, (_, i) => take(agents[i % 3] ?? tenant.marta, queueId)));

  const ids = taken.map(({ ticket }) => ticket?.id);
  expect(new Set(ids)).toEqual(new Set(waiting.map(({ id }) => id)));
  expect(taken.map(({ ticket }) => ticket?.assignee?.id)).toEqual(taken.map((_, i) => agents[i % 3]?.id));
  expect((await take(tenant.marta, queueId)).userErrors).toMatchObject([{ code: 'QUEUE_EMPTY', path: ['input', 'queueId'] }]);
});

test('of twenty agents and seven tickets, seven get one and thirteen learn that the queue is empty', async () => {
  const tenant = await aTenant();
  const queueId = await queueOf(tenant);
  await Promise.all(Array.from({ length: 7 }, () => aTicket(tenant.ana)));

  const taken = await Promise.all(Array.from({ length: 20 }, () => take(tenant.marta, queueId)));

  expect(new Set(taken.flatMap(({ ticket }) => ticket?.id ?? [])).size).toBe(7);
  expect(taken.filter(({ userErrors }) => userErrors[0]?.code === 'QUEUE_EMPTY')).toHaveLength(13);
});

test('what is assigned, pending, resolved or in another queue does not wait', async () => {
  const tenant = await aTenant();
  const { ana, marta, sofia } = tenant;
  const queueId = await queueOf(tenant);
  const [assigned, pending] = [await aTicket(ana), await aTicket(ana)];
  await as(sofia).assignTicket({ ticketId: assigned.id, assigneeId: sofia.id });
  await as(marta).changeTicketStatus({ ticketId: pending.id, status: 'pending' });
  const { id: resolved } = await aResolvedTicket(tenant, ana);
  await as(marta).assignTicket({ ticketId: resolved, assigneeId: null });
  await aTicket(ana, { queue: 'hardware' });

  const { userErrors } = await take(marta, queueId);

  expect(userErrors).toMatchObject([{ code: 'QUEUE_EMPTY' }]);
});

test('a queue that others keep is not there; its members and admins take from it', async () => {
  const tenant = await aTenant();
  const queueId = await queueOf(tenant, 'hardware');
  await Promise.all([aTicket(tenant.ana, { queue: 'hardware' }), aTicket(tenant.ana, { queue: 'hardware' })]);

  const refused = await take(tenant.marta, queueId);
  const [byMember, byAdmin] = [await take(tenant.diego, queueId), await take(tenant.sofia, queueId)];

  expect(refused.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'queueId'] }]);
  expect([byMember.ticket?.assignee?.name, byAdmin.ticket?.assignee?.name]).toEqual(['Diego Mora', 'Sofía León']);
});

test('a key works on tickets, but is nobody to take one; requesters are not let in', async () => {
  const tenant = await aTenant();
  const queueId = await queueOf(tenant);
  await aTicket(tenant.ana);
  const key = await aKey(tenant, { permissions: ['ticket:read', 'ticket:read_all', 'ticket:work'] });

  const { userErrors } = await take(key, queueId);

  expect(userErrors).toMatchObject([{ code: 'NOT_AN_AGENT' }]);
  await expect(take(tenant.ana, queueId)).rejects.toThrow('FORBIDDEN');
});
