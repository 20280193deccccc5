import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Services } from '../../../src/core/context.ts';
import { purgeMails } from '../../../src/mail/incoming/purge-mails.ts';
import { purgeDeliveries } from '../../../src/mail/outgoing/purge-deliveries.ts';
import { aSupportAddress, incomingMail, mailsOf, openTestListener, sendMail, takeInMails } from '../../support/a-mail-listener.ts';
import { aTenant, type TestTenant } from '../../support/a-tenant.ts';
import { files, theServices } from '../../support/app.ts';
import { as, succeed } from '../../support/client.ts';

openTestListener();

const days = (count: number) => count * 86_400_000;
const servicesAfter = (ms: number): Services => ({ ...theServices(), now: () => new Date(Date.now() + ms) });
const never = new AbortController().signal;

async function storedFiles({ system }: TestTenant): Promise<number> {
  const entries = await readdir(join(files, system.tenant.id), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isFile()).length;
}

test('a raw mail goes after the days of the server: of one in a ticket the row stays, so that answers to it find the ticket, another goes altogether', async () => {
  const tenant = await aTenant();
  const { ana } = tenant;
  const to = await aSupportAddress(tenant);
  const opening = await sendMail({ from: ana.email, to, subject: 'No arranca', text: 'Desde ayer.' });
  await sendMail({ from: 'nobody@nowhere.example', to, subject: 'Compre', text: 'Ahora.' });
  await sendMail({ from: ana.email, to, subject: 'Otra', text: 'Otra cosa.' });
  await takeInMails();
  const states = (await mailsOf(tenant)).map(({ state, isKept }) => [state, isKept]).toSorted();

  await purgeMails(servicesAfter(days(incomingMail.days - 1)), never);
  const before = await storedFiles(tenant);
  await purgeMails(servicesAfter(days(incomingMail.days + 1)), never);

  expect(states).toEqual([
    ['OPENED', true],
    ['OPENED', true],
    ['REFUSED', true],
  ]);
  expect(before).toBe(3);
  expect(await storedFiles(tenant)).toBe(0);
  expect((await mailsOf(tenant)).map(({ state, isKept }) => [state, isKept])).toEqual([
    ['OPENED', false],
    ['OPENED', false],
  ]);
  await sendMail({ from: ana.email, to, subject: 'Re: No arranca', text: 'Y hoy.', headers: { 'In-Reply-To': opening } });
  await takeInMails();
  expect((await mailsOf(tenant))[0]).toMatchObject({ state: 'APPENDED' });
});

test('a delivery goes after 90 days, whatever became of it', async () => {
  const tenant = await aTenant();
  const { ticket } = await succeed(as(tenant.ana).openTicket({ subject: 'No arranca', description: 'Desde ayer.' }));
  await succeed(as(tenant.marta).replyToTicket({ ticketId: ticket.id, body: 'Lo miro.' }));
  const count = async () => (await as(tenant.sofia).deliveries({})).nodes.length;

  await purgeDeliveries(servicesAfter(days(89)), never);
  const before = await count();
  await purgeDeliveries(servicesAfter(days(91)), never);

  expect(before).toBe(1);
  expect(await count()).toBe(0);
});
