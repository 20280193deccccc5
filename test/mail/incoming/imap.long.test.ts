import { ImapFlow } from 'imapflow';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { imapUrls } from '../../../src/core/config/imap-urls.ts';
import { type MailFetcher, openMailFetcher } from '../../../src/mail/incoming/imap/open-mail-fetcher.ts';
import { aSupportAddress, mailsOf, openTestListener, proved, replyAddressOf, takeInMails } from '../../support/a-mail-listener.ts';
import { aTenant, type TestTenant } from '../../support/a-tenant.ts';
import { aTicket } from '../../support/a-ticket.ts';
import { theServices } from '../../support/app.ts';
import { type Dovecot, hasProgram, openDovecot } from '../../support/dovecot.ts';
import { rawMail } from './raw-mail.ts';

const isPossible = hasProgram('dovecot') || Boolean(process.env.CI);

// A server that says nothing is asked again after a minute.
describe.skipIf(!isPossible)('a mailbox of a real IMAP server', { timeout: 600_000 }, () => {
  openTestListener();

  let dovecot: Dovecot;
  let owner: ImapFlow;
  const fetchers: MailFetcher[] = [];

  beforeAll(async () => {
    dovecot = await openDovecot();
    const [{ host, port, user, password }] = imapUrls.parse(dovecot.url) as [ReturnType<typeof imapUrls.parse>[number]];
    owner = new ImapFlow({ host, port, secure: false, auth: { user, pass: password }, logger: false });
    await owner.connect();
  });
  afterAll(async () => {
    for (const fetcher of fetchers) await fetcher.close();
    owner.close();
    await dovecot.close();
  });

  function fetches(): MailFetcher {
    const { incomingMail, ...services } = theServices();
    const fetcher = openMailFetcher({ ...services, incomingMail: { ...incomingMail, mailboxes: imapUrls.parse(dovecot.url) } });
    fetchers.push(fetcher);
    return fetcher;
  }

  const put = async (from: string, to: string, subject: string, more: string[] = []) =>
    void (await owner.append(
      'INBOX',
      rawMail([`${proved(from).key}: ${proved(from).value}`, `From: ${from}`, `To: ${to}`, `Subject: ${subject}`, ...more], `${subject}.`),
    ));
  const eventually = (holds: () => Promise<void>) => vi.waitFor(holds, { timeout: 240_000, interval: 200 });
  const left = async (folder = 'INBOX') => ((await owner.status(folder, { messages: true })) || { messages: -1 }).messages;
  const subjectsOf = async (tenant: TestTenant) => (await mailsOf(tenant)).map(({ subject, state }) => [subject, state]).toSorted();

  test('mails are taken in once, whatever fetches them and whenever that is stopped, and leave the mailbox only then', async () => {
    const tenant = await aTenant();
    const to = await aSupportAddress(tenant);
    const ticket = await aTicket(tenant.ana);
    for (const subject of ['Uno', 'Dos', 'Tres', 'Cuatro', 'Cinco']) await put(tenant.ana.email, to, subject);
    await put(tenant.ana.email, 'somebody@elsewhere.example', 'Para nadie');

    const [one, other] = [fetches(), fetches()];
    await one.close();
    fetches();
    await eventually(async () => expect(await left()).toBe(0));
    // The other ones wait for news now.
    await put(tenant.ana.email, 'Soporte <support@mail.example>', 'Respuesta', [`Delivered-To: ${replyAddressOf(tenant.ana, ticket)}`]);
    await put(tenant.ana.email, to, 'Seis');
    await eventually(async () => expect(await left()).toBe(0));
    await other.close();
    await takeInMails();

    expect(await subjectsOf(tenant)).toEqual([
      ...['Cinco', 'Cuatro', 'Dos'].map((subject) => [subject, 'OPENED']),
      ['Respuesta', 'APPENDED'],
      ...['Seis', 'Tres', 'Uno'].map((subject) => [subject, 'OPENED']),
    ]);
    // Of a mail that two move at once the server may keep two copies.
    expect(await left('Relevo-accepted')).toBeGreaterThanOrEqual(7);
    expect(await left('Relevo-refused')).toBeGreaterThanOrEqual(1);
  });

  test('what was taken in before a kill, and is still in the mailbox, is not taken in again', async () => {
    const tenant = await aTenant();
    const to = await aSupportAddress(tenant);
    await put(tenant.ana.email, to, 'Una vez');
    fetches();
    await eventually(async () => expect(await left()).toBe(0));
    await takeInMails();

    // As a process leaves it that is killed between the two steps.
    await owner.mailboxOpen('Relevo-accepted');
    await owner.messageMove('1:*', 'INBOX');
    await owner.mailboxClose();
    await eventually(async () => expect(await left()).toBe(0));
    await takeInMails();

    expect(await subjectsOf(tenant)).toEqual([['Una vez', 'OPENED']]);
  });
});
