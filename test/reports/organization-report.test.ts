import { expect, test } from 'vitest';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { opens, takes } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, askAs, succeed } from '../support/client.ts';
import { folded } from '../support/folded.ts';
import type { OrganizationReportInput, ReportInterval } from '../support/gql/graphql.ts';

openTestApp();

const hour = 3_600_000;
const report: OrganizationReportInput = {
  measures: ['CREATED', 'RESOLVED', 'TOTAL_RESOLUTION_MET', 'TOTAL_RESOLUTION_BREACHED'],
  ...{ from: new Date(Date.now() - 48 * hour).toISOString(), to: new Date(Date.now() + 48 * hour).toISOString() },
};

/** Ana and Eva are of Acme, Luis of Globex; one of Ana's two tickets is resolved in time. */
async function aDesk(): Promise<TestTenant> {
  const people = [
    { key: 'ana', name: 'Ana Ruiz', role: 'REQUESTER' as const, organization: 'acme' },
    { key: 'eva', name: 'Eva Gil', role: 'REQUESTER' as const, organization: 'acme' },
    { key: 'luis', name: 'Luis Pérez', role: 'REQUESTER' as const, organization: 'globex' },
    { key: 'sola', name: 'Sola Paz', role: 'REQUESTER' as const },
    { key: 'marta', name: 'Marta Gil', role: 'AGENT' as const },
    { key: 'diego', name: 'Diego Sanz', role: 'AGENT' as const },
    { key: 'sofia', name: 'Sofía Vega', role: 'ADMIN' as const },
  ];
  const organizations = [
    { key: 'acme', name: 'Acme' },
    { key: 'globex', name: 'Globex' },
  ];
  const tenant = await aTenant({ people, organizations });
  const { ana, luis, marta } = tenant;
  const solved = await opens(ana, { queue: 'software', severity: 'critical' });
  for (const who of [ana, luis]) await opens(who);
  await takes(marta, solved, 'in_progress');
  await succeed(as(marta).resolveTicket({ ticketId: solved }));
  await folded(tenant);
  return tenant;
}

const countsOf = (answer: { total: { totals: { count: number }[] } } | null) => answer?.total.totals.map(({ count }) => count);

test('people read how their organization is served where the desk allows it, and nothing of others (servicedesk G12)', async () => {
  const { ana, luis, sofia, marta, people } = await aDesk();
  const { eva = expect.unreachable(), sola = expect.unreachable() } = people;
  const before = await as(ana).organizationReport({ report });
  await succeed(as(sofia).saveDeskSettings({ organizationReports: true }));

  const told = async (who: typeof ana, by: ReportInterval | null = null) => countsOf(await as(who).organizationReport({ report: { ...report, by } }));

  expect(before).toBeNull();
  for (const by of [null, 'DAY', 'HOUR'] as const)
    expect([await told(ana, by), await told(luis, by)]).toEqual([
      [2, 1, 1, 0],
      [1, 0, 0, 0],
    ]);
  expect(await told(eva)).toEqual([2, 1, 1, 0]);
  for (const nobody of [sola, marta, sofia]) expect(await as(nobody).organizationReport({ report })).toBeNull();
  const { series } = (await as(ana).organizationReport({ report })) ?? expect.unreachable();
  expect(series).toEqual([]);
  await succeed(as(sofia).saveDeskSettings({ organizationReports: false }));
  expect(await as(ana).organizationReport({ report })).toBeNull();
});

test('they can be read as CSV, but not by a link, which only people have who read reports', async () => {
  const { ana, sofia } = await aDesk();
  await succeed(as(sofia).saveDeskSettings({ organizationReports: true }));

  const { body } = await askAs(ana, 'query ($report: OrganizationReportInput!) { organizationReport(input: $report) { csv csvUrl } }', { report });

  expect(body.errors).toBeUndefined();
  expect(body.data).toEqual({ organizationReport: { csv: expect.stringMatching(/CREATED,.*2/), csvUrl: null } });
});

test('other measures, and times that end before they begin, are refused', async () => {
  const { ana, sofia } = await aDesk();
  await succeed(as(sofia).saveDeskSettings({ organizationReports: true }));

  for (const wrong of [{ measures: ['REPLIES' as const] }, { from: report.to, to: report.from }, { measures: [] }]) {
    await expect(as(ana).organizationReport({ report: { ...report, ...wrong } })).rejects.toThrow('BAD_USER_INPUT');
  }
});
