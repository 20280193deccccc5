import { expect, test } from 'vitest';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp } from '../support/app.ts';
import { as } from '../support/client.ts';
import { type AssignTicketInput } from '../support/gql/graphql.ts';

openTestApp();

const assign = async (who: { token: string }, input: AssignTicketInput) => await as(who).assignTicket(input);
const move = async (who: { token: string }, ticketId: string, queueId: string) => await as(who).moveTicket({ ticketId, queueId });
const typesOf = async (who: { token: string }, id: string) => (await as(who).ticket({ id }))?.activity.nodes.map(({ type }) => type);

async function queueOf({ sofia }: TestTenant, key: string): Promise<string> {
  const { queues } = await as(sofia).catalog();
  return queues.find((queue) => queue.key === key)?.id ?? '';
}

test('an agent gives a ticket to a colleague, and back to the queue', async () => {
  const { ana, marta, diego } = await aTenant();
  const { id: ticketId } = await aTicket(ana);

  const given = await assign(marta, { ticketId, assigneeId: diego.id });
  const back = await assign(diego, { ticketId, assigneeId: null });

  expect(given.ticket).toMatchObject({ assignee: { name: 'Diego Mora' }, version: 2 });
  expect(back.ticket).toMatchObject({ assignee: null, version: 3 });
  expect(await typesOf(ana, ticketId)).toEqual(['ticket.opened', 'ticket.assigned', 'ticket.unassigned']);
});

test('assigning a ticket to its assignee changes nothing', async () => {
  const { ana, marta } = await aTenant();
  const { id: ticketId } = await aTicket(ana);
  await assign(marta, { ticketId, assigneeId: marta.id });

  const { ticket, userErrors } = await assign(marta, { ticketId, assigneeId: marta.id });

  expect([ticket?.version, userErrors]).toEqual([2, []]);
  expect(await typesOf(ana, ticketId)).toEqual(['ticket.opened', 'ticket.assigned']);
});

test('requesters, and agents who cannot see the queue, are not given tickets; members and admins are', async () => {
  const tenant = await aTenant();
  const { ana, marta, diego, sofia } = tenant;
  const open = await aTicket(ana);
  const hidden = await aTicket(ana, { queue: 'hardware' });

  const refused = await Promise.all([assign(marta, { ticketId: open.id, assigneeId: ana.id }), assign(diego, { ticketId: hidden.id, assigneeId: marta.id })]);
  const toMember = await assign(sofia, { ticketId: hidden.id, assigneeId: diego.id });
  const toAdmin = await assign(diego, { ticketId: hidden.id, assigneeId: sofia.id });

  for (const { userErrors } of refused) expect(userErrors).toMatchObject([{ code: 'NOT_AN_AGENT', path: ['input', 'assigneeId'] }]);
  expect([toMember.ticket?.assignee?.name, toAdmin.ticket?.assignee?.name]).toEqual(['Diego Mora', 'Sofía León']);
});

test("neither another desk's agent nor its ticket is found", async () => {
  const [one, other] = await Promise.all([aTenant(), aTenant()]);
  const { id: ticketId } = await aTicket(one.ana);

  const [stranger, ticket] = await Promise.all([
    assign(one.marta, { ticketId, assigneeId: other.marta.id }),
    assign(other.marta, { ticketId, assigneeId: other.marta.id }),
  ]);

  expect(stranger.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'assigneeId'] }]);
  expect(ticket.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'ticketId'] }]);
});

test('in the queue it moves to, a ticket waits unassigned', async () => {
  const tenant = await aTenant();
  const { ana, marta, sofia } = tenant;
  const { id: ticketId } = await aTicket(ana);
  await assign(marta, { ticketId, assigneeId: marta.id });

  const moved = await move(sofia, ticketId, await queueOf(tenant, 'hardware'));

  expect(moved.ticket).toMatchObject({ queue: { key: 'hardware' }, assignee: null, version: 3 });
  expect(await typesOf(ana, ticketId)).toEqual(['ticket.opened', 'ticket.assigned', 'ticket.moved', 'ticket.unassigned']);
  expect(await as(marta).ticket({ id: ticketId })).toBeNull();
});

test('moved to where it is, nothing happens; an unknown queue is refused', async () => {
  const [one, other] = await Promise.all([aTenant(), aTenant()]);
  const { id, queue } = await aTicket(one.ana);

  const same = await move(one.marta, id, queue.id);
  const unknown = await move(one.marta, id, await queueOf(other, 'software'));

  expect(same.ticket?.version).toBe(1);
  expect(unknown.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'queueId'] }]);
  expect(await typesOf(one.ana, id)).toEqual(['ticket.opened']);
});

test('requesters neither assign nor move', async () => {
  const { ana, marta } = await aTenant();
  const { id: ticketId, queue } = await aTicket(ana);

  await expect(assign(ana, { ticketId, assigneeId: marta.id })).rejects.toThrow('FORBIDDEN');
  await expect(move(ana, ticketId, queue.id)).rejects.toThrow('FORBIDDEN');
});
