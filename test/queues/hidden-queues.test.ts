import { expect, test } from 'vitest';
import { newId, publicId } from '../../src/core/ids.ts';
import { aKey } from '../support/a-key.ts';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp } from '../support/app.ts';
import { as, askAs, refusalsOf, succeed } from '../support/client.ts';

openTestApp();

const queueOf = '($id: ID!) { ticket(id: $id) { queue { key counts { unresolved } members { user { id } } } } }';

async function queueId({ sofia }: TestTenant, key: string): Promise<string> {
  return (await as(sofia).catalog()).queues.find((queue) => queue.key === key)?.id ?? '';
}

const agentKeyOf = (tenant: TestTenant) => aKey(tenant, { permissions: ['ticket:read', 'ticket:read_all', 'ticket:write', 'ticket:work'] });

test('a ticket shows an agent the name of a queue that they may not see, and not what is in it', async () => {
  const tenant = await aTenant();
  const { ana, marta, diego, sofia } = tenant;
  const { id } = await aTicket(marta, { requesterId: ana.id });
  await succeed(as(sofia).moveTicket({ ticketId: id, queueId: await queueId(tenant, 'hardware') }));

  const [hidden, own, all] = await Promise.all([marta, diego, sofia].map((who) => askAs(who, `query ${queueOf}`, { id })));

  const known = { key: 'hardware', counts: { unresolved: 1 }, members: [{ user: { id: diego.id } }] };
  expect(hidden?.body.data.ticket.queue).toEqual({ key: 'hardware', counts: null, members: [] });
  expect([own, all].map((answer) => answer?.body.data.ticket.queue)).toEqual([known, known]);
});

test('without ticket:read an event is not found by its id', async () => {
  const tenant = await aTenant();
  const { sofia } = tenant;
  await as(sofia).createRelease({ name: '1.0' });
  await aTicket(tenant.ana);
  const reader = await aKey(tenant, { permissions: ['tenant:admin', 'ticket:read', 'note:read'] });
  const ids = (await as(sofia).events({ first: 100 })).nodes.map(({ id }) => id);
  const withoutRead = [await aKey(tenant, { permissions: ['article:read'] }), await aKey(tenant, { permissions: ['tenant:admin', 'note:read'] })];

  const found = await Promise.all([...withoutRead, reader].map(async (who) => (await as(who).nodes({ ids })).filter((node) => node !== null).length));

  expect(found).toEqual([0, 0, ids.length]);
});

test('an agent who names a queue that they may not see is told what they are told of an unknown one', async () => {
  const tenant = await aTenant();
  const agentKey = await agentKeyOf(tenant);
  const opens = (who: { token: string }, queue: string) => as(who).openTicket({ subject: 'x', description: 'y', queue });

  for (const who of [tenant.marta, agentKey]) {
    const [hidden, unknown] = await Promise.all([opens(who, 'hardware'), opens(who, 'nonsense')]);
    expect(JSON.stringify(hidden).replace('"unknown":["hardware"]', '"unknown":["nonsense"]')).toBe(JSON.stringify(unknown));
    expect(hidden.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'queue'] }]);
  }
  for (const who of [tenant.diego, tenant.sofia]) expect(await refusalsOf(opens(who, 'hardware'))).toEqual([]);
});

test('requesters and their programs are offered the queues that they can open tickets in, and nothing of what is in them', async () => {
  const tenant = await aTenant();
  await aTicket(tenant.ana, { queue: 'hardware' });
  const query = '{ queues { key counts { open } members { user { id } } } queue(key: "hardware") { key } }';

  const [requester, key, agent] = await Promise.all([tenant.ana, await aKey(tenant), tenant.marta].map((who) => askAs(who, query)));

  const offered = ['software', 'hardware'].map((key) => ({ key, counts: null, members: [] }));
  for (const answer of [requester, key]) expect(answer?.body.data).toEqual({ queues: offered, queue: { key: 'hardware' } });
  expect(agent?.body.data).toMatchObject({ queues: [{ key: 'software' }], queue: null });
  for (const { key } of offered) expect((await aTicket(tenant.ana, { queue: key })).queue.key).toBe(key);
});

test('requesters and their programs open tickets in a queue that they do not see', async () => {
  const tenant = await aTenant();
  const key = await aKey(tenant);

  for (const who of [tenant.ana, key]) expect((await aTicket(who, { queue: 'hardware' })).queue.key).toBe('hardware');
});

test('a ticket goes to a queue, and is taken from one, only by those who see the queue', async () => {
  const tenant = await aTenant();
  const { id: ticketId } = await aTicket(tenant.ana);
  await aTicket(tenant.ana, { queue: 'hardware' });
  const [hidden, unknown] = [await queueId(tenant, 'hardware'), publicId('Queue', newId(new Date()))];
  const workKey = await aKey(tenant, { permissions: ['ticket:read', 'ticket:write', 'ticket:work'] });

  for (const who of [tenant.marta, await agentKeyOf(tenant)])
    expect(await as(who).moveTicket({ ticketId, queueId: hidden })).toEqual(await as(who).moveTicket({ ticketId, queueId: unknown }));
  expect(await refusalsOf(as(tenant.marta).takeNextTicket({ queueId: hidden }))).toEqual(['NOT_FOUND']);
  expect(await refusalsOf(as(workKey).moveTicket({ ticketId: (await aTicket(workKey)).id, queueId: hidden }))).toEqual(['NOT_FOUND']);
  const { ticket } = await succeed(as(tenant.diego).moveTicket({ ticketId, queueId: hidden }));

  expect(ticket.queue.key).toBe('hardware');
});
