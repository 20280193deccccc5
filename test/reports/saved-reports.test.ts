import { expect, test } from 'vitest';
import { aTenant, usualPeople } from '../support/a-tenant.ts';
import { opens } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, refusalsOf, succeed } from '../support/client.ts';
import { folded } from '../support/folded.ts';
import type { SaveReportInput } from '../support/gql/graphql.ts';

openTestApp();

const monthly: SaveReportInput = {
  ...{ name: 'Sin preguntas', isShared: false, measures: ['CREATED', 'RESOLVED'], by: 'MONTH', groupBy: ['QUEUE'] },
  filter: { not: { category: { key: { eq: 'question' } } } },
};

test('a report is kept with what it leaves out, and gives the same when it is run (platform O14)', async () => {
  const tenant = await aTenant();
  const { ana, sofia } = tenant;
  await opens(ana, { category: 'question' });
  await opens(ana);
  await folded(tenant);
  await succeed(as(sofia).saveReport(monthly));

  const [kept = expect.unreachable()] = await as(sofia).savedReports({});
  const range = { from: new Date(Date.now() - 3_600_000).toISOString(), to: new Date(Date.now() + 3_600_000).toISOString() };
  const { measures, by, groupBy, zone } = kept;
  const { total } = await as(sofia).reportCounts({ report: { ...range, measures, by, groupBy, zone }, filter: kept.filter as object });

  expect(kept).toMatchObject({ ...monthly, version: 1, isOwn: true, zone: null });
  expect(total.totals.map(({ count }) => count)).toEqual([1, 0]);
});

test('people see their own and what others share, and change only their own', async () => {
  const { marta, sofia, ana, people } = await aTenant({ people: [...usualPeople, { key: 'eva', name: 'Eva Gil', role: 'ANALYST' }] });
  const { eva = expect.unreachable() } = people;
  const own = (await succeed(as(marta).saveReport({ ...monthly, name: 'Mío' }))).report;
  const shared = (await succeed(as(eva).saveReport({ ...monthly, name: 'De todos', isShared: true }))).report;
  const namesOf = async (who: { token: string }) => (await as(who).savedReports({})).map(({ name, isOwn }) => [name, isOwn]);

  const renamed = await succeed(as(eva).saveReport({ ...monthly, reportId: shared.id, name: 'De todo el equipo', isShared: true, expectedVersion: 1 }));

  expect(await namesOf(marta)).toEqual([
    ['De todo el equipo', false],
    ['Mío', true],
  ]);
  expect(await namesOf(sofia)).toEqual([['De todo el equipo', false]]);
  expect(renamed.report.version).toBe(2);
  expect(await refusalsOf(as(eva).saveReport({ ...monthly, reportId: shared.id, expectedVersion: 1 }))).toEqual(['CONFLICT']);
  expect(await refusalsOf(as(sofia).deleteReport({ reportId: shared.id }))).toEqual(['NOT_ALLOWED']);
  expect(await refusalsOf(as(sofia).saveReport({ ...monthly, reportId: own.id }))).toEqual(['NOT_FOUND']);
  await expect(as(ana).saveReport(monthly)).rejects.toThrow('FORBIDDEN');
  expect((await succeed(as(eva).deleteReport({ reportId: shared.id }))).deletedId).toBe(shared.id);
  expect(await namesOf(sofia)).toEqual([]);
});

test('a filter that report would not take is refused, and so is one report too many, also where two are saved at once', async () => {
  const { sofia } = await aTenant();
  const filters = [{ no: 'such part' }, { category: { key: { eq: 1 } } }, 'text', [{}], { subject: { contains: 'x'.repeat(20_001) } }];

  for (const filter of filters)
    expect(await refusalsOf(as(sofia).saveReport({ ...monthly, filter })), JSON.stringify(filter).slice(0, 50)).toEqual(['INVALID']);
  for (let saved = 0; saved < 98; saved += 1) await succeed(as(sofia).saveReport({ ...monthly, name: `Informe ${saved}` }));
  const many = await Promise.all([1, 2, 3, 4].map((index) => as(sofia).saveReport({ ...monthly, name: `Último ${index}` })));

  expect(many.flatMap(({ userErrors }) => userErrors.map(({ code }) => code))).toEqual(['TOO_MANY_REPORTS', 'TOO_MANY_REPORTS']);
  expect(await as(sofia).savedReports({})).toHaveLength(100);
});
