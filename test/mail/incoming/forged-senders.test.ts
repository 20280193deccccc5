import { expect, test } from 'vitest';
import { aSupportAddress, mailsOf, newestMail, openTestListener, proved, replyAddressOf, sendRaw, takeInMails } from '../../support/a-mail-listener.ts';
import { aTenant } from '../../support/a-tenant.ts';
import { aTicket } from '../../support/a-ticket.ts';
import { as } from '../../support/client.ts';
import { rawMail } from './raw-mail.ts';

openTestListener();

const resultsFor = (address: string) => `Authentication-Results: ${proved(address).value}`;

/** The headers of mails in which somebody at evil.test, whose domain is proved, would be taken for somebody of the desk. */
const forged: [what: string, headers: (victim: string) => string[]][] = [
  ['two senders in two headers', (victim) => ['From: x@evil.test', `From: ${victim}`]],
  ['two senders in one header', (victim) => [`From: ${victim}, x@evil.test`]],
  ['two senders, theirs first', (victim) => [`From: x@evil.test, ${victim}`]],
  ['the address as a name', (victim) => [`From: "${victim}" <x@evil.test>`]],
  ['the address as an encoded name', (victim) => [`From: =?utf-8?q?=3C${victim.replace('@', '=40')}=3E?= <x@evil.test>`]],
  ['the address as a comment', (victim) => [`From: x@evil.test (${victim})`]],
  ['a comment before', (victim) => [`From: (${victim}) x@evil.test`]],
  ['answers to somebody else', (victim) => ['From: x@evil.test', `Reply-To: ${victim}`]],
  ['sent for somebody else', (victim) => ['From: x@evil.test', `Sender: ${victim}`, `Return-Path: <${victim}>`, `X-Original-From: ${victim}`]],
  ['resent by somebody else', (victim) => ['From: x@evil.test', `Resent-From: ${victim}`]],
  ['a group', (victim) => [`From: desk: ${victim};`]],
  ['an address within an address', (victim) => [`From: ${victim}@evil.test`]],
  ['a quoted address within an address', (victim) => [`From: "${victim}"@evil.test`]],
  ['a route', (victim) => [`From: <@${victim.split('@')[1]},@evil.test:x@evil.test>`]],
  ['no sender', () => ['Subject: x']],
  ['an empty sender', () => ['From: <>']],
];

test.each(forged)('%s: the mail opens nothing and speaks for nobody', async (_, headers) => {
  const tenant = await aTenant();
  const to = await aSupportAddress(tenant);
  const ticket = await aTicket(tenant.ana);
  const lines = [resultsFor('x@evil.test'), ...headers(tenant.ana.email), 'Subject: Hola'];

  await sendRaw(rawMail(lines, 'Ciérrenlo.'), { from: 'x@evil.test', to });
  await sendRaw(rawMail([...lines, `Message-ID: <${ticket.id}@evil.test>`], 'Ciérrenlo ya.'), { from: 'x@evil.test', to: replyAddressOf(tenant.ana, ticket) });
  await takeInMails();

  expect((await mailsOf(tenant)).map(({ state }) => state).sort()).toEqual(['NOTED', 'REFUSED']);
  const { nodes } = await as(tenant.sofia).tickets({});
  expect(nodes.map(({ id }) => id)).toEqual([ticket.id]);
});

test.each([
  ['a letter of another alphabet', (address: string) => `\u0430${address.slice(1)}`],
  ['a sign that looks like a letter', (address: string) => address.replace(/@/, '\u212a@')],
  ['a sign that is not shown', (address: string) => address.replace('@', '\u200b@')],
  ['a dot more', (address: string) => address.replace('@', '.@')],
])('an address with %s is that of somebody else', async (_, change) => {
  const tenant = await aTenant();
  const to = await aSupportAddress(tenant);
  const lines = [resultsFor(tenant.ana.email), `From: ${Buffer.from(change(tenant.ana.email)).toString('latin1')}`, 'Subject: Hola'];

  await sendRaw(rawMail(lines, 'Hola.'), { from: 'x@evil.test', to });

  expect((await newestMail(tenant)).state).toBe('REFUSED');
});

test('very many and very long headers are kept and answered like any', async () => {
  const tenant = await aTenant();
  const to = await aSupportAddress(tenant);
  const { email } = tenant.ana;
  const many = Array.from({ length: 3_000 }, (_, at) => `<${at}@evil.test>`);
  const lines = [resultsFor(email), `From: ${email}`, `Message-ID: <${'m'.repeat(5_000)}@evil.test>`, `References: ${many.join('\r\n ')}`];

  await sendRaw(rawMail([...lines, `To: ${many.join(',\r\n ')}`, `Subject: ${'Larga '.repeat(20_000)}`], 'Hola.'), { from: email, to });

  expect(await newestMail(tenant)).toMatchObject({ state: 'OPENED', reason: null });
});
