import { afterAll, beforeAll, expect, test } from 'vitest';
import { readId } from '../../src/core/ids.ts';
import { readMessageIds } from '../../src/mail/message-id.ts';
import { readReplyAddress } from '../../src/mail/reply-address.ts';
import { aTenant } from '../support/a-tenant.ts';
import { opens, takes } from '../support/actions.ts';
import { theServices } from '../support/app.ts';
import { as, succeed } from '../support/client.ts';
import { deactivate } from '../support/deactivate.ts';
import { deliveriesOf, ofMails, openTestMails, sendMails } from './sending.ts';
import { openTestSmtp, type TestSmtp } from './smtp.ts';

openTestMails();

let smtp: TestSmtp;
beforeAll(async () => {
  smtp = await openTestSmtp();
});
afterAll(() => smtp.close());

const mailsTo = (email: string) => smtp.received.filter(({ to }) => to.includes(email));
const header = (received: (typeof smtp.received)[number] | undefined, key: string) => received?.mail.headers.find((one) => one.key === key)?.value;

test('a public reply reaches the requester by mail, with what was said before, and an address that is theirs to answer to', async () => {
  const tenant = await aTenant();
  const { ana, marta, system } = tenant;
  const ticketId = await opens(ana);
  await takes(marta, ticketId);
  await succeed(as(marta).replyToTicket({ ticketId, body: '¿Desde **cuándo**?' }));
  await succeed(as(marta).replyToTicket({ ticketId, body: 'Ya funciona. <b>Pruebe</b>.' }));

  await sendMails(tenant, smtp.url);

  const second = mailsTo(ana.email).find(({ mail }) => mail.text?.includes('Marta Sanz:\n\nYa funciona. <b>Pruebe</b>.'));
  const secrets = theServices();
  expect(mailsTo(ana.email)).toHaveLength(2);
  expect(second?.mail.subject).toMatch(/^\[TST-000001\] /);
  expect(second?.mail.from).toMatchObject({ name: 'Mesa de pruebas', address: 'support@help.example' });
  expect(second?.mail.text).toMatch(/Marta Sanz, .*:\n> ¿Desde \*\*cuándo\*\*\?/);
  expect(second?.mail.html).toContain('Ya funciona. &lt;b&gt;Pruebe&lt;/b&gt;.');
  expect(second?.mail.html).toContain('<blockquote><p>¿Desde <strong>cuándo</strong>?</p>');
  const replyTo = readReplyAddress(secrets, second?.mail.replyTo?.[0]?.address ?? '');
  expect(replyTo).toMatchObject({ tenantId: system.tenant.id, ticketNumber: 1 });
  expect(replyTo?.isOf(ana.ctx.actor.id)).toBe(true);
  const about = { tenantId: system.tenant.id, ticketId: readId(ticketId, 'Ticket') };
  expect(readMessageIds(secrets, second?.mail.messageId ?? '')).toMatchObject([about]);
  expect(readMessageIds(secrets, second?.mail.inReplyTo ?? '')).toEqual([{ ...about, deliveryId: null }]);
  expect(header(second, 'references')).toBe(second?.mail.inReplyTo);
  expect(header(second, 'x-auto-response-suppress')).toBe('All');
  expect(header(second, 'auto-submitted')).toBeUndefined();
  expect((await deliveriesOf(tenant)).map(({ state, answer, mail_id, address }) => ({ state, answer, mail_id, address }))).toContainEqual({
    ...{ state: 'SENT', answer: expect.stringMatching(/^250/), mail_id: second?.mail.messageId, address: ana.email },
  });
});

test('what happened meanwhile counts: nobody gets a mail about what they may no longer see, or once they are not active', async () => {
  const tenant = await aTenant();
  const { ana, luis, marta, diego } = tenant;
  const ticketId = await opens(ana);
  await takes(marta, ticketId);
  await succeed(as(marta).addWatcher({ ticketId, userId: luis.id }));
  await succeed(as(marta).addNote({ ticketId, body: 'Diego, ¿lo conoces?', mentions: [diego.id] }));
  await succeed(as(marta).replyToTicket({ ticketId, body: 'Lo miro.' }));
  await succeed(as(marta).removeWatcher({ ticketId, userId: luis.id }));
  await deactivate(diego);

  await sendMails(tenant, smtp.url);

  expect(mailsTo(luis.email)).toEqual([]);
  expect(mailsTo(diego.email)).toEqual([]);
  expect(mailsTo(ana.email)).toHaveLength(1);
  expect((await deliveriesOf(tenant)).map(({ state, answer }) => `${state} ${answer}`).filter((line) => line.startsWith('SKIPPED'))).toEqual([
    'SKIPPED NOT_VISIBLE',
    'SKIPPED INACTIVE',
    'SKIPPED NOT_VISIBLE',
  ]);
});

test('a server that is away is tried again, and what it refuses for good has failed, which agents are told', async () => {
  const tenant = await aTenant();
  const { ana, marta } = tenant;
  const ticketId = await opens(ana);
  await takes(marta, ticketId);
  await succeed(as(marta).replyToTicket({ ticketId, body: 'Lo miro.' }));

  await sendMails(tenant, 'smtp://127.0.0.1:1');
  const [waiting] = await deliveriesOf(tenant);
  await sendMails(tenant, smtp.url);
  smtp.refusals.set(ana.email, 550);
  await sendMails(tenant, smtp.url, 70_000);
  const [failed] = await deliveriesOf(tenant);

  expect(waiting).toMatchObject({ state: 'WAITING', attempts: 1, answer: expect.stringContaining('ECONNREFUSED') });
  expect(failed).toMatchObject({ state: 'FAILED', attempts: 2, answer: expect.stringContaining('550'), mail_id: waiting?.mail_id });
  const ticket = await as(marta).latestActivity({ ticketId, first: 50 });
  expect(ticket?.activity.edges.map(({ node }) => node.type)).toContain('delivery.failed');
});

test('what the server took is noted at the next try where the database refuses the note, and is not sent again', async () => {
  const tenant = await aTenant();
  const { ana, marta } = tenant;
  const ticketId = await opens(ana);
  await succeed(as(marta).replyToTicket({ ticketId, body: 'Ya funciona.' }));
  const refusing = `
    create function refuse_notes() returns trigger language plpgsql as $$ begin raise exception 'no notes for now'; end $$;
    create trigger refuse_notes before update of state on delivery for each row execute function refuse_notes()`;
  const taking = 'drop trigger if exists refuse_notes on delivery; drop function if exists refuse_notes()';
  const taken = () => mailsTo(ana.email).length;
  const before = taken();

  await ofMails((database) => database.query(refusing));
  const sent = sendMails(tenant, smtp.url);
  await expect.poll(taken, { timeout: 20_000 }).toBeGreaterThan(before);
  const mails = taken();
  const states = (await deliveriesOf(tenant)).map(({ state }) => state);
  await ofMails((database) => database.query(taking));
  await sent;
  await sendMails(tenant, smtp.url, 3_600_000);

  expect(states).toContain('WAITING');
  expect(new Set((await deliveriesOf(tenant)).map(({ state }) => state))).not.toContain('WAITING');
  expect(taken()).toBe(mails);
}, 60_000);

test('after two days nothing is tried any more', async () => {
  const tenant = await aTenant();
  const { ana, marta } = tenant;
  const ticketId = await opens(ana);
  await takes(marta, ticketId);
  await succeed(as(marta).replyToTicket({ ticketId, body: 'Lo miro.' }));

  for (const hours of [0, 47, 48]) await sendMails(tenant, 'smtp://127.0.0.1:1', hours * 3_600_000);

  expect(await deliveriesOf(tenant)).toMatchObject([{ state: 'FAILED', attempts: 3 }]);
});
