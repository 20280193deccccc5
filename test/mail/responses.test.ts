import { afterAll, beforeAll, expect, test } from 'vitest';
import { aTenant } from '../support/a-tenant.ts';
import { opens, takes } from '../support/actions.ts';
import { as, succeed } from '../support/client.ts';
import { deliveriesOf, openTestMails, sendMails } from './sending.ts';
import { openTestSmtp, type TestSmtp } from './smtp.ts';

openTestMails();

let smtp: TestSmtp;
beforeAll(async () => {
  smtp = await openTestSmtp();
});
afterAll(() => smtp.close());

const mailsTo = (email: string) => smtp.received.filter(({ to }) => to.includes(email)).map(({ mail }) => mail);

/** The desk answers each opening and each answer by itself. */
async function anAnsweringDesk() {
  const tenant = await aTenant();
  const notify = [{ notify: 'REQUESTER' }];
  const { document } = await as(tenant.sofia).configuration();
  const { desk } = document as { desk: object };
  await succeed(as(tenant.sofia).applyConfiguration({ document: { desk: { ...desk, onOpening: notify, onAnswer: notify } } }));
  return tenant;
}

test('an address gets one automatic answer an hour about a ticket, whatever it writes and however often', async () => {
  const tenant = await anAnsweringDesk();
  const { ana } = tenant;
  const [ticketId, other] = [await opens(ana), await opens(ana)];
  const minutes = (count: number) => sendMails(tenant, smtp.url, count * 60_000);

  for (let minute = 0; minute < 6; minute += 1) {
    await succeed(as(ana).replyToTicket({ ticketId, body: `Respuesta automática ${minute}.` }));
    await Promise.all([minutes(minute), minutes(minute)]);
  }
  await minutes(6);
  const within = mailsTo(ana.email).length;
  await succeed(as(ana).replyToTicket({ ticketId, body: 'Respuesta automática tardía.' }));
  await minutes(70);

  expect(within).toBe(2);
  expect(mailsTo(ana.email)).toHaveLength(3);
  const skipped = (await deliveriesOf(tenant)).filter(({ state }) => state === 'SKIPPED');
  expect(skipped.map(({ answer }) => answer)).toEqual(Array(6).fill('TOO_SOON'));
  expect((await as(tenant.marta).ticket({ id: other }))?.id).toBe(other);
});

test('what people write, what others do and what the clock says is no automatic answer, and goes out as well', async () => {
  const tenant = await anAnsweringDesk();
  const { ana, marta } = tenant;
  const ticketId = await opens(ana);
  await takes(marta, ticketId, 'in_progress');
  await succeed(as(marta).replyToTicket({ ticketId, body: 'Ya funciona.' }));
  await succeed(as(marta).resolveTicket({ ticketId }));

  await sendMails(tenant, smtp.url);

  expect(mailsTo(ana.email)).toHaveLength(3);
});
