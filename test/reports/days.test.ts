import { expect, test } from 'vitest';
import { rebuildReports } from '../../src/reports/fold-feed.ts';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { advance, opens, takes } from '../support/actions.ts';
import { openTestApp, theServices } from '../support/app.ts';
import { as, succeed } from '../support/client.ts';
import { asSuperuser, inTenant } from '../support/database.ts';
import { folded } from '../support/folded.ts';
import type { ReportDimension, ReportInput, ReportInterval, ReportMeasure } from '../support/gql/graphql.ts';
import { bytesOfReports } from './bytes-of-reports.ts';

openTestApp();

const hour = 3_600_000;
const begun = Date.now();
const inHours = (hours: number) => new Date(begun + hours * hour).toISOString();
/** Every ticket matches it, so that each fact is asked instead of the days. */
const everything = { not: { code: { eq: 'NONE-1' } } };
const measures: ReportMeasure[] = ['CREATED', 'RESOLVED', 'BACKLOG', 'REOPENED', 'REPLIES', 'FIRST_RESPONSE_TIME', 'TOTAL_RESOLUTION_TIME'];

/** Several weeks, with resolutions that are taken back. */
async function aHistory(tenant: TestTenant): Promise<void> {
  const { ana, marta } = tenant;
  for (let week = 0; week < 4; week += 1) {
    await advance(tenant, inHours(1 + week * 170 + week * week));
    const ticketId = await opens(ana, { queue: 'software', ...(week % 2 === 0 ? { severity: 'critical' } : {}) });
    await takes(marta, ticketId, 'in_progress');
    await succeed(as(marta).replyToTicket({ ticketId, body: 'Lo miro.' }));
    await advance(tenant, inHours(1 + week * 170 + week * week + 30));
    await succeed(as(marta).resolveTicket({ ticketId }));
    await advance(tenant, inHours(1 + week * 170 + week * week + 33));
    if (week < 2) await succeed(as(marta).changeTicketStatus({ ticketId, status: 'in_progress' }));
  }
  await folded(tenant);
}

test('counts of whole days and what is left at the edges are what each fact tells', async () => {
  const tenant = await aTenant();
  await aHistory(tenant);
  const ranges = [
    [inHours(-50), inHours(700)],
    [inHours(20.5), inHours(400.25)],
    [inHours(1), inHours(3)],
    [inHours(170), inHours(171.5)],
  ] as const;
  const groups: ReportDimension[][] = [[], ['QUEUE'], ['AGENT'], ['SEVERITY'], ['PRIORITY']];
  const intervals: (ReportInterval | null)[] = [null, 'DAY', 'WEEK', 'MONTH'];

  for (const [index, [from, to]] of ranges.entries()) {
    for (const groupBy of groups) {
      const report: ReportInput = { from, to, measures, groupBy, by: intervals[(index + groupBy.length) % 4] ?? null };
      const byDays = await as(tenant.sofia).reportCounts({ report });
      expect(byDays).toEqual(await as(tenant.sofia).reportCounts({ report, filter: everything }));
    }
  }
  const { total } = await as(tenant.sofia).reportCounts({ report: { from: inHours(-1), to: inHours(700), measures } });
  expect(total.totals.map(({ count }) => count)).toEqual([4, 2, 2, 2, 4, 4, 2]);
});

test('a desk that changes its time zone has its days counted again, and a rebuilding gives the same bytes', async () => {
  const tenant = await aTenant();
  await aHistory(tenant);
  const madrid = await bytesOfReports(tenant.system);
  const days = async () => (await inTenant(tenant.system, (client) => client.query('select distinct day::text from report_day order by 1'))).rows;
  const before = await days();

  await asSuperuser((root) => root.query("update tenant set time_zone = 'Pacific/Kiritimati' where tenant_id = $1", [tenant.system.tenant.id]));
  const asked: ReportInput = { from: inHours(-48), to: inHours(800), measures, by: 'DAY', groupBy: ['QUEUE'] };
  const meanwhile = await as(tenant.sofia).reportCounts({ report: asked });
  await folded(tenant);
  const after = await as(tenant.sofia).reportCounts({ report: asked });
  const kept = await bytesOfReports(tenant.system);
  await rebuildReports(theServices(), tenant.system.tenant.id);

  expect(after).toEqual(meanwhile);
  expect(after.total.points.length).toBeGreaterThan(30);
  expect(await days()).not.toEqual(before);
  expect(kept).not.toEqual(madrid);
  expect(await bytesOfReports(tenant.system)).toEqual(kept);
});

const kept = `insert into report_month (tenant_id, dimension, kind, month, value, count, sum) values ($1, '', 'TOTAL_RESOLUTION_TIME', '2026-02-01', '', 30000, 1)`;

test('the values of a month count among those of a report in its first hours too, where it is still the month before elsewhere', async () => {
  const { ana, sofia, system } = await aTenant({ timeZone: 'Pacific/Kiritimati' });
  await opens(ana);
  await folded({ system });
  await inTenant(system, (client) => client.query(kept, [system.tenant.id]));
  const errorOf = async (to: string) =>
    (await as(sofia).report({ report: { from: '2026-01-20T00:00:00+14:00', to, measures: ['TOTAL_RESOLUTION_TIME'] } })).percentileError;

  expect([await errorOf('2026-01-30T05:00:00+14:00'), await errorOf('2026-02-01T05:00:00+14:00')]).toEqual([0, 0.05]);
});
