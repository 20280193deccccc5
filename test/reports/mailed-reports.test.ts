import { afterAll, beforeAll, expect, test } from 'vitest';
import { mailDueReports } from '../../src/reports/saved/mail-due-reports.ts';
import { deliveriesOf, ofMails, openTestMails, sendMails } from '../mail/sending.ts';
import { openTestSmtp, type TestSmtp } from '../mail/smtp.ts';
import { aTenant, type Person, type TestTenant } from '../support/a-tenant.ts';
import { advance, opens } from '../support/actions.ts';
import { theApp, theServices } from '../support/app.ts';
import { as, refusalsOf, succeed } from '../support/client.ts';
import { folded } from '../support/folded.ts';
import type { SaveReportInput } from '../support/gql/graphql.ts';

openTestMails();

let smtp: TestSmtp;
beforeAll(async () => {
  smtp = await openTestSmtp();
});
afterAll(() => smtp.close());

const created: SaveReportInput = { name: 'Lo de ayer', isShared: true, measures: ['CREATED'], groupBy: ['QUEUE'], schedule: { every: 'DAILY', hour: 8 } };
const work = () => mailDueReports(theServices(), new AbortController().signal);
const mailsTo = ({ email }: Person) => smtp.received.filter(({ to }) => to.includes(email)).map(({ mail }) => mail);
const csvOf = (mail: ReturnType<typeof mailsTo>[number] | undefined) => Buffer.from(mail?.attachments[0]?.content as ArrayBuffer).toString();

async function schedules(who: Person, input: Partial<SaveReportInput> = {}) {
  const { report } = await succeed(as(who).saveReport({ ...created, ...input }));
  return { ...report, nextAt: report.schedule?.nextAt ?? expect.unreachable() };
}

/** The clock of the desk goes to the next due time, and the worker comes by. */
async function comesDue(tenant: TestTenant, reportId: string): Promise<void> {
  const own = (await as(tenant.sofia).savedReports({})).find(({ id }) => id === reportId);
  await advance(tenant, own?.schedule?.nextAt ?? expect.unreachable());
  await work();
}

test('a saved report is mailed each day at its hour with the numbers of the day before, until its owner ends that with one click', async () => {
  const tenant = await aTenant({ isTest: true });
  const { ana, sofia } = tenant;
  const { id, nextAt } = await schedules(sofia, { filter: { not: { category: { key: { eq: 'question' } } } } });
  await work();
  expect(await deliveriesOf(tenant)).toEqual([]);
  await advance(tenant, nextAt);
  await opens(ana, { queue: 'software' });
  await opens(ana, { queue: 'software', category: 'question' });
  await work();
  await comesDue(tenant, id);
  await folded(tenant);
  await sendMails(tenant, smtp.url);

  const mails = mailsTo(sofia);
  const last = mails.at(-1);
  expect(mails).toHaveLength(2);
  expect(last?.subject).toMatch(/^Lo de ayer \(/);
  expect(last?.attachments).toMatchObject([{ filename: 'report.csv', mimeType: 'text/csv' }]);
  expect(csvOf(last)).toMatch(/^queue,queueId,from,to,measure,count,.*\r\nSoftware,que_[a-z0-9]+,.*,CREATED,1,/);
  expect(last?.text).toContain('Adjunto va su informe «Lo de ayer»');
  const [, path = ''] = /https:\/\/api\.help\.example(\/unsubscribe\/\S+)/.exec(last?.text ?? '') ?? [];
  expect((await fetch(`${theApp().url}${path}`, { method: 'POST', body: 'List-Unsubscribe=One-Click' })).status).toBe(200);
  expect(await as(sofia).savedReports({})).toMatchObject([{ id, schedule: null, version: 2 }]);
});

test('several workers at once make one mail for each due time', async () => {
  const tenant = await aTenant({ isTest: true });
  const reports = await Promise.all([1, 2, 3].map((n) => schedules(tenant.sofia, { name: `Informe ${n}` })));

  await advance(tenant, reports[0]?.nextAt ?? '');
  await Promise.all([work(), work(), work()]);
  await work();
  await sendMails(tenant, smtp.url);

  expect(
    mailsTo(tenant.sofia)
      .map(({ subject }) => subject?.replace(/ \(.*/, ''))
      .sort(),
  ).toEqual(['Informe 1', 'Informe 2', 'Informe 3']);
});

const dying =
  "select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type = 'Lock' and query like '%insert into delivery%' and pid <> pg_backend_pid()";

test('a worker that dies before its commit leaves the due time, and no mail is made twice', async () => {
  const tenant = await aTenant({ isTest: true });
  const { nextAt } = await schedules(tenant.sofia);
  await advance(tenant, nextAt);

  await ofMails(async (database) => {
    await database.query('begin');
    await database.query('lock table delivery in exclusive mode');
    let isOver = false;
    const round = work().finally(() => {
      isOver = true;
    });
    let killed = 0;
    // Within a transaction, what others do is looked at once only.
    await ofMails(async (watching) => {
      while (!isOver) killed += (await watching.query(dying)).rowCount ?? 0;
    });
    await round.catch(() => undefined);
    expect(killed).toBeGreaterThan(0);
    await database.query('rollback');
  });
  expect(await deliveriesOf(tenant)).toEqual([]);
  await work();
  await work();

  expect(await deliveriesOf(tenant)).toMatchObject([{ kind: 'REPORT', template: 'report_scheduled', state: 'WAITING' }]);
});

test('what was due more than two days ago is left out', async () => {
  const tenant = await aTenant({ isTest: true });
  await schedules(tenant.sofia);

  const inAMonth = new Date(Date.now() + 30 * 86_400_000);
  await advance(tenant, inAMonth);
  await work();

  expect((await deliveriesOf(tenant)).length).toBeLessThanOrEqual(2);
  expect(Date.parse((await as(tenant.sofia).savedReports({}))[0]?.schedule?.nextAt ?? '')).toBeGreaterThan(inAMonth.getTime());
});

test('nothing is sent to whoever reads no reports any more, was deactivated, or ended it by then', async () => {
  const tenant = await aTenant({ isTest: true });
  const { marta, diego, sofia } = tenant;
  const { nextAt } = await schedules(marta);
  await schedules(diego);
  const own = await schedules(sofia);
  await advance(tenant, nextAt);
  await work();
  await succeed(as(sofia).changeRole({ userId: marta.id, role: 'REQUESTER' }));
  await succeed(as(sofia).deactivateUser({ userId: diego.id }));
  await succeed(as(sofia).saveReport({ ...created, reportId: own.id, schedule: null }));

  await sendMails(tenant, smtp.url);

  const answers = (await deliveriesOf(tenant)).filter(({ kind }) => kind === 'REPORT').map(({ state, answer }) => [state, answer]);
  expect(answers.sort()).toEqual([
    ['SKIPPED', 'INACTIVE'],
    ['SKIPPED', 'NOT_VISIBLE'],
    ['SKIPPED', 'NOT_VISIBLE'],
  ]);
  expect([marta, diego, sofia].flatMap(mailsTo).filter(({ subject }) => subject?.startsWith('Lo de ayer'))).toEqual([]);
});

test('a schedule is kept by its owner alone, and one that makes no sense is refused', async () => {
  const { sofia, diego } = await aTenant();
  const { id, schedule } = await schedules(sofia, { schedule: { every: 'WEEKLY', weekday: 1, hour: 7 } });
  const wrong = [
    { every: 'WEEKLY', hour: 7 },
    { every: 'DAILY', weekday: 1, hour: 7 },
    { every: 'WEEKLY', weekday: 8, hour: 7 },
    { every: 'MONTHLY', hour: 24 },
    { every: 'DAILY', hour: -1 },
  ] as const;

  expect(schedule).toMatchObject({ every: 'WEEKLY', weekday: 1, hour: 7 });
  for (const one of wrong) expect(await refusalsOf(as(sofia).saveReport({ ...created, schedule: one })), JSON.stringify(one)).toEqual(['INVALID']);
  expect(await as(diego).savedReports({})).toMatchObject([{ id, schedule: null, isOwn: false }]);
  expect(await refusalsOf(as(diego).saveReport({ ...created, reportId: id }))).toEqual(['NOT_ALLOWED']);
});
