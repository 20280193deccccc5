import { expect, test } from 'vitest';
import { aTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp } from '../support/app.ts';
import { askAs } from '../support/client.ts';
import { sentDuring } from './sent-statements.ts';

openTestApp();

const mutation = (shown: string) => `mutation ($input: ReplyToTicketInput!) { replyToTicket(input: $input) { ${shown} } }`;

test.each([
  ['twice under two names', 'a: message { body } b: message { body }'],
  ['in a fragment', '... on ReplyToTicketPayload { message { body } }'],
  ['under a condition', 'message @include(if: true) { body } ticket { code }'],
  ['twice under one name', 'message { body } message { id }'],
  ['beside what needs no reading', '__typename userErrors { code } message { body }'],
])('what a mutation shows %s is the same as what a query shows', async (_how, shown) => {
  const { ana, marta } = await aTenant();
  const { id: ticketId } = await aTicket(ana);

  const { body } = await askAs(marta, mutation(shown), { input: { ticketId, body: 'Lo miro.' } });

  expect(body.errors).toBeUndefined();
  const { a, b, message } = body.data.replyToTicket;
  expect((message ?? a).body).toBe('Lo miro.');
  expect(b ?? a).toEqual(a);
});

test('each of several mutations of a request shows the state behind it', async () => {
  const { ana, marta } = await aTenant();
  const { id: ticketId } = await aTicket(ana);
  const reply = (name: string) =>
    `${name}: replyToTicket(input: { ticketId: "${ticketId}", body: "${name}" }) { message { body } ticket { version messages { totalCount } } }`;

  const { body } = await askAs(marta, `mutation { ${reply('uno')} ${reply('dos')} ${reply('tres')} }`);

  const shown = ['uno', 'dos', 'tres'].map((name) => body.data[name]);
  expect(shown.map(({ message }) => message.body)).toEqual(['uno', 'dos', 'tres']);
  expect(shown.map(({ ticket }) => ticket.messages.totalCount)).toEqual([1, 2, 3]);
  expect(new Set(shown.map(({ ticket }) => ticket.version)).size).toBe(3);
});

test('a repeated key shows the first message, and the ticket as it is now', async () => {
  const { ana, marta } = await aTenant();
  const { id: ticketId } = await aTicket(ana);
  const ask = (body: string, idempotencyKey?: string) =>
    askAs(marta, mutation('message { id body } ticket { messages { totalCount } }'), { input: { ticketId, body, idempotencyKey } });

  const first = await ask('Una vez.', 'k');
  await ask('Otra.');
  const again = await ask('Una vez.', 'k');

  expect(again.body.data.replyToTicket.message).toEqual(first.body.data.replyToTicket.message);
  expect(again.body.data.replyToTicket.ticket.messages.totalCount).toBe(2);
});

test('a change stays done where what it shows cannot be read: the field says so, and nothing is written twice', async () => {
  const { ana, marta } = await aTenant();
  const { id: ticketId } = await aTicket(ana);
  const ask = () =>
    askAs(marta, mutation('message { body } ticket { activity(first: 1, after: "x") { nodes { type } } }'), { input: { ticketId, body: 'Lo miro.' } });

  const { body } = await ask();

  const { body: after } = await askAs(ana, `{ ticket(id: "${ticketId}") { messages { nodes { body } } } }`);
  expect(body.errors).toHaveLength(1);
  expect(body.errors[0].path.slice(0, 2)).toEqual(['replyToTicket', 'ticket']);
  expect(after.data.ticket.messages.nodes).toEqual([{ body: 'Lo miro.' }]);
});

test('a refused mutation reads nothing behind it', async () => {
  const { ana, marta } = await aTenant();
  const { id: ticketId } = await aTicket(ana);

  const sent = await sentDuring(() => askAs(marta, mutation('message { body }'), { input: { ticketId, body: '' } }));

  expect(sent.filter(({ text }) => text.includes('from "message"'))).toEqual([]);
});
