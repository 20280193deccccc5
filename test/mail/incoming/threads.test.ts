import { describe, expect, test } from 'vitest';
import {
  aSupportAddress,
  mailsOf,
  newestMail,
  openTestListener,
  proved,
  replyAddressOf,
  sendMail,
  sendRaw,
  takeInMails,
} from '../../support/a-mail-listener.ts';
import { aTenant } from '../../support/a-tenant.ts';
import { aTicket } from '../../support/a-ticket.ts';
import { as, succeed } from '../../support/client.ts';
import { rawMail } from './raw-mail.ts';

openTestListener();

describe('a thread neither falls apart nor together', () => {
  test('an answer without a Message-ID of its own, a forward that lost its headers, and a new mail with the code join the ticket', async () => {
    const tenant = await aTenant();
    const { email: from } = tenant.ana;
    const to = await aSupportAddress(tenant);
    const first = await sendMail({ from, to, subject: 'No arranca', text: 'No arranca.' });
    const ticket = (await newestMail(tenant)).ticket ?? expect.unreachable();
    const { key, value } = proved(from);

    await sendRaw(rawMail([`From: ${from}`, `${key}: ${value}`, 'Subject: Otra cosa', `In-Reply-To: ${first}`], 'Sin identificador.'), { from, to });
    await sendMail({ from, to: replyAddressOf(tenant.ana, ticket), subject: 'Fwd: lo de ayer', text: 'Reenviado.' });
    await sendMail({ from, to, subject: `Sobre ${ticket.code}`, text: 'Solo el código.' });
    await takeInMails();

    const mails = await mailsOf(tenant);
    expect(mails.map(({ state, ticket }) => [state, ticket?.id])).toEqual([...Array(3).fill(['APPENDED', ticket.id]), ['OPENED', ticket.id]]);
  });

  test('what the desk of somebody else answers by itself is noted, and moves nothing', async () => {
    const tenant = await aTenant();
    const ticket = await aTicket(tenant.ana);

    const robot = { from: `soporte@${tenant.slug}.example`, to: replyAddressOf(tenant.ana, ticket), subject: '[Ticket#4711] Recibido' };
    await sendMail({ ...robot, text: 'Hemos recibido su mensaje.', headers: { 'Auto-Submitted': 'auto-replied' } });

    expect(await newestMail(tenant)).toMatchObject({ state: 'NOTED', reason: 'AUTO_REPLY', ticket: { id: ticket.id } });
  });

  test.each(['REFUSE', 'CREATE'] as const)('a stranger who knows a code does not get in by it, where the desk does %s', async (unknownSenders) => {
    const tenant = await aTenant();
    const to = await aSupportAddress(tenant);
    await succeed(as(tenant.sofia).saveDeskSettings({ unknownSenders }));
    const ticket = await aTicket(tenant.ana);

    await sendMail({ from: `nadie@${tenant.slug}.example`, to, subject: `Re: [${ticket.code}]`, text: 'Soy yo.' });
    const mail = await newestMail(tenant);

    expect(mail.state).toBe(unknownSenders === 'REFUSE' ? 'REFUSED' : 'OPENED');
    expect(mail.ticket?.id).not.toBe(ticket.id);
    expect((await as(tenant.marta).conversation({ id: ticket.id }))?.messages.nodes).toEqual([]);
  });
});

test('a mail that cannot be read is set aside once, with an alarm, and stops none of those behind it', async () => {
  const tenant = await aTenant();
  const to = await aSupportAddress(tenant);
  const { email: from } = tenant.ana;

  await sendRaw(rawMail([`From: ${from}`, 'Content-Type: multipart/mixed; boundary=x'], '--x\n\n\n'.repeat(10_000)), { from, to });
  for (let at = 0; at < 9; at += 1) await sendMail({ from, to, subject: `Bueno ${at}`, text: 'Hola.' });
  for (let round = 0; round < 10; round += 1) await takeInMails();

  const states = Map.groupBy(await mailsOf(tenant), ({ state, reason }) => `${state} ${reason}`);
  expect(Object.fromEntries([...states].map(([key, mails]) => [key, mails.length]))).toEqual({ 'FAILED UNREADABLE': 1, 'OPENED null': 9 });
  const { nodes } = await as(tenant.sofia).events({ first: 100 });
  expect(nodes.filter(({ type }) => type === 'mail.failed')).toHaveLength(1);
});
