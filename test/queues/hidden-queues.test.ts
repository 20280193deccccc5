import { expect, test } from 'vitest';
import { aKey } from '../support/a-key.ts';
import { aTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp } from '../support/app.ts';
import { as, askAs } from '../support/client.ts';

openTestApp();

const queueOf = '($id: ID!) { ticket(id: $id) { queue { key counts { unresolved } members { user { id } } } } }';

test('a ticket shows an agent the name of a queue that they may not see, and not what is in it', async () => {
  const { ana, marta, diego, sofia } = await aTenant();
  const { id } = await aTicket(marta, { requesterId: ana.id, queue: 'hardware' });

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
