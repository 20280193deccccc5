import { beforeAll, expect, test } from 'vitest';
import { readId } from '../../src/core/ids.ts';
import { sentDuring } from '../reading/sent-statements.ts';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { opens } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, askAs } from '../support/client.ts';
import { asSuperuser, inTenant } from '../support/database.ts';
import { folded } from '../support/folded.ts';
import type { ReportInput, ReportQuery } from '../support/gql/graphql.ts';
import { secondsOf } from './seconds-of.ts';

openTestApp();

let tenant: TestTenant;

const values = 24_000;
const fill = `insert into report_fact (tenant_id, ticket_id, key, kind, at, value, opened_at, agent_id, queue_id, severity_id, priority, nature, channel)
  select t.tenant_id, gen_random_uuid(), 'TOTAL_RESOLUTION_TIME', 'TOTAL_RESOLUTION_TIME', '2025-01-15T00:00:00Z'::timestamptz + n * interval '18 minutes',
    (1000 * exp(n % 1777 / 100.0) * 3)::bigint, '2025-01-01', t.creator_id, q.id, t.severity_id, t.priority, t.nature, t.channel
  from ticket t, generate_series(1, ${values}) n, lateral (select id from queue q where q.tenant_id = t.tenant_id order by q.key offset n % 2 limit 1) q where t.tenant_id = $1`;

beforeAll(async () => {
  tenant = await aTenant();
  await opens(tenant.ana);
  await folded(tenant);
  await asSuperuser(async (root) => {
    await root.query(fill, [tenant.system.tenant.id]);
    // Then the days are counted again.
    await root.query("update report_position set zone = 'UTC' where tenant_id = $1", [tenant.system.tenant.id]);
  });
  await folded(tenant);
  await asSuperuser((root) => root.query('vacuum analyze report_fact, report_day, report_month'));
});

const year: ReportInput = {
  from: '2025-01-01T00:00:00+01:00',
  to: '2026-01-01T00:00:00+01:00',
  measures: ['TOTAL_RESOLUTION_TIME'],
  by: 'MONTH',
  groupBy: ['QUEUE'],
};

type Numbers = ReportQuery['report']['total']['totals'];

function told([number]: Numbers): number[] {
  return [number?.p50, number?.p90, number?.p95].map(secondsOf);
}

/** A time is told to the second, and one under ten seconds by five of them. */
function expectNear(numbers: readonly number[], expected: readonly number[], error: number): void {
  expect(expected).toHaveLength(3);
  for (const [index, seconds] of numbers.entries()) {
    const exact = expected[index] as number;
    expect(Math.abs(seconds - exact)).toBeLessThanOrEqual(Math.max(error * exact, exact < 10 ? 5 : 0) + 0.5);
  }
}

const percentiles = `select percentile_disc(array[0.5, 0.9, 0.95]) within group (order by value) as all from report_fact
  where kind = 'TOTAL_RESOLUTION_TIME' and at >= $1 and at < $2 and ($3::uuid is null or queue_id = $3)`;

/** In seconds. */
async function exactly({ from, to }: Pick<ReportInput, 'from' | 'to'>, queueId?: string | null): Promise<number[]> {
  const given = [from, to, queueId ? readId(queueId, 'Queue') : null];
  const { rows } = await inTenant(tenant.system, (client) => client.query(percentiles, given));
  return rows[0].all.map((ms: string) => Number(ms) / 1_000);
}

test('percentiles of very many values are as near as the report says, of all times and groups, with a month that is cut', async () => {
  const cutReport = { ...year, from: '2025-01-20T07:30:00Z', by: 'DAY', groupBy: [] } as const;
  const [expected, expectedCut] = [await exactly(year), await exactly(cutReport)];

  const whole = await as(tenant.sofia).report({ report: year });
  const cut = await as(tenant.sofia).report({ report: { ...cutReport, groupBy: [] } });

  expect(whole.percentileError).toBe(0.05);
  expect(whole.total.totals[0]?.count).toBe(values);
  expectNear(told(whole.total.totals), expected, 0.05);
  expect(whole.series.length).toBeGreaterThan(1);
  for (const { totals, group } of whole.series) expectNear(told(totals), await exactly(year, group[0]?.id), 0.05);
  expect(cut.percentileError).toBe(0.05);
  expectNear(told(cut.total.totals), expectedCut, 0.05);
});

test('also by day and group, each day and the whole, with the time before', async () => {
  const report: ReportInput = { ...year, from: '2025-02-01T00:00:00+01:00', to: '2025-11-10T00:00:00+01:00', by: 'DAY' };
  const daily = `select queue_id as queue, (at at time zone 'Europe/Madrid')::date::text as day, percentile_disc(array[0.5, 0.9, 0.95]) within group (order by value) as all
    from report_fact where kind = 'TOTAL_RESOLUTION_TIME' and at >= $1 and at < $2 group by grouping sets ((1, 2), (2))`;
  const { rows } = await inTenant(tenant.system, (client) => client.query(daily, [report.from, report.to]));
  const expected = new Map(rows.map(({ queue, day, all }) => [`${queue} ${day}`, all.map((ms: string) => Number(ms) / 1_000)]));

  const { total, series, percentileError } = await as(tenant.sofia).report({ report });

  expect(percentileError).toBe(0.05);
  expect(series).toHaveLength(2);
  const dayOf = (from: string) => new Date(Date.parse(from) + 12 * 3_600_000).toISOString().slice(0, 10);
  for (const { group, points } of [total, ...series]) {
    const queue = group[0]?.id ? readId(group[0].id, 'Queue') : null;
    expect(points).toHaveLength(282);
    for (const { from, numbers } of points) expectNear(told(numbers), expected.get(`${queue} ${dayOf(from)}`) ?? [], 0.05);
  }
  const earlier = { from: '2024-05-01T00:00:00+02:00', to: report.from };
  expectNear(told(total.before), await exactly(earlier), 0.05);
});

test('percentiles of few values are exact', async () => {
  const week = { ...year, from: '2025-02-03T00:00:00+01:00', to: '2025-02-10T00:00:00+01:00', by: null };

  const { total, percentileError } = await as(tenant.sofia).report({ report: week });

  expect(percentileError).toBe(0);
  expect(told(total.totals)).toEqual((await exactly(week)).map(Math.round));
});

test('more numbers than a report has are refused with their limit, by many periods and by many groups', async () => {
  const document = 'query ($input: ReportInput!) { report(input: $input) { total { totals { count } } } }';
  const refusal = async (input: Partial<ReportInput>) => (await askAs(tenant.sofia, document, { input: { ...year, ...input } })).body.errors;
  const tooMany = [{ path: ['report'], extensions: { code: 'COST_EXCEEDED', limit: 20_000, limitName: 'reportNumbers' } }];

  expect(await refusal({ by: 'DAY', groupBy: ['QUEUE', 'HOUR_OF_DAY', 'WEEKDAY'] })).toMatchObject(tooMany);
  await asSuperuser((root) =>
    root.query("update report_fact set organization_id = ticket_id where tenant_id = $1 and kind = 'TOTAL_RESOLUTION_TIME'", [tenant.system.tenant.id]),
  );
  expect(await refusal({ by: null, groupBy: ['ORGANIZATION', 'QUEUE'] })).toMatchObject(tooMany);
  await asSuperuser((root) =>
    root.query("update report_fact set organization_id = null where tenant_id = $1 and kind = 'TOTAL_RESOLUTION_TIME'", [tenant.system.tenant.id]),
  );
});

test('percentiles from more rows of days than a report reads are refused with their limit, and by month they are told', async () => {
  const { tenant: crowded, agents, days } = { tenant: await aTenant(), agents: 170, days: 365 };
  await opens(crowded.ana);
  await folded(crowded);
  const [of, first] = [`tenant_id = '${crowded.system.tenant.id}'`, "'2025-01-01'::date"];
  const rows = (table: string, column: string, count: number, unit: string, size: number) => `
    insert into ${table} (tenant_id, dimension, kind, ${column}, value, count, sum, bins)
    select p.tenant_id, g.dimension, 'TOTAL_RESOLUTION_TIME', ${first} + n * interval '1 ${unit}', case g.dimension when '' then '' else md5(a::text)::uuid::text end, ${size}, ${size} * 5000, array[${size}]
    from report_position p, generate_series(0, ${count - 1}) n, (values ('', 1), ('AGENT', ${agents})) g (dimension, agents), generate_series(1, g.agents) a where p.${of}`;
  await asSuperuser(async (root) => {
    await root.query(rows('report_day', 'day', days, 'day', 2));
    await root.query(rows('report_month', 'month', 12, 'month', 2_000));
  });
  const report: ReportInput = { ...year, by: 'WEEK', groupBy: ['AGENT'] };
  const { body: limits } = await askAs(crowded.sofia, '{ limits { reportPercentileRows } }');

  const document = 'query ($input: ReportInput!) { report(input: $input) { total { totals { p50 } } } }';
  const { body } = await askAs(crowded.sofia, document, { input: report });
  const monthly = await as(crowded.sofia).report({ report: { ...report, by: 'MONTH' } });

  expect(body.errors).toMatchObject([{ path: ['report'], extensions: { code: 'COST_EXCEEDED', limit: 60_000, limitName: 'reportPercentileRows' } }]);
  expect(limits.data.limits.reportPercentileRows).toBe(60_000);
  expect(monthly.series).toHaveLength(agents);
  expect(told(monthly.total.totals)).toEqual([5, 5, 5]);
});

test('a year by month reads the rows of months and no fact, with percentiles and with the backlog', async () => {
  const report: ReportInput = { ...year, measures: ['CREATED', 'RESOLVED', 'BACKLOG', 'TOTAL_RESOLUTION_TIME'] };
  const sent = (await sentDuring(() => as(tenant.sofia).report({ report }))).filter(({ text }) => text.includes('report_position p where'));
  expect(sent).toHaveLength(1);
  const [{ text = '', values = [] } = {}] = sent;
  const { rows } = await inTenant(tenant.system, async (client) => {
    await client.query(`prepare report as ${text}`);
    await client.query("set plan_cache_mode = 'force_generic_plan'");
    const given = values.map((value) => client.escapeLiteral(Array.isArray(value) ? `{${value.map((one) => `"${one}"`).join(',')}}` : String(value)));
    return client.query(`explain (analyze, buffers) execute report(${given.join(', ')})`);
  });
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n');

  expect(plan).not.toMatch(/Seq Scan on report_(fact|day)/);
  expect(plan).toContain('on report_month');
  const scanned = [...plan.matchAll(/on report_(?:fact|day) .*actual time=\S+ rows=(\d+)/g)].map(([, count]) => Number(count));
  expect(scanned.reduce((sum, count) => sum + count, 0)).toBe(0);
});
