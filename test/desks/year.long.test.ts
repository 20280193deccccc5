import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { tenants } from '../../seeds/index.ts';
import { withYear } from '../../seeds/year.ts';
import { contextAt } from '../../src/core/context.ts';
import { provisionTenant } from '../../src/provisioning/provision-tenant.ts';
import type { TenantSeed } from '../../src/provisioning/tenant-seed.ts';
import { rebuildReports } from '../../src/reports/fold-feed.ts';
import { processDueTickets } from '../../src/tickets/timers/process-due-tickets.ts';
import { bytesOfReports } from '../reports/bytes-of-reports.ts';
import { passwordHash, peopleOf, type TestTenant } from '../support/a-tenant.ts';
import { openTestApp, theServices } from '../support/app.ts';
import { as } from '../support/client.ts';
import { inTenant } from '../support/database.ts';
import { folded } from '../support/folded.ts';
import { replayTenant } from '../support/replay-tenant.ts';

openTestApp();

const day = 86_400_000;
const now = Date.now();
const range = { from: new Date(now - 365 * day).toISOString(), to: new Date(now).toISOString() };

/** The desk with its year, under a slug of its own. */
async function seeded(seed: TenantSeed): Promise<TestTenant> {
  const slug = `${seed.slug}-${randomBytes(4).toString('hex')}`;
  const document = JSON.parse(JSON.stringify(seed.document).replaceAll(`@${seed.slug}.example`, `@${slug}.example`));
  return peopleOf(slug, await provisionTenant(theServices(), { ...withYear(seed, now), slug, document }, await passwordHash));
}

test('the year is the same whenever it is seeded, but for its dates', () => {
  const withoutTimes = (tenant: TenantSeed, at: number) => {
    const { tickets, questions = [] } = withYear(tenant, at);
    const stories = tickets.map(({ openedAgo: _, story, ...ticket }) => ({ ...ticket, story: story.map(({ after: _, ...step }) => step) }));
    return [stories, questions.map(({ askedAgo: _, ...question }) => question)];
  };

  for (const tenant of tenants) expect(withoutTimes(tenant, now)).toEqual(withoutTimes(tenant, now - 40 * day));
});

describe.each(tenants.map((seed) => [seed.slug, seed] as const))('%s', (_slug, seed) => {
  let desk: TestTenant;
  /** What fell due until then is told: three working days of a ticket of five days ago end just after the seeding, if today is a Monday. */
  let processedAt: Date;
  beforeAll(async () => {
    desk = await seeded(seed);
    processedAt = new Date();
    while ((await processDueTickets(contextAt(desk.system, processedAt), processedAt)) > 0);
    await folded(desk);
  }, 100_000);

  type Measures = Parameters<ReturnType<typeof as>['reportCounts']>[0]['report']['measures'];
  const totalsOf = async (...measures: Measures & string[]) => {
    const { total } = await as(desk.sofia).reportCounts({ report: { ...range, measures, by: 'MONTH' } });
    const counts = (numbers: typeof total.totals) => Object.fromEntries(numbers.map(({ measure, count }) => [measure, count]));
    return {
      all: counts(total.totals),
      months: total.points.map(({ from, to, numbers }) => ({ days: (Date.parse(to) - Date.parse(from)) / day, of: counts(numbers) })),
    };
  };

  test('every ready report tells of the year', async () => {
    const hasSurvey = seed.document.statuses?.some(({ survey }) => survey);
    for (const { key, measures, by, groupBy } of await as(desk.sofia).readyReports({})) {
      if (key === 'satisfaction' && !hasSurvey) continue;
      const { total, series } = await as(desk.sofia).reportCounts({ report: { ...range, measures, by, groupBy } });
      expect([key, total.totals.some(({ count }) => count > 0)]).toEqual([key, true]);
      if (groupBy.length > 0 && key !== 'qualifications') expect([key, series.length > 3]).toEqual([key, true]);
    }
  });

  test('tickets come and are resolved in every month, and more of them than at first', async () => {
    const { all, months } = await totalsOf('CREATED', 'RESOLVED', 'CLOSED', 'REOPENED', 'TRANSFERS');

    const whole = months.filter(({ days }) => days > 27).map(({ of: { CREATED = 0, RESOLVED = 0 } }) => [CREATED, RESOLVED] as const);
    expect(whole.length).toBeGreaterThanOrEqual(11);
    for (const [created, resolved] of whole) expect(Math.min(created, resolved)).toBeGreaterThan(0);
    const createdIn = (some: typeof whole) => some.reduce((sum, [created]) => sum + created, 0);
    expect(createdIn(whole.slice(-3))).toBeGreaterThan(createdIn(whole.slice(0, 3)));
    expect(all.CREATED).toBeGreaterThanOrEqual(all.RESOLVED ?? 0);
    expect(all.RESOLVED).toBeGreaterThan(75);
    expect(all.CLOSED).toBeGreaterThan(60);
    expect(all.REOPENED).toBeGreaterThan(3);
    expect(all.TRANSFERS).toBeGreaterThan(0);
  });

  test('most is answered and resolved in time, and some is not', async () => {
    const { all } = await totalsOf('FIRST_RESPONSE_MET', 'FIRST_RESPONSE_BREACHED', 'TOTAL_RESOLUTION_MET', 'TOTAL_RESOLUTION_BREACHED');
    const share = (met = 0, breached = 0) => met / (met + breached);

    for (const attained of [share(all.FIRST_RESPONSE_MET, all.FIRST_RESPONSE_BREACHED), share(all.TOTAL_RESOLUTION_MET, all.TOTAL_RESOLUTION_BREACHED)]) {
      expect(attained).toBeGreaterThan(0.6);
      expect(attained).toBeLessThan(0.98);
    }
  });

  test('needs end by articles and by tickets in every season, and some are given up', async () => {
    const { all, months } = await totalsOf('SUGGESTION_SOLVED_BY_ARTICLE', 'SUGGESTION_DUPLICATE_OF', 'SUGGESTION_OPENED_TICKET', 'SUGGESTION_GAVE_UP');
    const [solved = 0, duplicates = 0, opened = 0, givenUp = 0] = Object.values(all);
    const deflected = (solved + duplicates) / (solved + duplicates + opened + givenUp);

    for (const count of [solved, duplicates, opened, givenUp]) expect(count).toBeGreaterThan(0);
    expect(deflected).toBeGreaterThan(0.2);
    expect(deflected).toBeLessThan(0.7);
    expect(months.filter(({ of: { SUGGESTION_SOLVED_BY_ARTICLE = 0 } }) => SUGGESTION_SOLVED_BY_ARTICLE > 0).length).toBeGreaterThan(6);
  });

  test('rebuilt reports are the same bytes', async () => {
    const before = await bytesOfReports(desk.system);

    expect(await rebuildReports(theServices(), desk.system.tenant.id)).toBeGreaterThan(500);

    expect(await bytesOfReports(desk.system)).toEqual(before);
  });

  test('the clocks of each ticket are those that its events give', async () => {
    const tickets = await replayTenant(contextAt(desk.system, processedAt));

    expect(tickets).toHaveLength(75 + seed.tickets.length);
    for (const { code, kept, replayed, told, found } of tickets) expect([code, kept, told]).toEqual([code, replayed, found]);
  });

  test('the feed is in the order of time, and the codes follow it', async () => {
    const ask = async (text: string) => (await inTenant(desk.system, (client) => client.query(text))).rows;
    const later = `select from (select e.occurred_at, lag(e.occurred_at) over (order by e.seq) as before from event e where e.ticket_id is not null) e where e.occurred_at < e.before`;
    const codes = `select t.code from ticket t order by t.opened_at, t.code`;

    expect(await ask(later)).toEqual([]);
    const inOrder = (await ask(codes)).map(({ code }) => code);
    expect(inOrder).toEqual([...inOrder].sort());
  });
});
