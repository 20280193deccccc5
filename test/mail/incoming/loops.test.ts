import { expect, test } from 'vitest';
import { aSupportAddress, mailsOf, newestMail, openTestListener, replyAddressOf, sendMail, takeInMails } from '../../support/a-mail-listener.ts';
import { aTenant } from '../../support/a-tenant.ts';
import { aTicket } from '../../support/a-ticket.ts';
import { as, succeed } from '../../support/client.ts';

openTestListener();

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
