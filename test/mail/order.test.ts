import { afterAll, beforeAll, expect, test } from 'vitest';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { opens, takes } from '../support/actions.ts';
import { as, succeed } from '../support/client.ts';
import { deliveriesOf, ofMails, openTestMails, sendMails } from './sending.ts';
import { openTestSmtp, type TestSmtp } from './smtp.ts';

openTestMails();

let smtp: TestSmtp;
beforeAll(async () => {
  smtp = await openTestSmtp();
});
afterAll(() => smtp.close());

const textsTo = (email: string) => smtp.received.filter(({ to }) => to.includes(email)).map(({ mail }) => /Respuesta \d/.exec(mail.text ?? '')?.[0]);

async function repliesTo(tenant: TestTenant, ticketId: string, count: number): Promise<void> {
  for (let reply = 1; reply <= count; reply += 1) await succeed(as(tenant.marta).replyToTicket({ ticketId, body: `Respuesta ${reply}.` }));
}

test('mails of one ticket to one person leave in the order of their events, however many workers send', async () => {
  const tenant = await aTenant();
  const [one, other] = [await opens(tenant.ana), await opens(tenant.luis)];
  for (const ticketId of [one, other]) await takes(tenant.marta, ticketId);
  for (const ticketId of [one, other]) await repliesTo(tenant, ticketId, 4);
  const { system } = tenant;
  const reverse = "update delivery set next_attempt_at = next_attempt_at - seq * interval '1 second' where tenant_id = $1";
  await ofMails((client) => client.query(reverse, [system.tenant.id]));

  for (let round = 0; round < 4; round += 1) await Promise.all([1, 2, 3].map(() => sendMails(tenant, smtp.url)));

  for (const { email } of [tenant.ana, tenant.luis]) expect(textsTo(email)).toEqual([1, 2, 3, 4].map((reply) => `Respuesta ${reply}`));
});

test('a mail waits for an earlier one that is tried again soon, and no longer for one that is not', async () => {
  const tenant = await aTenant();
  const ticketId = await opens(tenant.ana);
  await takes(tenant.marta, ticketId);
  await repliesTo(tenant, ticketId, 2);
  smtp.refusals.set(tenant.ana.email, 451);

  await sendMails(tenant, smtp.url);
  await sendMails(tenant, smtp.url, 10_000);
  const soon = await deliveriesOf(tenant);
  for (const minutes of [2, 10]) await sendMails(tenant, smtp.url, minutes * 60_000);
  smtp.refusals.clear();
  await sendMails(tenant, smtp.url, 11 * 60_000);
  const overtaken = await deliveriesOf(tenant);
  await sendMails(tenant, smtp.url, 60 * 60_000);

  expect(soon.map(({ attempts }) => attempts)).toEqual([1, 0]);
  expect(overtaken.map(({ state }) => state)).toEqual(['WAITING', 'SENT']);
  expect(textsTo(tenant.ana.email)).toEqual(['Respuesta 2', 'Respuesta 1']);
});
