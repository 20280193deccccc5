import { beforeEach, expect, test } from 'vitest';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { openTestApp } from '../support/app.ts';
import { does, historyOf, opens, refusalsOf, see, statusOf, takes, tell, ticketOf } from '../support/play.ts';
import { replayTenant } from '../support/replayed.ts';

openTestApp();

let tenant: TestTenant;
beforeEach(async () => {
  tenant = await aTenant();
});

async function aMergedPair(): Promise<[source: string, target: string]> {
  const [source, target] = [await opens(tenant.ana), await opens(tenant.ana)];
  await does(tenant.marta, 'mergeTickets', { ticketId: source, intoId: target });
  return [source, target];
}

const clocksOf = async (id: string) => (await ticketOf(tenant.marta, id, 'slaClocks { metric state }')).slaClocks;

test('a merged ticket waits with cancelled clocks, tells where to write, and each shows the other', async () => {
  const [source, target] = await aMergedPair();

  expect(new Set((await clocksOf(source)).map(({ state }: { state: string }) => state))).toEqual(new Set(['CANCELLED']));
  const told = (await tell(tenant.ana, 'replyToTicket', { ticketId: source, body: '¿Novedades?' })).userErrors;
  expect(told).toMatchObject([{ code: 'MERGED', details: { into: target } }]);
  expect(await ticketOf(tenant.ana, source, 'mergedInto { id }')).toEqual({ mergedInto: { id: target } });
  expect(await ticketOf(tenant.ana, target, 'mergedTickets { nodes { id } }')).toEqual({ mergedTickets: { nodes: [{ id: source }] } });
  expect((await historyOf(tenant.marta, target)).at(-1)).toMatchObject({ type: 'ticket.absorbed', changes: { mergedTicket: source } });
});

test('merging closes nothing: whose ticket it is closes it, once it was parted again', async () => {
  const [source] = await aMergedPair();
  expect(await statusOf(tenant.ana, source)).toBe('new');
  expect(await refusalsOf(tenant.marta, 'closeTicket', { ticketId: source })).not.toEqual([]);

  await does(tenant.marta, 'unmergeTicket', { ticketId: source });
  await takes(tenant.marta, source, 'in_progress');
  await does(tenant.marta, 'resolveTicket', { ticketId: source });

  expect(await refusalsOf(tenant.marta, 'closeTicket', { ticketId: source })).toEqual(['NOT_THE_CREATOR']);
  await does(tenant.ana, 'closeTicket', { ticketId: source });
  expect(await statusOf(tenant.ana, source)).toBe('closed');
});

test('parted again, its clocks run as if they had never been cancelled, and its events say so', async () => {
  const apart = await opens(tenant.ana);
  const before = await ticketOf(tenant.marta, apart, 'dueAt slaClocks { metric state dueAt }');
  await does(tenant.marta, 'mergeTickets', { ticketId: apart, intoId: await opens(tenant.ana) });

  await does(tenant.marta, 'unmergeTicket', { ticketId: apart });

  expect(await ticketOf(tenant.marta, apart, 'dueAt slaClocks { metric state dueAt }')).toEqual(before);
  for (const { kept, replayed } of await replayTenant(tenant.system)) expect(replayed).toEqual(kept);
});

test('a merged ticket is in no count of its queue and nobody gets it as the next', async () => {
  const [, target] = await aMergedPair();
  const { queues } = await see(tenant.marta, '{ queues { id key counts { unresolved unassigned } } }');
  const software = queues.find(({ key }: { key: string }) => key === 'software');

  const next = await does(tenant.marta, 'takeNextTicket', { queueId: software.id }, 'ticket { id }');

  expect(software.counts).toEqual({ unresolved: 1, unassigned: 1 });
  expect(next.ticket.id).toBe(target);
  expect(await refusalsOf(tenant.marta, 'takeNextTicket', { queueId: software.id })).toEqual(['QUEUE_EMPTY']);
});

test('not into itself, not in a circle, not into what is closed or unknown', async () => {
  const [source, target] = await aMergedPair();
  const closed = await opens(tenant.ana);
  await takes(tenant.marta, closed, 'in_progress');
  await does(tenant.marta, 'resolveTicket', { ticketId: closed });
  await does(tenant.ana, 'closeTicket', { ticketId: closed });

  const merge = (ticketId: string, intoId: string) => refusalsOf(tenant.marta, 'mergeTickets', { ticketId, intoId });

  expect([await merge(target, target), await merge(target, source), await merge(target, closed)]).toEqual([['INVALID'], ['MERGED'], ['TICKET_CLOSED']]);
  expect(await refusalsOf(tenant.marta, 'unmergeTicket', { ticketId: target })).toEqual(['NOT_MERGED']);
});

test('two that merge into each other at once: one of them is told no', async () => {
  const [one, other] = [await opens(tenant.ana), await opens(tenant.ana)];

  const told = await Promise.all([
    refusalsOf(tenant.marta, 'mergeTickets', { ticketId: one, intoId: other }),
    refusalsOf(tenant.marta, 'mergeTickets', { ticketId: other, intoId: one }),
  ]);

  expect(told.toSorted()).toEqual([[], ['MERGED']]);
});
