import { afterAll, beforeAll, expect, test } from 'vitest';
import { aSupportAddress, newestMail, openTestListener, replyAddressOf, sendMail, takeInMails } from '../../support/a-mail-listener.ts';
import { aTenant, type TestTenant } from '../../support/a-tenant.ts';
import { aClosedTicket } from '../../support/a-ticket.ts';
import { as, succeed } from '../../support/client.ts';
import { sendMails } from '../sending.ts';
import { openTestSmtp, type TestSmtp } from '../smtp.ts';

openTestListener();

let smtp: TestSmtp;
beforeAll(async () => {
  smtp = await openTestSmtp();
});
afterAll(() => smtp.close());

/** What the desk said to this address about mails that it refused, after so many hours. */
async function noticesTo(tenant: TestTenant, address: string, hours = 0) {
  await takeInMails();
  await sendMails(tenant, smtp.url, hours * 3_600_000);
  return smtp.received.filter(({ to, mail }) => to[0] === address && /mensaje|message|mensagem/.test(mail.subject ?? ''));
}

test('somebody whom the desk knows is told why their mail was refused, in their language, once a day', async () => {
  const tenant = await aTenant();
  const to = await aSupportAddress(tenant);
  await succeed(as(tenant.sofia).updateUser({ userId: tenant.ana.id, locale: 'pt' }));
  await succeed(as(tenant.sofia).saveDeskSettings({ withoutEntitlement: 'REFUSE' }));

  for (const subject of ['Uno', 'Dos']) {
    await sendMail({ from: tenant.ana.email, to, subject, text: 'Hola.' });
    await takeInMails();
  }
  const [notice, ...more] = await noticesTo(tenant, tenant.ana.email);

  expect(await newestMail(tenant)).toMatchObject({ state: 'REFUSED', reason: 'NO_ENTITLEMENT' });
  expect(more).toEqual([]);
  expect(notice).toMatchObject({ from: '', mail: { subject: 'Não foi possível registrar a sua mensagem' } });
  expect(notice?.mail.text).toContain('Olá, Ana Ruiz:');
  expect(notice?.mail.text).toContain('A organização não tem uma assinatura ativa');
  expect(notice?.mail.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-replied');
  expect((await as(tenant.sofia).deliveries({})).nodes).toMatchObject([
    { kind: 'NOTICE', template: 'mail_refused', user: { id: tenant.ana.id }, ticket: null },
  ]);
});

test('so is somebody who was deactivated, and whoever answers a closed ticket in which they take no part', async () => {
  const tenant = await aTenant();
  const to = await aSupportAddress(tenant);
  const closed = await aClosedTicket(tenant, tenant.ana);
  await succeed(as(tenant.sofia).deactivateUser({ userId: tenant.ana.id }));

  await sendMail({ from: tenant.ana.email, to, subject: 'Hola', text: 'Hola.' });
  await sendMail({ from: tenant.luis.email, to: replyAddressOf(tenant.ana, closed), text: 'Soy otro.' });
  const [ofAna] = await noticesTo(tenant, tenant.ana.email);
  const [ofLuis] = await noticesTo(tenant, tenant.luis.email);

  expect(ofAna?.mail.text).toContain('Su cuenta está desactivada.');
  expect(ofLuis?.mail.text).toContain('usted no participa en él');
});

test('where the desk wants no follow-ups, whoever answers a closed ticket is told how to open another, once for each, and can', async () => {
  const tenant = await aTenant();
  const to = await aSupportAddress(tenant);
  await succeed(as(tenant.sofia).saveDeskSettings({ answersToClosed: 'REFUSE' }));
  const [one, other] = [await aClosedTicket(tenant, tenant.ana), await aClosedTicket(tenant, tenant.ana)];
  const before = (await as(tenant.marta).tickets({})).totalCount;

  for (const { ticket, text } of [
    { ticket: one, text: 'Otra vez.' },
    { ticket: one, text: 'Y otra.' },
    { ticket: other, text: 'Y esta.' },
  ]) {
    await sendMail({ from: tenant.ana.email, to: replyAddressOf(tenant.ana, ticket), subject: 'Re: No arranca', text });
    expect(await newestMail(tenant)).toMatchObject({ state: 'REFUSED', reason: 'TICKET_CLOSED', ticket: { id: ticket.id }, isKept: true });
  }
  const opened = (await as(tenant.marta).tickets({})).totalCount;
  const notices = await noticesTo(tenant, tenant.ana.email);
  await sendMail({ from: tenant.ana.email, to, subject: `No arranca, como en ${one.code}`, text: 'Un mensaje nuevo.' });

  expect(opened).toBe(before);
  expect(notices.map(({ mail }) => mail.text?.includes('Escriba un mensaje nuevo, que no sea una respuesta, y se abrirá otro ticket.'))).toEqual([true, true]);
  expect(await newestMail(tenant)).toMatchObject({ state: 'OPENED', reason: null });
});

test('somebody who proves nothing learns nothing of a closed ticket, where the desk wants no follow-ups either', async () => {
  const tenant = await aTenant();
  await succeed(as(tenant.sofia).saveDeskSettings({ answersToClosed: 'REFUSE' }));
  const closed = await aClosedTicket(tenant, tenant.ana);

  await sendMail({ from: tenant.ana.email, to: replyAddressOf(tenant.ana, closed), text: 'Ábranlo.', isProved: false });

  expect(await newestMail(tenant)).toMatchObject({ state: 'REFUSED', reason: 'SENDER_NOT_AUTHENTICATED' });
  expect(await noticesTo(tenant, tenant.ana.email)).toEqual([]);
});

test('a forged sender, and a machine, get nothing, whatever the rule says', async () => {
  const tenant = await aTenant();
  const to = await aSupportAddress(tenant);
  await succeed(as(tenant.sofia).saveDeskSettings({ withoutEntitlement: 'REFUSE' }));

  await sendMail({ from: tenant.ana.email, to, subject: 'Hola', text: 'Hola.', isProved: false });
  await sendMail({ from: tenant.ana.email, to, subject: 'Fuera', text: 'Fuera.', headers: { 'Auto-Submitted': 'auto-replied' } });

  expect(await noticesTo(tenant, tenant.ana.email)).toEqual([]);
});
