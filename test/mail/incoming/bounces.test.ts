import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aSupportAddress, mailsOf, newestMail, openTestListener, sendMail, sendRaw, takeInMails } from '../../support/a-mail-listener.ts';
import { aTenant, type TestTenant } from '../../support/a-tenant.ts';
import { opens, takes } from '../../support/actions.ts';
import { as, succeed } from '../../support/client.ts';
import { sendMails } from '../sending.ts';
import { openTestSmtp, type TestSmtp } from '../smtp.ts';
import { multipart, rawMail } from './raw-mail.ts';

openTestListener();

let smtp: TestSmtp;
beforeAll(async () => {
  smtp = await openTestSmtp();
});
afterAll(() => smtp.close());

/** A ticket of Ana with a reply that was mailed to her. */
async function aMailedReply() {
  const tenant = await aTenant();
  const support = await aSupportAddress(tenant);
  const ticketId = await opens(tenant.ana);
  await takes(tenant.marta, ticketId);
  await reply(tenant, ticketId);
  const sent = smtp.received.findLast(({ to }) => to[0] === tenant.ana.email) ?? expect.unreachable();
  return { ...tenant, support, ticketId, sent };
}

async function reply(tenant: TestTenant, ticketId: string): Promise<void> {
  await succeed(as(tenant.marta).replyToTicket({ ticketId, body: 'Lo miro.' }));
  await sendMails(tenant, smtp.url);
}

interface Reported {
  recipient: string;
  action?: string;
  status?: string;
  /** The Message-ID of the mail that comes back. */
  messageId?: string;
}

function report({ recipient, action = 'failed', status = '5.1.1', messageId }: Reported): Buffer {
  const returned: [string[], string][] = messageId ? [[['Content-Type: message/rfc822'], `Message-ID: ${messageId}\nSubject: Lo miro\n\nLo miro.`]] : [];
  const fields = `Reporting-MTA: dns; mx.acme.example\n\nFinal-Recipient: rfc822; ${recipient}\nAction: ${action}\nStatus: ${status}\nDiagnostic-Code: smtp; 550 ${status} No such\n mailbox`;
  return rawMail(
    [
      'From: MAILER-DAEMON@mx.acme.example',
      'Subject: Undelivered',
      'MIME-Version: 1.0',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=x',
    ],
    multipart([[['Content-Type: text/plain'], 'I am sorry.'], [['Content-Type: message/delivery-status'], fields], ...returned]),
  );
}

async function comesBack(to: string, reported: Reported): Promise<void> {
  await sendRaw(report(reported), { from: '', to });
  await takeInMails();
}

const unreachableSince = async ({ sofia, ana }: TestTenant) => (await as(sofia).userReachability({ id: ana.id }))?.unreachableSince;
const statesOf = async ({ sofia }: TestTenant) => (await as(sofia).deliveries({})).nodes.map(({ state, answer }) => [state, answer]);
const failuresOf = async ({ marta }: TestTenant) => (await as(marta).events({ first: 100 })).nodes.filter(({ type }) => type === 'delivery.failed').length;

describe('a mail that comes back for good', () => {
  test('fails its delivery, is told to agents, and ends mails to the address until the person writes from it', async () => {
    const tenant = await aMailedReply();

    await comesBack(tenant.sent.from, { recipient: 'somebody.else@acme.example' });

    expect(await mailsOf(tenant)).toMatchObject([{ state: 'IGNORED', reason: 'BOUNCE', ticket: { id: tenant.ticketId } }]);
    expect(await statesOf(tenant)).toEqual([['FAILED', '5.1.1 550 5.1.1 No such mailbox']]);
    expect(await failuresOf(tenant)).toBe(1);
    expect(await unreachableSince(tenant)).toBeTruthy();

    await reply(tenant, tenant.ticketId);
    expect((await statesOf(tenant))[0]).toEqual(['SKIPPED', 'UNREACHABLE']);

    await sendMail({ from: tenant.ana.email, to: tenant.support, subject: 'Otra', text: 'Aquí estoy.' });
    await takeInMails();
    await reply(tenant, tenant.ticketId);
    expect(await unreachableSince(tenant)).toBeNull();
    expect((await statesOf(tenant))[0]?.[0]).toBe('SENT');
  });

  test('is found by its Message-ID where it comes to another address, and an admin has it tried again', async () => {
    const tenant = await aMailedReply();

    await comesBack(tenant.support, { recipient: tenant.ana.email.toUpperCase(), messageId: tenant.sent.mail.messageId });

    expect(await unreachableSince(tenant)).toBeTruthy();
    const [failed] = (await as(tenant.sofia).deliveries({ filter: { state: { eq: 'FAILED' } } })).nodes;
    await succeed(as(tenant.sofia).resendDelivery({ deliveryId: failed?.id ?? '' }));
    expect(await unreachableSince(tenant)).toBeNull();
  });

  test('marks no address where the mail was at fault, or the mailbox is full', async () => {
    const tenant = await aMailedReply();

    await comesBack(tenant.sent.from, { recipient: tenant.ana.email, status: '5.2.2' });

    expect((await statesOf(tenant))[0]?.[0]).toBe('FAILED');
    expect(await unreachableSince(tenant)).toBeNull();
  });

  test('a server that says at once that there is no such address marks it too', async () => {
    const tenant = await aTenant();
    const ticketId = await opens(tenant.ana);
    await takes(tenant.marta, ticketId);
    smtp.refusals.set(tenant.ana.email, 550);
    smtp.texts.set(tenant.ana.email, '5.1.1 The mailbox is not there.');
    await reply(tenant, ticketId);
    smtp.refusals.delete(tenant.ana.email);

    expect(await unreachableSince(tenant)).toBeTruthy();
  });
});

test('a mail that is late is noted at its delivery', async () => {
  const tenant = await aMailedReply();

  await comesBack(tenant.sent.from, { recipient: tenant.ana.email, action: 'delayed', status: '4.4.1' });

  expect(await statesOf(tenant)).toEqual([['SENT', '4.4.1 550 4.4.1 No such mailbox']]);
  expect(await unreachableSince(tenant)).toBeNull();
});

test('a report that somebody made up changes nothing', async () => {
  const [tenant, other] = [await aMailedReply(), await aMailedReply()];
  const { ana, support, sent } = tenant;
  const messageId = sent.mail.messageId ?? '';
  const changed = messageId.replace(/.@/, (end) => (end === '0@' ? '1@' : '0@'));

  await comesBack(support, { recipient: ana.email });
  await comesBack(support, { recipient: ana.email, messageId: changed });
  await comesBack(support, { recipient: 'somebody.else@acme.example', messageId });
  await comesBack(other.support, { recipient: ana.email, messageId });
  await comesBack(other.sent.from, { recipient: ana.email, messageId });
  await expect(sendRaw(report({ recipient: ana.email }), { from: '', to: sent.from.replace(/.@/, (end) => (end === '0@' ? '1@' : '0@')) })).rejects.toThrow(
    'No such address',
  );

  expect((await statesOf(tenant)).map(([state]) => state)).toEqual(['SENT']);
  expect(await unreachableSince(tenant)).toBeNull();
  expect((await newestMail(tenant)).reason).toBe('BOUNCE');
});

test('what is no report opens nothing, also at the address of a mail', async () => {
  const tenant = await aMailedReply();

  await sendMail({ from: tenant.ana.email, to: tenant.sent.from, subject: 'Fuera', text: 'Estoy fuera.' });
  await takeInMails();

  expect(await mailsOf(tenant)).toMatchObject([{ state: 'IGNORED', reason: 'BOUNCE' }]);
  expect((await as(tenant.marta).tickets({})).totalCount).toBe(1);
});
