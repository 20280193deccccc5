import { expect, test } from 'vitest';
import { aKey } from '../support/a-key.ts';
import { aTenant } from '../support/a-tenant.ts';
import { aClosedTicket, aTicket } from '../support/a-ticket.ts';
import { openTestApp } from '../support/app.ts';
import { as, succeed } from '../support/client.ts';
import { deactivate } from '../support/deactivate.ts';

openTestApp();

const alert = { deduplicationKey: 'disk-full@web-1', nature: 'ALERT', channel: 'MONITORING' } as const;

test('a repeated alert is an occurrence of the ticket that is open for it', async () => {
  const tenant = await aTenant();
  const monitor = await aKey(tenant);

  const first = await aTicket(monitor, alert);
  const second = await aTicket(monitor, alert);
  const other = await aTicket(monitor, { ...alert, deduplicationKey: 'disk-full@web-2' });

  expect(second).toMatchObject({ id: first.id, occurrences: 2, version: 2 });
  expect(other).toMatchObject({ code: 'TST-000002', occurrences: 1 });
  const ticket = await as(tenant.sofia).ticket({ id: first.id });
  expect(ticket?.activity.nodes.map(({ type }) => type)).toEqual(['ticket.opened', 'ticket.repeated']);
  expect(ticket?.activity.nodes[1]?.changes).toEqual([{ field: 'occurrences', before: 1, after: 2 }]);
});

test.each(['REGISTRANT', 'REQUESTER'] as const)('ten at once are one ticket with ten occurrences (%s counts as creator)', async (onBehalfCreator) => {
  const tenant = await aTenant({ onBehalfCreator });
  const monitor = await aKey(tenant);

  const opened = await Promise.all(Array.from({ length: 10 }, () => aTicket(monitor, alert)));

  const tickets = await as(tenant.sofia).tickets();
  expect(new Set(opened.map(({ id }) => id)).size).toBe(1);
  expect(tickets.nodes).toMatchObject([{ occurrences: 10, code: 'TST-000001' }]);
  expect((await aTicket(tenant.ana)).code).toBe('TST-000002');
});

test('the same key of another caller is another alert', async () => {
  const tenant = await aTenant();
  const [one, other] = await Promise.all([aKey(tenant), aKey(tenant)]);

  const [first, second] = [await aTicket(one, alert), await aTicket(other, alert)];

  expect(second.id).not.toBe(first.id);
});

test('it stays the same alert when the creator has changed, and a new one once the ticket is closed', async () => {
  const tenant = await aTenant();
  const first = await aTicket(tenant.ana, alert);
  const closed = await aClosedTicket(tenant, tenant.luis, alert);

  await deactivate(tenant.ana);
  await succeed(as(tenant.sofia).handOverTicket({ ticketId: first.id, creatorId: tenant.diego.id, reason: 'Ana se fue' }));
  await deactivate(tenant.ana, true);

  expect((await aTicket(tenant.ana, alert)).id).toBe(first.id);
  expect((await aTicket(tenant.luis, alert)).id).not.toBe(closed.id);
});
