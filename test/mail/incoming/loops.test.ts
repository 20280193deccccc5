import { afterAll, beforeAll, expect, test } from 'vitest';
import { aSupportAddress, mailsOf, newestMail, openTestListener, replyAddressOf, sendMail, takeInMails } from '../../support/a-mail-listener.ts';
import { aTenant } from '../../support/a-tenant.ts';
import { aTicket } from '../../support/a-ticket.ts';
import { as, succeed } from '../../support/client.ts';
import { sendMails } from '../sending.ts';
import { openTestSmtp, type TestSmtp } from '../smtp.ts';

openTestListener();

let smtp: TestSmtp;
beforeAll(async () => {
  smtp = await openTestSmtp();
});
afterAll(() => smtp.close());

test('what machines write opens nothing, and each is kept with its reason', async () => {
  const tenant = await aTenant();
  const to = await aSupportAddress(tenant);
  const mail = { from: tenant.ana.email, to, text: 'Estoy fuera.' };

  await sendMail({ ...mail, subject: '1', headers: { 'Auto-Submitted': 'auto-replied' } });
  await sendMail({ ...mail, subject: '2', headers: { 'X-Autoreply': 'yes' } });
  await sendMail({ ...mail, subject: '3', headers: { 'List-Id': '<news.acme.example>' } });
  await sendMail({ ...mail, subject: '4', envelope: { from: '', to } });
  await sendMail({ ...mail, subject: '5', from: `no-reply@${tenant.slug}.example` });
  await takeInMails();

  expect((await mailsOf(tenant)).map(({ subject, state, reason }) => [subject, state, reason]).sort()).toEqual([
    ['1', 'IGNORED', 'AUTO_REPLY'],
    ['2', 'IGNORED', 'AUTO_REPLY'],
    ['3', 'IGNORED', 'LIST'],
    ['4', 'IGNORED', 'BOUNCE'],
    ['5', 'IGNORED', 'NO_REPLY'],
  ]);
  expect((await as(tenant.marta).tickets({})).totalCount).toBe(0);
});

test('an automatic answer to a ticket is noted once: it moves nothing and ends no clock', async () => {
  const tenant = await aTenant();
  const ticket = await aTicket(tenant.ana);
  await succeed(as(tenant.marta).changeTicketStatus({ ticketId: ticket.id, status: 'pending' }));
  const mail = { from: tenant.ana.email, to: replyAddressOf(tenant.ana, ticket), headers: { 'Auto-Submitted': 'auto-replied' } };

  for (const text of ['Estoy fuera.', 'Sigo fuera.', 'Fuera.']) {
    await sendMail({ ...mail, text });
    await takeInMails();
  }

  expect((await mailsOf(tenant)).map(({ state, reason }) => [state, reason])).toEqual([
    ['IGNORED', 'AUTO_REPLY'],
    ['IGNORED', 'AUTO_REPLY'],
    ['NOTED', 'AUTO_REPLY'],
  ]);
  expect(await as(tenant.marta).conversation({ id: ticket.id })).toMatchObject({
    status: { key: 'pending' },
    messages: { nodes: [{ kind: 'NOTE', body: 'Estoy fuera.' }] },
  });
});

test('two desks of one server do not answer each other', async () => {
  const [one, other] = [await aTenant(), await aTenant()];
  const [from, to] = [await aSupportAddress(one), await aSupportAddress(other)];

  await sendMail({ from, to, subject: 'Hemos recibido su mensaje', text: 'Gracias.' });

  expect(await newestMail(other)).toMatchObject({ state: 'IGNORED', reason: 'OWN_MAIL' });
});

test('a sender whom the desk does not know is told so once a day, by a mail that no server returns; a machine and a forged sender never', async () => {
  const tenant = await aTenant();
  const to = await aSupportAddress(tenant);
  const from = `desconocida@${tenant.slug}.example`;

  for (const subject of ['Uno', 'Dos']) {
    await sendMail({ from, to, subject, text: 'Hola.' });
    await takeInMails();
    await sendMails(tenant, smtp.url);
  }
  await sendMail({ from: `robot@${tenant.slug}.example`, to, subject: 'Tres', text: 'Fuera.', headers: { 'Auto-Submitted': 'auto-replied' } });
  await sendMail({ from: `forged@${tenant.slug}.example`, to, subject: 'Cuatro', text: 'Hola.', isProved: false });
  await takeInMails();
  await sendMails(tenant, smtp.url);

  const notices = smtp.received.filter((one) => one.to[0]?.endsWith(`@${tenant.slug}.example`));
  expect(notices.map((one) => [one.from, one.to])).toEqual([['', [from]]]);
  expect(notices[0]?.mail.subject).toBe('No hemos podido registrar su mensaje');
  expect(notices[0]?.mail.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-replied');
  expect((await as(tenant.sofia).deliveries({})).nodes).toMatchObject([{ kind: 'NOTICE', state: 'SENT' }]);
});
