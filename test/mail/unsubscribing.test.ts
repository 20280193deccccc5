import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readUnsubscribeLink, unsubscribeLink } from '../../src/mail/outgoing/unsubscribe-link.ts';
import { aTenant } from '../support/a-tenant.ts';
import { opens, takes } from '../support/actions.ts';
import { theApp } from '../support/app.ts';
import { as, succeed } from '../support/client.ts';
import { deactivate } from '../support/deactivate.ts';
import { openTestMails, sendMails } from './sending.ts';
import { openTestSmtp, type TestSmtp } from './smtp.ts';

openTestMails();

let smtp: TestSmtp;
beforeAll(async () => {
  smtp = await openTestSmtp();
});
afterAll(() => smtp.close());

const mailsTo = (email: string) => smtp.received.filter(({ to }) => to.includes(email)).map(({ mail }) => mail);
const header = (mail: ReturnType<typeof mailsTo>[number] | undefined, key: string) => mail?.headers.find((one) => one.key === key)?.value;
const linkIn = (mail: ReturnType<typeof mailsTo>[number] | undefined) => {
  const [, path = ''] = /^<https:\/\/api\.help\.example(\/unsubscribe\/[^>]+)>$/.exec(header(mail, 'list-unsubscribe') ?? '') ?? [];
  return `${theApp().url}${path}`;
};
const click = (url: string, body: string | FormData = 'List-Unsubscribe=One-Click') =>
  fetch(url, { method: 'POST', body, ...(typeof body === 'string' ? { headers: { 'content-type': 'application/x-www-form-urlencoded' } } : {}) });

async function aWatchedTicket() {
  const tenant = await aTenant();
  const ticketId = await opens(tenant.ana);
  await takes(tenant.marta, ticketId);
  await succeed(as(tenant.marta).addWatcher({ ticketId, userId: tenant.luis.id }));
  await succeed(as(tenant.marta).replyToTicket({ ticketId, body: 'Lo miro.' }));
  await sendMails(tenant, smtp.url);
  return { ...tenant, ticketId };
}

test('one click of a mail program ends the mails of a kind, and of no other', async () => {
  const tenant = await aWatchedTicket();
  const { ana, marta, ticketId } = tenant;
  const [mail] = mailsTo(ana.email);
  const url = linkIn(mail);

  const looked = await fetch(url, { headers: { 'accept-language': 'pt-BR' } });
  const before = (await as(ana).notificationPreferences()).notificationPreferences;
  const form = new FormData();
  form.set('List-Unsubscribe', 'One-Click');
  const answers = await Promise.all([click(url), click(url, form)]);
  await succeed(as(marta).replyToTicket({ ticketId, body: 'Ya funciona.' }));
  await sendMails(tenant, smtp.url);

  expect(header(mail, 'list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
  expect(mail?.text).toContain('No recibir más estos correos: https://api.help.example/unsubscribe/');
  expect([looked.status, await looked.text()]).toEqual([200, expect.stringContaining('Não receber mais')]);
  expect(looked.headers.get('referrer-policy')).toBe('no-referrer');
  expect(before.find(({ kind }) => kind === 'ANSWERED')?.channels).toEqual(['IN_APP', 'MAIL']);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  const after = (await as(ana).notificationPreferences()).notificationPreferences;
  expect(after.filter(({ channels }) => !channels.includes('MAIL'))).toMatchObject([{ kind: 'ANSWERED', channels: ['IN_APP'] }]);
  expect(mailsTo(ana.email)).toHaveLength(1);
});

test('a watcher leaves the ticket by the link of its mails, or by themselves, and is told of other tickets still', async () => {
  const tenant = await aWatchedTicket();
  const { luis, marta, ticketId } = tenant;
  const [mail] = mailsTo(luis.email);

  const { status } = await click(linkIn(mail));
  const again = await click(linkIn(mail));

  const watchers = async (id: string) => (await as(marta).ticketWatchers({ id }))?.watchers.nodes.map(({ id }) => id);
  expect([status, again.status]).toEqual([200, 200]);
  expect(await watchers(ticketId)).toEqual([]);
  expect((await as(luis).notificationPreferences()).notificationPreferences.every(({ channels }) => channels.includes('MAIL'))).toBe(true);
  await succeed(as(marta).addWatcher({ ticketId, userId: luis.id }));
  await succeed(as(luis).removeWatcher({ ticketId, userId: luis.id }));
  expect(await watchers(ticketId)).toEqual([]);
});

test('a link that is changed, or of somebody who is gone, does nothing', async () => {
  const tenant = await aWatchedTicket();
  const url = linkIn(mailsTo(tenant.ana.email)[0]);
  const statuses = await Promise.all(
    [url.replace('answered', 'assigned'), `${url}0`, `${theApp().url}/unsubscribe/x`].flatMap((wrong) => [click(wrong), fetch(wrong)]),
  );
  await deactivate(tenant.ana);

  expect(statuses.map(({ status }) => status)).toEqual(Array(6).fill(404));
  expect((await click(url)).status).toBe(200);
  expect((await as(tenant.sofia).deliveries({})).nodes.length).toBeGreaterThan(0);
});

test('an unsubscribe link names who and what, and cannot be made by others', () => {
  const [tenantId, personId, ticketId] = [v7(), v7(), v7()];
  const mail = { domain: 'help.example', from: 'support@help.example', smtpUrl: undefined, publicUrl: 'https://api.help.example' };
  const services = { mail, secret: 'a secret of tests that is long enough', oldSecret: undefined };
  const about = [{ ticketId }, { kind: 'SLA_WARNED' as const }].map((from) => ({ tenantId, personId, from }));
  const tokens = about.map((one) => unsubscribeLink(services, one)?.split('/').at(-1) ?? '');

  expect(tokens.map((token) => readUnsubscribeLink(services, token))).toEqual(about);
  expect(tokens.map((token) => readUnsubscribeLink({ ...services, secret: 'another secret that is long enough' }, token))).toEqual([null, null]);
  expect(unsubscribeLink({ ...services, mail: { ...mail, publicUrl: undefined } }, { tenantId, personId, from: { ticketId } })).toBeNull();
});

test('a person reads the words of the desk in their language, and the survey is asked for where it is open', async () => {
  const tenant = await aTenant({ portal: 'https://help.example' });
  const { ana, sofia, marta } = tenant;
  const en = {
    subject: 'Solved: {{ ticket.subject }}',
    body: 'Hello {{ person.name }}, {% if survey.url %}{{ survey.url }}{% endif %}',
    html: '<h1>{{ ticket.subject }}</h1>',
  };
  await succeed(as(sofia).saveTemplate({ key: 'ticket_resolved', subject: 'Resuelto', body: 'Hola.', translations: [{ locale: 'en', ...en }] }));
  const { document } = await as(sofia).configuration();
  const { statuses } = document as { statuses: { category: string }[] };
  const surveyed = statuses.map((status) => (status.category === 'RESOLVED' ? { ...status, survey: true } : status));
  await succeed(as(sofia).applyConfiguration({ document: { statuses: surveyed } }));
  await succeed(as(sofia).updateUser({ userId: ana.id, locale: 'en' }));
  const ticketId = await opens(ana, { subject: 'A <b> & B' });
  await takes(marta, ticketId, 'in_progress');
  await succeed(as(marta).resolveTicket({ ticketId }));

  await sendMails(tenant, smtp.url);

  const [mail] = mailsTo(ana.email);
  expect(mail?.subject).toBe('[TST-000001] Solved: A <b> & B');
  expect(mail?.text).toContain(`https://help.example/tickets/${ticketId}/survey`);
  expect(mail?.html?.trim()).toBe('<h1>A &lt;b&gt; &amp; B</h1>');
});
