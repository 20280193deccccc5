import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { sendDeliveries } from '../../src/mail/outgoing/send-deliveries.ts';
import { aTenant } from '../support/a-tenant.ts';
import { opens, takes } from '../support/actions.ts';
import { theApp, theServices } from '../support/app.ts';
import { as, succeed } from '../support/client.ts';
import { deliveriesOf, openTestMails, sendMails } from './sending.ts';

const folder = join(tmpdir(), `relevo-test-mails-${randomUUID()}`);
openTestMails({ mail: { domain: 'relevo.localhost', from: 'support@relevo.localhost', smtpUrl: undefined, folder } });
afterAll(() => rm(folder, { recursive: true, force: true }));

async function aReply(body: string) {
  const tenant = await aTenant();
  const ticketId = await opens(tenant.ana);
  await takes(tenant.marta, ticketId);
  await succeed(as(tenant.marta).replyToTicket({ ticketId, body }));
  return tenant;
}

test('without a mail server each mail is a file, which a page of the server shows to a browser on this machine only', async () => {
  const tenant = await aReply('Ya <script>alert(1)</script> funciona.');

  await sendDeliveries(theServices(), new AbortController().signal, async () => [tenant.system.tenant.id]);

  const [{ id } = { id: '' }] = await deliveriesOf(tenant);
  const list = await fetch(`${theApp().url}/mail`);
  const page = await fetch(`${theApp().url}/mail/${id}`);
  const text = await page.text();
  expect(await list.text()).toContain(`<a href="/mail/${id}">[TST-000001] No arranca</a> to ${tenant.ana.email}`);
  expect(text).toContain('<iframe sandbox=""');
  expect(text).not.toContain('<script');
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  for (const headers of [
    ['x-forwarded-for', '203.0.113.9'],
    ['forwarded', 'for=203.0.113.9'],
  ])
    expect((await fetch(`${theApp().url}/mail/${id}`, { headers: [headers as [string, string]] })).status).toBe(404);
  for (const name of ['..%2f..%2fsecret', 'secret', randomUUID()]) expect((await fetch(`${theApp().url}/mail/${name}`)).status).toBe(404);
});

test('with neither a server nor a folder nothing is sent later by surprise', async () => {
  const tenant = await aReply('Ya funciona.');

  await sendMails(tenant, undefined);

  expect(await deliveriesOf(tenant)).toMatchObject([{ state: 'SKIPPED', answer: 'NO_MAIL_SERVER' }]);
});
