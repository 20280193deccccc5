import { beforeEach, expect, test } from 'vitest';
import { requireId } from '../../src/core/ids.ts';
import { returnTickets } from '../../src/tickets/return-tickets.ts';
import { aKey } from '../support/a-key.ts';
import { aTenant, type Person, type TenantChanges, type TestTenant } from '../support/a-tenant.ts';
import { advance, opens, takes } from '../support/actions.ts';
import { openTestApp, theServices } from '../support/app.ts';
import { atOneMoment } from '../support/at-one-moment.ts';
import { as, refusalsOf, succeed } from '../support/client.ts';
import { inTenant } from '../support/database.ts';
import { changesOf, historyOf, statusOf } from '../support/history.ts';
import { replayTenant } from '../support/replay-tenant.ts';

openTestApp();

const people: TenantChanges['people'] = [
  { key: 'ana', name: 'Ana Ruiz', role: 'REQUESTER', organization: 'acme' },
  { key: 'gloria', name: 'Gloria Paz', role: 'REQUESTER', organization: 'acme' },
  { key: 'luis', name: 'Luis Vega', role: 'REQUESTER', organization: 'globex' },
  { key: 'marta', name: 'Marta Sanz', role: 'AGENT' },
  { key: 'diego', name: 'Diego Mora', role: 'AGENT' },
  { key: 'sofia', name: 'Sofía León', role: 'ADMIN' },
];

const someoneWaits = 'select from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid))';

let tenant: TestTenant;
let gloria: Person;
beforeEach(async () => {
  tenant = await aTenant({ people });
  gloria = tenant.people.gloria ?? expect.unreachable();
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
  const [source, target] = [await opens(tenant.ana), await opens(tenant.marta, { requesterId: gloria.id })];
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

  const told = await atOneMoment(
    tenant,
    () => refusalsOf(as(tenant.marta).mergeTickets({ ticketId: one, intoId: other })),
    () => refusalsOf(as(tenant.marta).mergeTickets({ ticketId: other, intoId: one })),
  );

  expect(told.toSorted()).toEqual([[], ['MERGED']]);
});

/** Gloria reports what Ana reported before, and Marta merges hers into Ana's. */
async function glorias(): Promise<[source: string, target: string]> {
  const [target, source] = [await opens(tenant.ana), await opens(gloria)];
  await succeed(as(tenant.marta).mergeTickets({ ticketId: source, intoId: target }));
  return [source, target];
}

async function resolves(ticketId: string): Promise<void> {
  await takes(tenant.marta, ticketId, 'in_progress');
  await succeed(as(tenant.marta).resolveTicket({ ticketId }));
}

test('whoever reported the merged ticket watches the other one and answers there; the refusal and the ticket name the same', async () => {
  const [source, target] = await glorias();

  await succeed(as(gloria).replyToTicket({ ticketId: target, body: 'También me pasa a mí.' }));

  const { userErrors } = await as(gloria).replyToTicket({ ticketId: source, body: '¿Y?' });
  expect(userErrors).toMatchObject([{ code: 'MERGED', details: { into: target } }]);
  expect(await as(gloria).ticketLinks({ id: source })).toMatchObject({ mergedInto: { id: target } });
  expect((await as(gloria).ticketWatchers({ id: target }))?.watchers.nodes.map(({ name }) => name)).toEqual(['Gloria Paz']);
});

test('clinic D3, crm E2: it is resolved with the other one, and its creator closes it, whoever closed that', async () => {
  const [source, target] = await glorias();

  await resolves(target);

  expect(await changesOf(gloria, source, 'ticket.resolved')).toMatchObject([{ with: target }]);
  await succeed(as(tenant.ana).closeTicket({ ticketId: target }));
  expect(await statusOf(gloria, source)).toBe('resolved');
  for (const who of [tenant.ana, tenant.marta, tenant.sofia]) expect(await refusalsOf(as(who).closeTicket({ ticketId: source }))).not.toEqual([]);
  await succeed(as(gloria).closeTicket({ ticketId: source }));
  expect(await statusOf(gloria, source)).toBe('closed');
});

test('it goes back to work with the other one', async () => {
  const [source, target] = await glorias();
  await resolves(target);

  await succeed(as(tenant.ana).reopenTicket({ ticketId: target }));

  expect(await statusOf(gloria, source)).toBe('new');
  expect(await refusalsOf(as(gloria).closeTicket({ ticketId: source }))).toEqual(['MERGED']);
});

test('unmerging puts all back: the status, the clocks and who watches', async () => {
  const source = await opens(gloria);
  const before = await deadlinesOf(source);
  const target = await opens(tenant.ana);
  await succeed(as(tenant.marta).mergeTickets({ ticketId: source, intoId: target }));
  await resolves(target);

  await succeed(as(gloria).unmergeTicket({ ticketId: source }));

  expect(await statusOf(gloria, source)).toBe('new');
  expect(await deadlinesOf(source)).toEqual(before);
  expect(await as(gloria).ticketWatchers({ id: target })).toBeNull();
  expect(await statusOf(tenant.ana, target)).toBe('resolved');
  for (const { kept, replayed } of await replayTenant(tenant.system)) expect(replayed).toEqual(kept);
});

test('of two tickets of one person that were merged, the second keeps her watching when the first is separated', async () => {
  const [first, target] = await glorias();
  const second = await opens(gloria);
  await succeed(as(tenant.marta).mergeTickets({ ticketId: second, intoId: target }));

  await succeed(as(gloria).unmergeTicket({ ticketId: first }));
  expect(await as(gloria).ticketWatchers({ id: target })).not.toBeNull();

  await succeed(as(gloria).unmergeTicket({ ticketId: second }));
  expect(await as(gloria).ticketWatchers({ id: target })).toBeNull();
});

test('what was merged into a merged ticket is resolved along with it', async () => {
  const [source, target] = await glorias();
  const last = await opens(tenant.ana);
  await succeed(as(tenant.marta).mergeTickets({ ticketId: target, intoId: last }));

  await resolves(last);

  expect([await statusOf(gloria, source), await statusOf(tenant.ana, target)]).toEqual(['resolved', 'resolved']);
  expect(await as(gloria).ticketWatchers({ id: last })).not.toBeNull();
});

test('whoever is separated from a ticket that was merged in turn leaves the last one too, unless they have another part in it', async () => {
  const [source, target] = await glorias();
  const watched = await opens(tenant.marta, { requesterId: gloria.id });
  const last = await opens(tenant.ana);
  await succeed(as(tenant.marta).mergeTickets({ ticketId: target, intoId: last }));
  await succeed(as(tenant.marta).mergeTickets({ ticketId: watched, intoId: last }));
  expect(await as(gloria).ticketWatchers({ id: last })).not.toBeNull();

  await succeed(as(gloria).unmergeTicket({ ticketId: source }));
  expect(await as(gloria).ticketWatchers({ id: target })).toBeNull();
  expect(await as(gloria).ticketWatchers({ id: last })).not.toBeNull();

  await succeed(as(tenant.marta).unmergeTicket({ ticketId: watched }));
  expect(await as(gloria).ticketWatchers({ id: last })).toBeNull();
});

test('a ticket that parts while the other one is merged takes its people along in every order', async () => {
  const [source, target] = await glorias();
  const last = await opens(tenant.ana);

  await Promise.all([succeed(as(tenant.marta).mergeTickets({ ticketId: target, intoId: last })), succeed(as(gloria).unmergeTicket({ ticketId: source }))]);

  for (const id of [target, last]) expect(await as(gloria).ticketWatchers({ id })).toBeNull();
  expect(await as(tenant.ana).ticketLinks({ id: target })).toMatchObject({ mergedInto: { id: last } });
});

test('two links that make a circle only together are not both made, though no ticket is in both', async () => {
  const [one, two, three, four] = [await opens(tenant.ana), await opens(tenant.ana), await opens(tenant.ana), await opens(tenant.ana)];
  await succeed(as(tenant.marta).mergeTickets({ ticketId: two, intoId: three }));
  await succeed(as(tenant.marta).mergeTickets({ ticketId: four, intoId: one }));
  for (const id of [three, one]) await resolves(id);
  // Those that are closed are locked by nobody.
  for (const ticketId of [two, four]) await succeed(as(tenant.ana).closeTicket({ ticketId }));

  const told = await atOneMoment(
    tenant,
    () => refusalsOf(as(tenant.marta).markDuplicate({ ticketId: one, ofId: two })),
    () => refusalsOf(as(tenant.sofia).markDuplicate({ ticketId: three, ofId: four })),
  );

  expect(told.toSorted()).toEqual([[], ['CIRCULAR_LINK']]);
});

test('tickets of people who do not see the same are not merged', async () => {
  const { ana, luis, marta, sofia } = tenant;
  const [anas, luises] = [await opens(ana), await opens(luis)];

  for (const who of [marta, sofia]) expect(await refusalsOf(as(who).mergeTickets({ ticketId: luises, intoId: anas }))).toEqual(['ORGANIZATIONS_DIFFER']);

  expect(await as(luis).ticketWatchers({ id: anas })).toBeNull();
});

test('merges and duplicates lead back to no ticket', async () => {
  const [source, target] = await glorias();
  const other = await opens(tenant.ana);
  await succeed(as(tenant.marta).markDuplicate({ ticketId: other, ofId: target }));

  expect(await refusalsOf(as(tenant.marta).markDuplicate({ ticketId: target, ofId: source }))).toEqual(['CIRCULAR_LINK']);
  expect(await refusalsOf(as(tenant.marta).mergeTickets({ ticketId: target, intoId: other }))).toEqual(['CIRCULAR_LINK']);
});

const reviewing = {
  statuses: [
    { key: 'new', label: 'Nuevo', category: 'NEW' },
    { key: 'in_progress', label: 'En progreso', category: 'OPEN' },
    { key: 'resolved', label: 'Resuelto', category: 'RESOLVED', timers: [{ key: 'close', after: 'PT1H', moveTo: 'closed' }] },
    { key: 'closed', label: 'Cerrado', category: 'CLOSED' },
  ],
  transitions: [
    { from: ['new'], to: 'in_progress', by: ['AGENT'] },
    { from: ['in_progress'], to: 'resolved', by: ['ASSIGNEE'] },
    { from: 'resolved', to: 'in_progress', by: ['CREATOR', 'REQUESTER', 'AGENT'] },
    { from: 'resolved', to: 'closed', by: ['SYSTEM'] },
  ],
} satisfies TenantChanges;

test.each(['CREATOR', 'AUTOMATIC'] as const)('the clock closes it where the workflow says so, with closing left to %s', async (closurePolicy) => {
  tenant = await aTenant({ people, closurePolicy, ...reviewing });
  gloria = tenant.people.gloria ?? expect.unreachable();
  const [source, target] = await glorias();
  await resolves(target);
  expect(await statusOf(gloria, source)).toBe('resolved');

  await advance(tenant, new Date(Date.now() + 2 * 3_600_000));

  expect([await statusOf(gloria, source), await statusOf(tenant.ana, target)]).toEqual(['closed', 'closed']);
});

test('where closing is left to the clock, it enters every status of the other one', async () => {
  tenant = await aTenant({ people, closurePolicy: 'AUTOMATIC', ...reviewing });
  gloria = tenant.people.gloria ?? expect.unreachable();
  const [source, target] = await glorias();

  await takes(tenant.marta, target, 'in_progress');

  expect(await statusOf(gloria, source)).toBe('in_progress');
  await succeed(as(gloria).unmergeTicket({ ticketId: source }));
  expect(await statusOf(gloria, source)).toBe('new');
});

test('an assignee who leaves meanwhile is not assigned when the two are separated: the ticket waits in its queue, in the status for that', async () => {
  tenant = await aTenant({
    people,
    statuses: [
      { key: 'new', label: 'Nuevo', category: 'NEW', onAssign: 'in_progress' },
      { key: 'in_progress', label: 'En progreso', category: 'OPEN', onUnassign: 'new' },
      { key: 'resolved', label: 'Resuelto', category: 'RESOLVED' },
      { key: 'closed', label: 'Cerrado', category: 'CLOSED' },
    ],
    transitions: [
      { from: 'new', to: 'in_progress', by: ['SYSTEM'] },
      { from: 'in_progress', to: 'new', by: ['SYSTEM'] },
      { from: 'in_progress', to: 'resolved', by: ['ASSIGNEE'] },
      { from: 'resolved', to: 'closed', by: ['CREATOR'] },
    ],
  });
  const { ana, marta, diego, sofia } = tenant;
  const [left, stays, target] = [await opens(ana), await opens(ana), await opens(ana)];
  await takes(diego, left);
  await takes(marta, stays);
  for (const ticketId of [left, stays]) await succeed(as(sofia).mergeTickets({ ticketId, intoId: target }));

  await succeed(as(sofia).deactivateUser({ userId: diego.id }));
  await returnTickets(theServices(), new AbortController().signal);
  expect([await statusOf(sofia, left), await changesOf(sofia, left, 'ticket.unassigned')]).toEqual(['in_progress', [{ assignee: null }]]);
  for (const ticketId of [left, stays]) await succeed(as(ana).unmergeTicket({ ticketId }));

  const assigneeOf = async (id: string) => (await succeed(as(sofia).ticket({ id }))).assignee?.name ?? null;
  expect([await assigneeOf(left), await statusOf(sofia, left)]).toEqual([null, 'new']);
  expect([await assigneeOf(stays), await statusOf(sofia, stays)]).toEqual(['Marta Sanz', 'in_progress']);
  for (const { kept, replayed } of await replayTenant(tenant.system)) expect(replayed).toEqual(kept);
});

test('separating holds nothing while it waits for the ticket that it was merged into', async () => {
  const [source, target] = await aMergedPair();

  const isSourceFree = await inTenant(tenant.system, async (client) => {
    const lock = 'select from ticket where tenant_id = $1 and id = $2 for update';
    await client.query(lock, [tenant.system.tenant.id, requireId(target, 'Ticket')]);
    const separated = succeed(as(tenant.marta).unmergeTicket({ ticketId: source }));
    separated.catch(() => undefined);
    await expect.poll(async () => (await client.query(someoneWaits)).rowCount, { timeout: 10_000 }).toBe(1);
    const { rowCount } = await client.query(`${lock} skip locked`, [tenant.system.tenant.id, requireId(source, 'Ticket')]);
    await client.query('rollback');
    await separated;
    return rowCount === 1;
  });

  expect(isSourceFree).toBe(true);
});
