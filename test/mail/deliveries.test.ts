import { afterAll, beforeAll, expect, test } from 'vitest';
import { aTenant } from '../support/a-tenant.ts';
import { opens, takes } from '../support/actions.ts';
import { as, refusalsOf, succeed } from '../support/client.ts';
import { openTestMails, sendMails } from './sending.ts';
import { openTestSmtp, type TestSmtp } from './smtp.ts';

openTestMails();

let smtp: TestSmtp;
beforeAll(async () => {
  smtp = await openTestSmtp();
});
afterAll(() => smtp.close());

async function aRepliedTicket() {
  const tenant = await aTenant();
  const ticketId = await opens(tenant.ana);
  await takes(tenant.marta, ticketId);
  await succeed(as(tenant.marta).replyToTicket({ ticketId, body: 'Lo miro.' }));
  return { ...tenant, ticketId };
}

test('an admin reads what became of each mail, and has one sent again that failed, under the same id', async () => {
  const tenant = await aRepliedTicket();
  const { ana, sofia, ticketId } = tenant;
  smtp.refusals.set(ana.email, 550);
  await sendMails(tenant, smtp.url);
  smtp.refusals.clear();

  const { nodes } = await as(sofia).deliveries({ filter: { state: { eq: 'FAILED' }, ticketId: { eq: ticketId } } });
  const [failed] = nodes;
  const { delivery } = await succeed(as(sofia).resendDelivery({ deliveryId: failed?.id ?? '' }));
  const again = await refusalsOf(as(sofia).resendDelivery({ deliveryId: failed?.id ?? '' }));
  await sendMails(tenant, smtp.url);
  const sent = await as(sofia).deliveries({ filter: { state: { eq: 'SENT' } } });

  expect(failed).toMatchObject({
    kind: 'ANSWERED',
    template: 'ticket_replied',
    attempts: 1,
    address: ana.email,
    user: { id: ana.id },
    ticket: { id: ticketId },
  });
  expect(delivery).toMatchObject({ state: 'WAITING', endedAt: null });
  expect(again).toEqual(['DELIVERY_WAITING']);
  expect(sent.nodes).toMatchObject([{ id: failed?.id, messageId: failed?.messageId, attempts: 2 }]);
});

test('only admins of the desk read deliveries and send them again', async () => {
  const [{ sofia, marta, ana }, other] = [await aRepliedTicket(), await aTenant()];
  const { nodes } = await as(sofia).deliveries({});
  const deliveryId = nodes[0]?.id ?? '';

  for (const who of [ana, marta]) {
    await expect(as(who).deliveries({})).rejects.toThrow('tenant:admin');
    await expect(as(who).resendDelivery({ deliveryId })).rejects.toThrow('tenant:admin');
  }
  expect((await as(other.sofia).deliveries({})).nodes).toEqual([]);
  expect(await refusalsOf(as(other.sofia).resendDelivery({ deliveryId }))).toEqual(['NOT_FOUND']);
});

test('two admins who send the same mail again send it once', async () => {
  const tenant = await aRepliedTicket();
  await sendMails(tenant, smtp.url);
  const { nodes } = await as(tenant.sofia).deliveries({});
  const resend = (idempotencyKey: string) => as(tenant.sofia).resendDelivery({ deliveryId: nodes[0]?.id ?? '', idempotencyKey });

  const answers = await Promise.all([resend('a'), resend('b'), resend('a')]);
  await sendMails(tenant, smtp.url);

  expect(answers.flatMap(({ userErrors }) => userErrors.map(({ code }) => code)).every((code) => code === 'DELIVERY_WAITING')).toBe(true);
  expect(answers.filter(({ userErrors }) => userErrors.length === 0).length).toBeGreaterThan(0);
  expect(smtp.received.filter(({ to }) => to.includes(tenant.ana.email))).toHaveLength(2);
});

test('a person who wants no mail of a kind gets none, and what is new is told in the product still', async () => {
  const tenant = await aTenant();
  const { ana, marta } = tenant;
  await succeed(as(ana).updateNotificationPreferences({ preferences: [{ kind: 'ANSWERED', channels: ['IN_APP'] }] }));
  const ticketId = await opens(ana);
  await takes(marta, ticketId);

  await succeed(as(marta).replyToTicket({ ticketId, body: 'Lo miro.' }));

  expect((await as(tenant.sofia).deliveries({})).nodes).toEqual([]);
});

test('what goes to nobody by mail does not, and what is always told goes to those who had switched it off', async () => {
  const tenant = await aTenant();
  const { ana, marta, sofia } = tenant;
  await succeed(as(ana).updateNotificationPreferences({ preferences: [{ kind: 'ANSWERED', channels: [] }] }));
  await succeed(as(sofia).saveDeskSettings({ alwaysTold: ['ANSWERED'], notByMail: ['ASSIGNED', 'CHANGED'] }));
  const ticketId = await opens(ana);
  await takes(marta, ticketId);

  await succeed(as(marta).replyToTicket({ ticketId, body: 'Lo miro.' }));
  await succeed(as(sofia).assignTicket({ ticketId, assigneeId: tenant.diego.id }));

  expect((await as(sofia).deliveries({})).nodes).toMatchObject([{ kind: 'ANSWERED', user: { id: ana.id } }]);
});
