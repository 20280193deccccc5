import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkMail } from '../../src/commands/check/check-mail.ts';
import { makeCertificates } from '../database/certificates.ts';
import { aTenant } from '../support/a-tenant.ts';
import { opens, takes } from '../support/actions.ts';
import { as, succeed } from '../support/client.ts';
import { deliveriesOf, openTestMails, sendMails } from './sending.ts';
import { openTestSmtp, type TestSmtp } from './smtp.ts';

openTestMails();

const folder = mkdtempSync(join(tmpdir(), 'relevo-smtp-'));
const { server } = makeCertificates(folder);
const certificate = { key: readFileSync(server.key), cert: readFileSync(server.certificate) };
const onAuth: NonNullable<Parameters<typeof openTestSmtp>[1]>['onAuth'] = ({ username, password }, _session, done) =>
  done(username === 'relevo' && password === 's@cret' ? null : new Error('wrong'), { user: username });

let [starting, implicit, plain] = [] as unknown as [TestSmtp, TestSmtp, TestSmtp];
beforeAll(async () => {
  const secured = { ...certificate, authOptional: false, disabledCommands: [], onAuth };
  [starting, implicit, plain] = await Promise.all([openTestSmtp(0, secured), openTestSmtp(0, { ...secured, secure: true }), openTestSmtp()]);
});
afterAll(async () => {
  await Promise.all([starting, implicit, plain].map((smtp) => smtp.close()));
  rmSync(folder, { recursive: true, force: true });
});

/** As the certificate names it, with the login; whose certificate it is is looked at, unless the setting says otherwise. */
const withLogin = ({ url }: TestSmtp, parameters: string, password = 's%40cret') =>
  `${url.replace('127.0.0.1', 'localhost').replace('://', `://relevo:${password}@`)}?${parameters}`;
const trusting = 'tls.rejectUnauthorized=false';

async function aReply() {
  const tenant = await aTenant();
  const ticketId = await opens(tenant.ana);
  await takes(tenant.marta, ticketId);
  await succeed(as(tenant.marta).replyToTicket({ ticketId, body: 'Lo miro.' }));
  return tenant;
}

test.each(['STARTTLS', 'TLS'])('mails go out by %s, with a login', async (way) => {
  const tenant = await aReply();
  const smtp = way === 'TLS' ? implicit : starting;

  await sendMails(tenant, withLogin(smtp, `requireTLS=true&${trusting}`));

  expect(await deliveriesOf(tenant)).toMatchObject([{ state: 'SENT', answer: expect.stringMatching(/^250/) }]);
  expect(smtp.received.map(({ to }) => to)).toEqual([[tenant.ana.email]]);
});

test('a certificate of nobody, a wrong login and a server without encryption keep a mail waiting, and nothing leaves', async () => {
  const tenant = await aReply();
  const before = [starting, implicit, plain].map(({ received }) => received.length);

  for (const [at, url] of [withLogin(starting, ''), withLogin(implicit, ''), withLogin(starting, trusting, 'wrong'), `${plain.url}?requireTLS=true`].entries())
    await sendMails(tenant, url, at * 24 * 60_000);

  expect(await deliveriesOf(tenant)).toMatchObject([{ state: 'WAITING', attempts: 4 }]);
  expect([starting, implicit, plain].map(({ received }) => received.length)).toEqual(before);
});

test('relevo check looks at the mail server as mails would go out', async () => {
  const says = async (url: string) => (await checkMail(url)).map(({ subject, verdict, says }) => `${verdict} ${subject}: ${says}`);

  expect(await says(withLogin(starting, trusting))).toEqual([
    expect.stringMatching(/^ok mail: SMTP_URL reaches localhost:\d+, which takes the login of relevo$/),
    expect.stringMatching(/^ok mail TLS: encrypted/),
  ]);
  expect(await says(plain.url)).toEqual([expect.stringContaining('without a login'), expect.stringContaining('does not leave this machine')]);
  expect(await says(withLogin(implicit, ''))).toEqual([expect.stringMatching(/^wrong mail: .*certificate/)]);
  expect(await says(withLogin(starting, trusting, 'wrong'))).toEqual([expect.stringMatching(/^wrong mail: .*535/)]);
  expect(await says(`${plain.url}?requireTLS=true`)).toEqual([expect.stringMatching(/^wrong mail: /)]);
  expect(await says('smtp://127.0.0.1:1')).toEqual([expect.stringContaining('ECONNREFUSED')]);
});
