import { afterAll, beforeAll, expect, test } from 'vitest';
import { aTenant } from '../support/a-tenant.ts';
import { opens, takes } from '../support/actions.ts';
import { theApp } from '../support/app.ts';
import { as, succeed } from '../support/client.ts';
import { ofMails, openTestMails, sendMails } from './sending.ts';
import { openTestSmtp, type TestSmtp } from './smtp.ts';

openTestMails();

let smtp: TestSmtp;
beforeAll(async () => {
  smtp = await openTestSmtp();
});
afterAll(() => smtp.close());

async function backlog(): Promise<{ waiting: number; oldest: number }> {
  const text = await (await fetch(theApp().metricsUrl)).text();
  const value = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
  return { waiting: value('relevo_mails_waiting'), oldest: value('relevo_mails_oldest_due_seconds') };
}

test('metrics tell how many mails of all desks wait and how long the first has been due, until they are sent', async () => {
  const desks = [await aTenant(), await aTenant()];
  for (const { ana, marta } of desks) {
    const ticketId = await opens(ana);
    await takes(marta, ticketId);
    await succeed(as(marta).replyToTicket({ ticketId, body: 'Lo miro.' }));
  }
  const count = async () => (await ofMails((root) => root.query("select from delivery where state = 'WAITING'"))).rowCount;
  const written = await count();
  const [one, other] = desks as [(typeof desks)[0], (typeof desks)[0]];
  const earlier = "update delivery set next_attempt_at = next_attempt_at - interval '2 hours' where tenant_id = $1";
  await ofMails((root) => root.query(earlier, [other.system.tenant.id]));

  expect(written).toBeGreaterThanOrEqual(2);
  await expect.poll(backlog).toEqual({ waiting: written, oldest: expect.closeTo(7_200, -2) });

  smtp.refusals.set(one.ana.email, 451);
  for (const desk of desks) await sendMails(desk, smtp.url);
  const left = await count();

  expect(left).toBeGreaterThanOrEqual(1);
  // What is tried again in a minute waits, and is not due.
  await expect.poll(backlog).toEqual({ waiting: left, oldest: 0 });
});
