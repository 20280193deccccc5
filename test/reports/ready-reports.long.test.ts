import { expect, test } from 'vitest';
import { aTenant } from '../support/a-tenant.ts';
import { advance, opens, takes } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, askAs, succeed } from '../support/client.ts';
import { folded } from '../support/folded.ts';

openTestApp();

const hour = 3_600_000;
const begun = Date.now();
const inHours = (hours: number) => new Date(begun + hours * hour).toISOString();
const range = { from: inHours(-1), to: inHours(24 * 60) };

test('every ready report is an input of reports, and named in the language of the viewer', async () => {
  const tenant = await aTenant();
  await takes(tenant.marta, await opens(tenant.ana, { queue: 'software' }), 'in_progress');
  await folded(tenant);
  const ready = await as(tenant.sofia).readyReports({});

  expect(ready.map(({ key }) => key)).toEqual([
    'created_and_resolved',
    'backlog_ageing',
    'sla_attainment',
    'agents',
    'satisfaction',
    'channels',
    'reopened',
    'qualifications',
    'first_contact',
    'busiest_hours',
    'deflection',
    'helpful_articles',
  ]);
  expect(ready[0]?.label).toBe('Creados y resueltos');
  for (const { measures, by, groupBy } of ready) {
    const { total } = await as(tenant.sofia).reportCounts({ report: { ...range, measures, by, groupBy } });
    expect(total.totals.map(({ measure }) => measure)).toEqual(measures);
  }
});

test('the backlog tells how old it is, and the tickets of each age', async () => {
  const tenant = await aTenant();
  const old = await opens(tenant.ana);
  await advance(tenant, inHours(24 * 20));
  const young = await opens(tenant.ana);
  await folded(tenant);
  const to = inHours(24 * 20 + 1);

  const { series } = await as(tenant.sofia).reportCounts({ report: { from: inHours(-1), to, measures: ['BACKLOG'], groupBy: ['AGE'] } });
  const ofAge = async (value: string) =>
    (await as(tenant.sofia).reportTickets({ number: { measure: 'BACKLOG', from: inHours(-1), to, group: [{ dimension: 'AGE', value }] } })).nodes.map(
      ({ id }) => id,
    );

  expect(series.map(({ group, totals }) => [group[0]?.value, totals[0]?.count])).toEqual([
    ['UNDER_1_DAY', 1],
    ['UNDER_30_DAYS', 1],
  ]);
  expect([await ofAge('UNDER_30_DAYS'), await ofAge('UNDER_1_DAY'), await ofAge('OLDER')]).toEqual([[old], [young], []]);
});

test('the busiest hours are local ones, of the zone that is asked for', async () => {
  const tenant = await aTenant();
  const ticketId = await opens(tenant.ana);
  await folded(tenant);
  const { openedAt } = (await askAs(tenant.sofia, `{ ticket(id: "${ticketId}") { openedAt } }`)).body.data.ticket;
  const hourIn = (zone: string) => new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' }).format(new Date(openedAt));

  for (const zone of ['Europe/Madrid', 'Asia/Kathmandu']) {
    const { series } = await as(tenant.sofia).reportCounts({ report: { ...range, measures: ['CREATED'], groupBy: ['HOUR_OF_DAY'], zone } });
    expect(series.map(({ group, totals }) => [group[0]?.value, totals[0]?.count])).toEqual([[hourIn(zone), 1]]);
    const group = [{ dimension: 'HOUR_OF_DAY' as const, value: hourIn(zone) }];
    expect((await as(tenant.sofia).reportTickets({ number: { measure: 'CREATED', ...range, zone, group } })).nodes.map(({ id }) => id)).toEqual([ticketId]);
  }
});

test('a report can be a table in which nothing is a formula, and a picture that can be read to somebody', async () => {
  const tenant = await aTenant();
  await succeed(as(tenant.sofia).updateUser({ userId: tenant.marta.id, name: '=HYPERLINK("http://evil.example";"<b>")' }));
  const ticketId = await opens(tenant.ana, { queue: 'software' });
  await takes(tenant.marta, ticketId, 'in_progress');
  await succeed(as(tenant.marta).replyToTicket({ ticketId, body: 'Lo miro.' }));
  await folded(tenant);
  const report = { ...range, measures: ['REPLIES' as const], groupBy: ['AGENT' as const] };

  const { csv } = await as(tenant.sofia).reportTable({ report });
  const bars = await as(tenant.sofia).reportChart({ report, title: 'Respuestas <script>' });
  const lines = await as(tenant.sofia).reportChart({ report: { ...range, measures: ['CREATED', 'RESOLVED'], by: 'WEEK' } });

  const [header, row] = csv.trim().split('\r\n');
  expect(header).toBe('agent,agentId,from,to,measure,count,average,p50,p90,p95,averageScore');
  expect(row).toMatch(/^"'=HYPERLINK\(""http:\/\/evil\.example"";""<b>""\)",usr_[a-z0-9]+,.*,REPLIES,1,,,,,$/);
  expect(bars.svg).toMatch(/^<svg[^>]* role="img"[^>]*><title>Respuestas &lt;script&gt;<\/title><desc>/);
  expect(bars.svg).not.toMatch(/<(script|b)>/);
  expect(lines.svg).toContain('#0072B2');
  expect(lines.description).toContain('CREATED 1, RESOLVED 0');
});

test('a chart of several units, of too many values, or with a title that is none, is refused', async () => {
  const tenant = await aTenant();
  const refused = async (input: object, title: string | null = null) => {
    const variables = { input: { ...range, ...input }, title };
    const { body } = await askAs(tenant.sofia, 'query ($input: ReportInput!, $title: String) { reportChart(input: $input, title: $title) { svg } }', variables);
    return [body.errors?.[0]?.extensions.code, body.errors?.[0]?.extensions.path];
  };

  expect(await refused({ measures: ['CREATED', 'FIRST_RESPONSE_TIME'] })).toEqual(['BAD_USER_INPUT', ['input', 'measures']]);
  expect(await refused({ measures: ['CREATED', 'RESOLVED', 'CLOSED'], to: inHours(24 * 40), by: 'HOUR' })).toEqual(['BAD_USER_INPUT', ['input', 'by']]);
  for (const title of ['', 'a\u0000b', 'a\u001b[31m', 'x'.repeat(201)])
    expect(await refused({ measures: ['CREATED'] }, title)).toEqual(['BAD_USER_INPUT', ['title']]);
});
