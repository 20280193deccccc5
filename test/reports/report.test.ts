import { expect, test } from 'vitest';
import { removeOldEvents } from '../../src/live/history/remove-old-events.ts';
import { rebuildReports } from '../../src/reports/fold-feed.ts';
import { aTenant, type Person, type TestTenant, usualPeople } from '../support/a-tenant.ts';
import { aClosedTicket } from '../support/a-ticket.ts';
import { advance, opens, queueIdOf, takes } from '../support/actions.ts';
import { openTestApp, theServices } from '../support/app.ts';
import { as, askAs, succeed } from '../support/client.ts';
import { asSuperuser } from '../support/database.ts';
import { folded } from '../support/folded.ts';
import type { ReportInput, ReportMeasure, ReportSeriesFactsFragment } from '../support/gql/graphql.ts';
import { bytesOfReports } from './bytes-of-reports.ts';

openTestApp();

const hour = 3_600_000;
const begun = Date.now();
const inHours = (hours: number) => new Date(begun + hours * hour).toISOString();

async function reportTo(who: Person, report: Partial<ReportInput> & Pick<ReportInput, 'measures'>, filter: object | null = null) {
  await folded({ system: who.ctx });
  return as(who).report({ report: { from: inHours(-24), to: inHours(24 * 30), ...report }, filter });
}

function countsOf({ totals }: Pick<ReportSeriesFactsFragment, 'totals'>): Partial<Record<ReportMeasure, number>> {
  return Object.fromEntries(totals.map(({ measure, count }) => [measure, count]));
}

function secondsOf(duration: string | null): number {
  const [, hours = 0, minutes = 0, seconds = 0] = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/.exec(duration ?? '') ?? [];
  return Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds);
}

async function resolves({ marta }: TestTenant, ticketId: string): Promise<void> {
  await succeed(as(marta).resolveTicket({ ticketId }));
}

async function reopens({ marta }: TestTenant, ticketId: string): Promise<void> {
  await succeed(as(marta).changeTicketStatus({ ticketId, status: 'in_progress' }));
}

test('a ticket that was reopened three times is created once, reopened three times, and resolved once, at the end (platform O6)', async () => {
  const tenant = await aTenant();
  const ticketId = await opens(tenant.ana, { queue: 'software' });
  await takes(tenant.marta, ticketId, 'in_progress');
  const measures: ReportMeasure[] = ['CREATED', 'RESOLVED', 'REOPENED', 'BACKLOG', 'FIRST_RESOLUTION_TIME', 'TOTAL_RESOLUTION_TIME'];
  for (let day = 1; day <= 3; day += 1) {
    await advance(tenant, inHours(24 * day));
    await resolves(tenant, ticketId);
    await advance(tenant, inHours(24 * day + 2));
    await reopens(tenant, ticketId);
  }
  const reopened = await reportTo(tenant.sofia, { measures });
  await advance(tenant, inHours(24 * 4));
  await resolves(tenant, ticketId);

  const { total, asOf } = await reportTo(tenant.sofia, { measures, by: 'DAY' });

  expect(countsOf(reopened.total)).toMatchObject({ CREATED: 1, RESOLVED: 0, REOPENED: 3, BACKLOG: 1, TOTAL_RESOLUTION_TIME: 0 });
  expect(countsOf(total)).toMatchObject({ CREATED: 1, RESOLVED: 1, REOPENED: 3, BACKLOG: 0, TOTAL_RESOLUTION_TIME: 1 });
  const [first, last] = total.totals.slice(-2).map(({ p50 }) => Math.round(secondsOf(p50) / 3_600));
  expect([first, last]).toEqual([24, 24 * 4 - 3 * 2]);
  const resolvedOn = total.points.filter(({ numbers }) => (numbers[1]?.count ?? 0) > 0);
  expect(resolvedOn.map(({ from, to }) => from <= inHours(96) && inHours(96) < to)).toEqual([true]);
  expect(Number(asOf.seq)).toBeGreaterThan(0);
});

test('numbers stay with the queue and the agent that they had, and each of them gives its tickets (servicedesk G6)', async () => {
  const tenant = await aTenant();
  const [software, hardware] = [await queueIdOf(tenant, 'software'), await queueIdOf(tenant, 'hardware')];
  const moved = await opens(tenant.ana, { queue: 'software' });
  const stays = await opens(tenant.luis, { queue: 'software' });
  await takes(tenant.marta, stays);
  await succeed(as(tenant.marta).replyToTicket({ ticketId: stays, body: 'Lo miro.' }));
  await succeed(as(tenant.sofia).moveTicket({ ticketId: moved, queueId: hardware }));

  const { series } = await reportTo(tenant.sofia, { measures: ['CREATED', 'BACKLOG', 'TRANSFERS'], groupBy: ['QUEUE'] });
  const byAgent = await reportTo(tenant.sofia, { measures: ['REPLIES', 'ASSIGNMENTS'], groupBy: ['AGENT'] });
  const range = { from: inHours(-24), to: inHours(24) };
  const ticketsOf = async (number: Parameters<ReturnType<typeof as>['reportTickets']>[0]) =>
    (await as(tenant.sofia).reportTickets(number)).nodes.map(({ id }) => id).sort();
  const inQueue = (id: string) => [{ dimension: 'QUEUE' as const, id }];

  expect(Object.fromEntries(series.map((one) => [one.group[0]?.id, countsOf(one)]))).toEqual({
    [software]: { CREATED: 2, BACKLOG: 1, TRANSFERS: 0 },
    [hardware]: { CREATED: 0, BACKLOG: 1, TRANSFERS: 1 },
  });
  expect(byAgent.series.map((one) => [one.group[0]?.id, countsOf(one)])).toEqual([[tenant.marta.id, { REPLIES: 1, ASSIGNMENTS: 1 }]]);
  expect(await ticketsOf({ number: { measure: 'CREATED', ...range, group: inQueue(software) } })).toEqual([moved, stays].sort());
  expect(await ticketsOf({ number: { measure: 'BACKLOG', ...range, group: inQueue(software) } })).toEqual([stays]);
  expect(await ticketsOf({ number: { measure: 'TRANSFERS', ...range } })).toEqual([moved]);
});

test('a late resolution is a breach at its deadline and no hit, also where nobody looked in between (SLA 11, platform O16)', async () => {
  const tenant = await aTenant();
  const [late, quick] = [await opens(tenant.ana, { severity: 'critical' }), await opens(tenant.ana, { severity: 'critical' })];
  for (const ticketId of [late, quick]) await takes(tenant.marta, ticketId, 'in_progress');
  await resolves(tenant, quick);
  await advance(tenant, inHours(30));
  await resolves(tenant, late);

  const { total } = await reportTo(tenant.sofia, {
    measures: ['TOTAL_RESOLUTION_MET', 'TOTAL_RESOLUTION_BREACHED'],
    by: 'HOUR',
    from: inHours(-1),
    to: inHours(40),
  });

  expect(countsOf(total)).toEqual({ TOTAL_RESOLUTION_MET: 1, TOTAL_RESOLUTION_BREACHED: 1 });
  const breached = total.points.find(({ numbers }) => numbers[1]?.count === 1);
  expect(breached && breached.from <= inHours(4.01) && inHours(4) <= breached.to).toBe(true);
});

test('the time before is told beside, and kinds of work are left out by the filter (platform O14)', async () => {
  const tenant = await aTenant();
  await opens(tenant.ana, { category: 'question' });
  await opens(tenant.ana);
  await advance(tenant, inHours(24 * 10));
  await opens(tenant.ana);
  const week = { from: inHours(24 * 7), to: inHours(24 * 14), measures: ['CREATED', 'BACKLOG'] satisfies ReportMeasure[] };

  const all = await reportTo(tenant.sofia, week);
  const without = await reportTo(tenant.sofia, week, { not: { category: { key: { eq: 'question' } } } });

  expect(all.total).toMatchObject({ totals: [{ count: 1 }, { count: 3 }], before: [{ count: 2 }, { count: 2 }] });
  expect(without.total).toMatchObject({ totals: [{ count: 1 }, { count: 2 }], before: [{ count: 1 }, { count: 1 }] });
});

test('agents count what they see, admins and analysts everything, requesters nothing (servicedesk G12)', async () => {
  const tenant = await aTenant({ people: [...usualPeople, { key: 'eva', name: 'Eva Gil', role: 'ANALYST' }] });
  await opens(tenant.ana, { queue: 'software' });
  await opens(tenant.ana, { queue: 'hardware' });
  const created = async (who: Person) => countsOf((await reportTo(who, { measures: ['CREATED'] })).total).CREATED;
  const { eva = expect.unreachable() } = tenant.people;

  expect([await created(tenant.marta), await created(tenant.diego), await created(tenant.sofia), await created(eva)]).toEqual([1, 2, 2, 2]);
  await expect(created(tenant.ana)).rejects.toThrow('FORBIDDEN');
});

test('numbers stay when old events are removed, also where the reports are made again', async () => {
  const tenant = await aTenant();
  await aClosedTicket(tenant, tenant.ana);
  await advance(tenant, inHours(24 * 40));
  await opens(tenant.ana);
  await asSuperuser((root) => root.query('update tenant set keeps_events_days = 30 where tenant_id = $1', [tenant.system.tenant.id]));
  const measures: ReportMeasure[] = ['CREATED', 'CLOSED', 'RESOLVED', 'ASSIGNMENTS', 'TOTAL_RESOLUTION_MET'];
  const told = async () => countsOf((await reportTo(tenant.sofia, { measures, to: inHours(24 * 50) })).total);

  const removed = await removeOldEvents(theServices(), new AbortController().signal);
  const [after, bytes] = [await told(), await bytesOfReports(tenant.system)];
  await rebuildReports(theServices(), tenant.system.tenant.id);

  expect(removed).toBeGreaterThan(3);
  expect(after).toEqual({ CREATED: 2, CLOSED: 1, RESOLVED: 1, ASSIGNMENTS: 1, TOTAL_RESOLUTION_MET: 1 });
  expect(await bytesOfReports(tenant.system)).toEqual(bytes);
});

test('a wrong time, zone, period, group or measure is refused with its path', async () => {
  const tenant = await aTenant();
  const refusal = async (input: object) => {
    const variables = { input: { measures: ['CREATED'], from: inHours(0), to: inHours(1), ...input } };
    const { body } = await askAs(tenant.sofia, 'query ($input: ReportInput!) { report(input: $input) { zone } }', variables);
    return [body.errors?.[0]?.extensions.code, body.errors?.[0]?.extensions.path];
  };

  expect(await refusal({ from: inHours(1), to: inHours(0) })).toEqual(['BAD_USER_INPUT', ['input', 'to']]);
  expect(await refusal({ to: inHours(24 * 3_650), by: 'HOUR' })).toEqual(['BAD_USER_INPUT', ['input', 'by']]);
  expect(await refusal({ zone: 'Europe/Nowhere' })).toEqual(['BAD_USER_INPUT', ['input', 'zone']]);
  // Node knows these, and PostgreSQL not, or another one.
  for (const zone of ['US/Pacific-New', 'systemv/est5', 'IST'])
    expect(await refusal({ zone, groupBy: ['HOUR_OF_DAY'] })).toEqual(['BAD_USER_INPUT', ['input', 'zone']]);
  expect(await refusal({ groupBy: ['MOON'] })).toEqual(['BAD_USER_INPUT', ['input', 'groupBy', 0]]);
  expect(await refusal({ measures: [] })).toEqual(['BAD_USER_INPUT', ['input', 'measures']]);
  expect(await refusal({ from: '1900-01-01T00:00:00Z', to: '2199-12-31T00:00:00Z', by: 'QUARTER' })).toEqual(['BAD_USER_INPUT', ['input', 'by']]);
  expect(await refusal({ from: '1899-12-31T23:59:59Z' })).toEqual(['BAD_USER_INPUT', ['input', 'from']]);
  expect(await refusal({ to: '9999-12-31T00:00:00Z' })).toEqual(['BAD_USER_INPUT', ['input', 'to']]);
});
