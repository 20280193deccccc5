import { expect, test } from 'vitest';
import { aTenant } from '../support/a-tenant.ts';
import { advance, opens, takes } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, askAs } from '../support/client.ts';

openTestApp();

test('the viewer has the tickets that are assigned to them and those that were opened for them, by filter, order and page', async () => {
  const { ana, luis, marta } = await aTenant();
  const first = await opens(ana, { queue: 'software', severity: 'critical' });
  const second = await opens(ana, { queue: 'software' });
  const third = await opens(luis, { queue: 'software' });
  for (const ticketId of [first, third]) await takes(marta, ticketId);

  const agent = await as(marta).ownTickets();
  const requester = await as(ana).ownTickets({ first: 1 });
  const next = await as(ana).ownTickets({ first: 1, after: requester.requestedTickets.pageInfo.endCursor });
  const ordered = await as(ana).ownTickets({ orderBy: [{ field: 'OPENED_AT', direction: 'ASC' }] });
  const filtered = await as(marta).ownTickets({ filter: { requester: { id: { eq: luis.id } } } });

  const ids = ({ nodes }: { nodes: { id: string }[] }) => nodes.map(({ id }) => id);
  expect([ids(agent.assignedTickets), ids(agent.requestedTickets)]).toEqual([[third, first], []]);
  expect([ids(requester.requestedTickets), ids(next.requestedTickets), next.requestedTickets.pageInfo.hasNextPage]).toEqual([[second], [first], false]);
  expect(requester.requestedTickets.totalCount).toBe(2);
  expect(ids(ordered.requestedTickets)).toEqual([first, second]);
  expect(ids(filtered.assignedTickets)).toEqual([third]);
});

test('the desk tells its time, which runs ahead on a test desk that was moved', async () => {
  const tenant = await aTenant();
  const ahead = new Date(Date.now() + 86_400_000);
  await advance(tenant, ahead);

  const time = await as(tenant.ana).serverTime();

  expect(new Date(time).getTime()).toBeGreaterThanOrEqual(ahead.getTime());
  expect((await askAs(null, '{ serverTime }')).body.errors[0].extensions.code).toBe('UNAUTHENTICATED');
});
