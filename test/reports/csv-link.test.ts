import { type FastifyInstance, fastify } from 'fastify';
import { expect, test } from 'vitest';
import { OperationTurns } from '../../src/api/fairness/operation-turns.ts';
import { Turns } from '../../src/api/fairness/turns.ts';
import { addFiles } from '../../src/api/files/file-routes.ts';
import { openBudget } from '../../src/api/gate/budget.ts';
import { limits } from '../../src/api/gate/limits.ts';
import { makeSchema } from '../../src/api/schema/schema.ts';
import { TrustedProxies } from '../../src/core/trusted-proxies.ts';
import { csvLink, readCsvLink } from '../../src/reports/csv-link.ts';
import { get } from '../support/a-file.ts';
import { aTenant, type Person, usualPeople } from '../support/a-tenant.ts';
import { opens } from '../support/actions.ts';
import { openTestApp, theServices } from '../support/app.ts';
import { as, askAs, succeed } from '../support/client.ts';
import { folded } from '../support/folded.ts';
import type { ReportInput, TicketFilter } from '../support/gql/graphql.ts';

openTestApp();

const inHours = (hours: number) => new Date(Date.now() + hours * 3_600_000).toISOString();
const created: ReportInput = { measures: ['CREATED', 'RESOLVED'], from: inHours(-24), to: inHours(24), by: 'MONTH', groupBy: ['QUEUE'] };

async function linkOf(who: Person, report: ReportInput = created, filter: TicketFilter | null = null): Promise<string> {
  const { csvUrl } = await as(who).reportCsvLink({ report, filter });
  return csvUrl ?? expect.unreachable();
}

const refusedWith = async (link: string) => {
  const { status, text } = await get(link);
  return { status, code: JSON.parse(text).errors[0].extensions.code };
};
const unknown = { status: 404, code: 'NOT_FOUND' };

test('a report is downloaded as CSV by its link, in the language of whoever asked, with what has happened since', async () => {
  const tenant = await aTenant();
  const { ana, sofia } = tenant;
  await opens(ana, { queue: 'software' });
  await folded(tenant);
  const filter = { openedAt: { gte: inHours(-1) }, not: { category: { key: { eq: 'question' } } } };
  const link = await linkOf(sofia, created, filter);
  await opens(ana, { queue: 'software' });
  await opens(ana, { queue: 'software', category: 'question' });
  await folded(tenant);

  const { status, headers, text } = await get(link);
  const { csv } = await as(sofia).reportTable({ report: created, filter });

  expect([status, text]).toEqual([200, csv]);
  expect(text).toMatch(/,CREATED,2,/);
  expect(headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(headers.get('content-disposition')).toBe('attachment; filename="report.csv"');
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox");
  expect(headers.get('cache-control')).toBe('private, no-cache');
  const head = await get(link, {}, 'HEAD');
  expect([head.status, head.text, head.headers.get('content-length')]).toEqual([200, '', null]);
  for (const name of ['content-type', 'content-disposition', 'cache-control']) expect(head.headers.get(name)).toBe(headers.get(name));
});

test('names that a spreadsheet would take for formulas come as texts', async () => {
  const tenant = await aTenant({ people: [...usualPeople, { key: 'evil', name: '=HYPERLINK("http://evil.example")', role: 'AGENT' }] });
  const { evil = expect.unreachable() } = tenant.people;
  await succeed(as(evil).replyToTicket({ ticketId: await opens(tenant.ana, { queue: 'software' }), body: 'Hola.' }));
  await folded(tenant);

  const { text } = await get(await linkOf(tenant.sofia, { ...created, measures: ['REPLIES'], groupBy: ['AGENT'] }));

  expect(text).toContain(`"'=HYPERLINK(""http://evil.example"")",usr_`);
});

test('one answer for a link that was changed, has expired, is for something else, or whose holder reads no reports any more', async () => {
  const [tenant, other] = await Promise.all([aTenant(), aTenant()]);
  const { marta, diego, sofia } = tenant;
  const [ofMarta, ofDiego, ofSofia] = [await linkOf(marta), await linkOf(diego), await linkOf(sofia)];
  const [head = '', claims = '', signature = ''] = ofSofia.replace('files/report/', '').split('.');
  const signed = JSON.parse(Buffer.from(claims, 'base64url').toString());
  const another = JSON.parse(Buffer.from((await linkOf(sofia, { ...created, by: 'DAY' })).split('.')[1] ?? '', 'base64url').toString());
  const changes = [{ ask: another.ask }, { tid: other.system.tenant.id }, { sub: tenant.ana.ctx.actor.id }, { exp: signed.exp + 3_600 }];
  const changed = changes.map((change) => `files/report/${head}.${Buffer.from(JSON.stringify({ ...signed, ...change })).toString('base64url')}.${signature}`);

  expect((await get(ofMarta)).status).toBe(200);
  await succeed(as(sofia).changeRole({ userId: marta.id, role: 'REQUESTER' }));
  await succeed(as(sofia).deactivateUser({ userId: diego.id }));

  for (const link of [...changed, 'files/report/none', ofSofia.replace('report', 'download'), ofMarta, ofDiego])
    expect(await refusedWith(link)).toEqual(unknown);
  expect((await get(ofSofia)).status).toBe(200);
  await succeed(as(sofia).signOut({}));
  expect(await refusedWith(ofSofia)).toEqual(unknown);
});

test('a link is good for five minutes, and one whose filter is too long for an address has none', async () => {
  const { sofia } = await aTenant();
  const at = (ms: number) => ({ ...theServices(), now: () => new Date(Date.now() + ms) });
  const token = (await linkOf(sofia)).replace('files/report/', '');
  const random = Array.from({ length: 400 }, () => crypto.randomUUID());

  expect(readCsvLink(at(290_000), token)).toMatchObject({ principalId: sofia.ctx.actor.id, locale: 'es' });
  expect(readCsvLink(at(301_000), token)).toBeNull();
  expect(readCsvLink({ ...theServices(), secret: 'another secret that is as long as it must be' }, token)).toBeNull();
  expect((await as(sofia).reportCsvLink({ report: created, filter: { code: { in: random } } })).csvUrl).toBeNull();
  expect(
    csvLink(sofia.ctx, { input: { ...created, from: new Date(), to: new Date() } as never, filter: { code: { in: random.slice(0, 100) } } }),
  ).not.toBeNull();
});

/** The addresses of files with a budget that does not come back, and what is asked of it. */
async function aServerWith(limit: number) {
  const budget = openBudget({ limit, restoreRate: 0 });
  const asked: number[] = [];
  const spend: typeof budget.spend = (key, cost) => {
    asked.push(cost);
    return budget.spend(key, cost);
  };
  const app = fastify({ routerOptions: { maxParamLength: limits.maxLinkLength } });
  const shared = { proxies: new TrustedProxies([]), requestTurns: new Turns(), operationTurns: new OperationTurns(), schema: makeSchema() };
  await addFiles(app as unknown as FastifyInstance, { services: theServices(), budget: { ...budget, spend }, ...shared });
  return { app, asked };
}

test('costs what the report with its CSV costs', async () => {
  const { sofia } = await aTenant();
  const filter = { subject: { contains: 'x' } };
  const url = `/${await linkOf(sofia, created, filter)}`;
  const document = 'query ($input: ReportInput!, $filter: TicketFilter) { report(input: $input, filter: $filter) { csv } }';
  const { body } = await askAs(sofia, document, { input: created, filter });
  const { requested } = body.extensions.cost;

  const { app, asked } = await aServerWith(requested);
  const isPaid = async () => {
    const { statusCode, body } = await app.inject({ url });
    return statusCode === 200 || (body.includes('The budget is spent') ? false : body);
  };

  expect([await isPaid(), await isPaid()]).toEqual([true, false]);
  expect(asked).toEqual([requested, requested]);
});
