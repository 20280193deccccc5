import { setTimeout } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { openTicket } from '../../src/tickets/open-ticket.ts';
import { pipelinesDuring } from '../reading/sent-statements.ts';
import { aTenant } from '../support/a-tenant.ts';
import { advance, opens, queueIdOf, takes } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, askAs, type Bearer, socketAs, succeed } from '../support/client.ts';
import { folded } from '../support/folded.ts';
import { LiveIndicatorsDocument, type LiveIndicatorsSubscription } from '../support/gql/graphql.ts';
import { at, aWednesday, hours, later } from '../support/moments.ts';

openTestApp();

/** Far from the midnight of the desk, at which all that happened today is nothing. */
const noon = aWednesday('10:00:00');
const aroundNoon = { from: later(noon, -hours(24)).toISOString(), to: later(noon, hours(1)).toISOString() };

test('indicators tell the state of the queues that one sees, and they are what the report counts (servicedesk G7, platform O4)', async () => {
  const tenant = await aTenant();
  const { ana, marta, sofia } = tenant;
  await advance(tenant, noon);
  const [late, solved] = [await opens(ana, { queue: 'software', severity: 'critical' }), await opens(ana, { queue: 'software', severity: 'critical' })];
  await opens(ana, { queue: 'hardware' });
  await takes(marta, solved, 'in_progress');
  await succeed(as(marta).resolveTicket({ ticketId: solved }));
  await succeed(as(marta).setAvailability({ isAvailable: true }));
  await folded(tenant);

  const all = await as(sofia).indicators({});
  const { total, asOf } = await as(sofia).reportCounts({ report: { ...aroundNoon, measures: ['CREATED', 'RESOLVED', 'BACKLOG'] } });
  const seen = await as(marta).indicators({});
  const hardware = await as(sofia).indicators({ indicators: { queueIds: [await queueIdOf(tenant, 'hardware')] } });
  await advance(tenant, later(noon, hours(3.5)));
  const soon = await as(sofia).indicators({});

  expect(all).toMatchObject({ unresolved: 2, open: 2, onHold: 0, unassigned: 2, overdue: 0, dueWithinHour: 0, availableAgents: 1 });
  expect(all).toMatchObject({ createdToday: 3, resolvedToday: 1, metToday: 2, breachedToday: 0, attainmentToday: 1 });
  expect(seen).toMatchObject({ unresolved: 1, createdToday: 2, resolvedToday: 1, availableAgents: 1 });
  expect(hardware).toMatchObject({ unresolved: 1, createdToday: 1, resolvedToday: 0, attainmentToday: null, availableAgents: 0 });
  expect(soon.dueWithinHour).toBeGreaterThan(0);
  const { body } = await askAs(sofia, `{ ticket(id: "${late}") { dueAt } }`);
  expect(Date.parse(body.data.ticket.dueAt)).toBeLessThan(later(noon, hours(4.1)).getTime());
  expect(all.asOf?.seq).toBe(asOf.seq);
  expect(total.totals.map(({ count }) => count)).toEqual([all.createdToday, all.resolvedToday, all.unresolved]);
});

/** Where the last Sunday of next October would begin in Beirut, and clocks go back to 23:00 of the Saturday. */
function clocksGoBack(): number {
  const last = new Date(Date.UTC(new Date().getUTCFullYear() + 1, 9, 31));
  return last.getTime() - last.getUTCDay() * 86_400_000 - 3 * 3_600_000;
}

test('today begins at the midnight of the desk, also after an hour that comes twice, and so it does in the report', async () => {
  const tenant = await aTenant({ timeZone: 'Asia/Beirut' });
  const { ana, sofia } = tenant;
  const [back, hour] = [clocksGoBack(), 3_600_000];
  const opensAt = (ms: number) => openTicket(at(new Date(back + ms), ana), { subject: 'Nada', description: 'Nada.' });
  const toldAt = async (ms: number) => {
    await advance(tenant, new Date(back + ms));
    await folded(tenant);
    return (await as(sofia).indicators({})).createdToday;
  };

  await opensAt(-1_000);
  await opensAt(hour / 2);
  const late = await toldAt(hour / 2 + 60_000);
  await opensAt(hour - 1);
  const midnight = await toldAt(hour);
  await opensAt(hour * 1.5);
  const next = await toldAt(hour * 2);
  const range = { from: new Date(back - 24 * hour).toISOString(), to: new Date(back + 25 * hour).toISOString() };
  const { total } = await as(sofia).reportCounts({ report: { ...range, measures: ['CREATED'], by: 'DAY' } });

  expect([late, midnight, next]).toEqual([2, 0, 1]);
  expect(total.points.map(({ to, numbers }) => [Date.parse(to), numbers[0]?.count])).toEqual([
    [back + hour, 3],
    [back + 25 * hour, 1],
  ]);
});

interface Watching {
  told: LiveIndicatorsSubscription['indicators'][];
  leave(): Promise<void>;
}

function watch(who: Bearer): Watching {
  const client = socketAs(who);
  const told: Watching['told'] = [];
  const next = ({ data }: { data?: LiveIndicatorsSubscription | null }) => void (data && told.push(data.indicators));
  client.subscribe<LiveIndicatorsSubscription>({ query: LiveIndicatorsDocument.toString() }, { next, error: () => undefined, complete: () => undefined });
  return { told, leave: async () => client.dispose() };
}

test('they come at once and after each change, four times a second at most, with what the worker counts a little later', async () => {
  const tenant = await aTenant();
  const { ana, sofia } = tenant;
  await advance(tenant, noon);
  const watchers = [watch(sofia), watch(sofia), watch(sofia)];
  for (const { told } of watchers) await vi.waitFor(() => expect(told.at(-1)).toMatchObject({ unresolved: 0, createdToday: 0 }), 10_000);
  const began = performance.now();

  for (let opened = 0; opened < 12; opened += 1) {
    await opens(ana);
    await setTimeout(40);
  }
  await folded(tenant);

  for (const { told } of watchers) await vi.waitFor(() => expect(told.at(-1)).toMatchObject({ unresolved: 12, createdToday: 12 }), 10_000);
  const most = 2 + Math.ceil((performance.now() - began) / 250);
  for (const { told } of watchers) expect(told.length).toBeLessThanOrEqual(most);
  await Promise.all(watchers.map((one) => one.leave()));
});

test('a change is told within a second, and what is told is what the report counts at the same position (servicedesk G7)', async () => {
  const tenant = await aTenant();
  const { ana, sofia } = tenant;
  await advance(tenant, noon);
  const { told, leave } = watch(sofia);
  await vi.waitFor(() => expect(told.at(-1)).toMatchObject({ unresolved: 0 }), 10_000);
  const taken: number[] = [];

  for (let opened = 1; opened <= 5; opened += 1) {
    await opens(ana);
    const since = performance.now();
    await vi.waitFor(() => expect(told.at(-1)).toMatchObject({ unresolved: opened }), { timeout: 10_000, interval: 5 });
    taken.push(performance.now() - since);
  }
  await folded(tenant);
  await vi.waitFor(() => expect(told.at(-1)).toMatchObject({ createdToday: 5 }), 10_000);
  const { total, asOf } = await as(sofia).reportCounts({ report: { ...aroundNoon, measures: ['CREATED', 'BACKLOG'] } });

  // The machine may be busy for a while, but not each time.
  expect(Math.min(...taken)).toBeLessThan(1_000);
  expect(told.at(-1)?.asOf?.seq).toBe(asOf.seq);
  expect(total.totals.map(({ count }) => count)).toEqual([told.at(-1)?.createdToday, told.at(-1)?.unresolved]);
  await leave();
});

test('equal subscribers share one read, and those who see other queues have one of their own', async () => {
  const tenant = await aTenant();
  const { ana, marta, sofia } = tenant;
  const watchers = [watch(sofia), watch(sofia), watch(sofia), watch(marta), watch(marta)];
  const all = (unresolved: number) =>
    vi.waitFor(() => expect(watchers.map(({ told }) => told.at(-1)?.unresolved)).toEqual(watchers.map(() => unresolved)), { timeout: 10_000, interval: 20 });
  await all(0);

  const pipelines = await pipelinesDuring(async () => {
    await opens(ana, { queue: 'software' });
    await all(1);
  });

  const reads = pipelines.map((statements) => {
    return statements.filter(({ text, values }) => text.includes('"dueWithinHour"') && JSON.stringify(values).includes(tenant.system.tenant.id)).length;
  });
  const counts = reads.filter((count) => count > 0);
  expect(counts.length).toBeGreaterThan(0);
  // What takes long on a busy machine is read by itself, so there may be one.
  expect(Math.max(...counts)).toBeLessThanOrEqual(2);
  await Promise.all(watchers.map((one) => one.leave()));
});

test('those who may not read all tickets get none, and wrong queues are refused', async () => {
  const { ana, sofia } = await aTenant();

  await expect(as(ana).indicators({})).rejects.toThrow('FORBIDDEN');
  await expect(as(sofia).indicators({ indicators: { queueIds: [] } })).rejects.toThrow('BAD_USER_INPUT');
  await expect(as(sofia).indicators({ indicators: { queueIds: [ana.id] } })).rejects.toThrow('BAD_USER_INPUT');
});
