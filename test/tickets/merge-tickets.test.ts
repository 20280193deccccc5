import { beforeEach, expect, test } from 'vitest';
import { aKey } from '../support/a-key.ts';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { opens, takes } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, refusalsOf, succeed } from '../support/client.ts';
import { historyOf, statusOf } from '../support/history.ts';
import { replayTenant } from '../support/replay-tenant.ts';

openTestApp();

let tenant: TestTenant;
beforeEach(async () => {
  tenant = await aTenant();
});

async function aMergedPair(): Promise<[source: string, target: string]> {
  const [source, target] = [await opens(tenant.ana), await opens(tenant.ana)];
  await succeed(as(tenant.marta).mergeTickets({ ticketId: source, intoId: target }));
  return [source, target];
}

const clocksOf = async (id: string) => (await succeed(as(tenant.marta).ticketClocks({ id }))).slaClocks;

async function deadlinesOf(id: string) {
  const { dueAt, slaClocks } = await succeed(as(tenant.marta).ticketClocks({ id }));
  return { dueAt, clocks: slaClocks.map(({ metric, state, dueAt }) => ({ metric, state, dueAt })) };
}

test('a merged ticket has cancelled clocks and refers replies to the other, and each shows the other', async () => {
  const [source, target] = await aMergedPair();

  expect(new Set((await clocksOf(source)).map(({ state }) => state))).toEqual(new Set(['CANCELLED']));
  const told = (await as(tenant.ana).replyToTicket({ ticketId: source, body: '¿Novedades?' })).userErrors;
  expect(told).toMatchObject([{ code: 'MERGED', details: { into: target } }]);
  expect(await as(tenant.ana).ticketLinks({ id: source })).toMatchObject({ mergedInto: { id: target } });
  expect(await as(tenant.ana).ticketLinks({ id: target })).toMatchObject({ mergedTickets: { nodes: [{ id: source }] } });
  expect((await historyOf(tenant.marta, target)).at(-1)).toMatchObject({ type: 'ticket.absorbed', changes: { mergedTicket: source } });
});

test('merging closes nothing: the creator closes the ticket, once it is unmerged', async () => {
  const [source] = await aMergedPair();
  expect(await statusOf(tenant.ana, source)).toBe('new');
  expect(await refusalsOf(as(tenant.marta).closeTicket({ ticketId: source }))).not.toEqual([]);

  await succeed(as(tenant.marta).unmergeTicket({ ticketId: source }));
  await takes(tenant.marta, source, 'in_progress');
  await succeed(as(tenant.marta).resolveTicket({ ticketId: source }));

  expect(await refusalsOf(as(tenant.marta).closeTicket({ ticketId: source }))).toEqual(['NOT_THE_CREATOR']);
  await succeed(as(tenant.ana).closeTicket({ ticketId: source }));
  expect(await statusOf(tenant.ana, source)).toBe('closed');
});

test('the creator of a merged ticket separates it again, also when the other one is closed; no other requester does', async () => {
  const [source, target] = [await opens(tenant.ana), await opens(tenant.marta, { requesterId: tenant.luis.id })];
  await succeed(as(tenant.sofia).mergeTickets({ ticketId: source, intoId: target }));
  await takes(tenant.marta, target, 'in_progress');
  await succeed(as(tenant.marta).resolveTicket({ ticketId: target }));
  await succeed(as(tenant.marta).closeTicket({ ticketId: target }));

  expect(await refusalsOf(as(tenant.luis).unmergeTicket({ ticketId: source }))).toEqual(['NOT_FOUND']);
  await succeed(as(tenant.ana).unmergeTicket({ ticketId: source }));

  expect(await as(tenant.ana).ticketLinks({ id: source })).toMatchObject({ mergedInto: null });
});

test('whoever sees a merged ticket but neither created it nor works on tickets does not separate it', async () => {
  const [source, target] = [await opens(tenant.marta, { requesterId: tenant.ana.id }), await opens(tenant.ana)];
  const key = await aKey(tenant, { permissions: ['ticket:read', 'ticket:read_all', 'ticket:write'] });
  await succeed(as(tenant.sofia).mergeTickets({ ticketId: source, intoId: target }));

  for (const who of [tenant.ana, key]) expect(await refusalsOf(as(who).unmergeTicket({ ticketId: source }))).toEqual(['NOT_ALLOWED']);

  expect(await as(tenant.ana).ticketLinks({ id: source })).toMatchObject({ mergedInto: { id: target } });
});

test('after unmerging, its clocks run as if they had never been cancelled, and a replay of its events agrees', async () => {
  const apart = await opens(tenant.ana);
  const before = await deadlinesOf(apart);
  await succeed(as(tenant.marta).mergeTickets({ ticketId: apart, intoId: await opens(tenant.ana) }));

  await succeed(as(tenant.marta).unmergeTicket({ ticketId: apart }));

  expect(await deadlinesOf(apart)).toEqual(before);
  for (const { kept, replayed } of await replayTenant(tenant.system)) expect(replayed).toEqual(kept);
});

test('a merged ticket is in no count of its queue and nobody gets it as the next', async () => {
  const [, target] = await aMergedPair();
  const { queues } = await as(tenant.marta).catalog();
  const software = queues.find(({ key }) => key === 'software') ?? expect.unreachable();

  const next = await succeed(as(tenant.marta).takeNextTicket({ queueId: software.id }));

  expect(software.counts).toMatchObject({ unresolved: 1, unassigned: 1 });
  expect(next.ticket.id).toBe(target);
  expect(await refusalsOf(as(tenant.marta).takeNextTicket({ queueId: software.id }))).toEqual(['QUEUE_EMPTY']);
});

test('a ticket is not merged into itself, in a circle or into a closed ticket', async () => {
  const [source, target] = await aMergedPair();
  const closed = await opens(tenant.ana);
  await takes(tenant.marta, closed, 'in_progress');
  await succeed(as(tenant.marta).resolveTicket({ ticketId: closed }));
  await succeed(as(tenant.ana).closeTicket({ ticketId: closed }));

  const merge = (ticketId: string, intoId: string) => refusalsOf(as(tenant.marta).mergeTickets({ ticketId, intoId }));

  expect([await merge(target, target), await merge(target, source), await merge(target, closed)]).toEqual([['INVALID'], ['MERGED'], ['TICKET_CLOSED']]);
  expect(await refusalsOf(as(tenant.marta).unmergeTicket({ ticketId: target }))).toEqual(['NOT_MERGED']);
});

test('of two tickets merged into each other at once, one is refused', async () => {
  const [one, other] = [await opens(tenant.ana), await opens(tenant.ana)];

  const told = await Promise.all([
    refusalsOf(as(tenant.marta).mergeTickets({ ticketId: one, intoId: other })),
    refusalsOf(as(tenant.marta).mergeTickets({ ticketId: other, intoId: one })),
  ]);

  expect(told.toSorted()).toEqual([[], ['MERGED']]);
});
