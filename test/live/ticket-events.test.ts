import { expect, test, vi } from 'vitest';
import { eventCursor } from '../../src/live/feed/event-cursor.ts';
import { aTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp } from '../support/app.ts';
import { as } from '../support/client.ts';
import { listen, nowIn, numbers } from './subscriber.ts';

openTestApp();

const reply = (who: { token: string }, ticketId: string) => as(who).replyToTicket({ ticketId, body: 'Otra vez.' });

test('without a cursor a subscriber gets what happens from now on, in order', async () => {
  const { ana, marta } = await aTenant();
  const { id } = await aTicket(ana);
  const listening = listen(ana);

  await vi.waitFor(async () => {
    await reply(marta, id);
    await vi.waitFor(() => expect(listening.events.length).toBeGreaterThan(0), { timeout: 100 });
  }, 10_000);
  const [first] = listening.seqs();
  await Promise.all([reply(marta, id), reply(ana, id)]);

  await vi.waitFor(() => expect(listening.events.length).toBeGreaterThan(2), 10_000);
  expect(Number(first)).toBeGreaterThan(1);
  expect(listening.seqs()).toEqual(numbers(listening.events.length, Number(first)));
  await listening.leave();
});

test('subscriptions deliver what the query of events returns: the same ids, numbers, actors and changes', async () => {
  const { ana, marta, system } = await aTenant();
  const listening = listen(marta, { after: await nowIn(system) });

  const { id } = await aTicket(ana);
  await as(marta).assignTicket({ ticketId: id, assigneeId: marta.id });
  await reply(marta, id);

  const events = await as(marta).events();
  expect(await listening.until(3)).toEqual(events.nodes);
  await listening.leave();
});

test('a filter lets through what the ticket is like when the event is delivered', async () => {
  const { ana, marta, system } = await aTenant();
  const [one, other] = await Promise.all([aTicket(ana, { severity: 'critical' }), aTicket(ana, { severity: 'low' })]);
  const listening = listen(marta, { after: await nowIn(system), filter: { severity: { key: { eq: 'critical' } } } });

  for (const { id } of [one, other, other, one]) await reply(marta, id);

  const events = await listening.until(2);
  expect(events.map(({ ticket }) => ticket?.id)).toEqual([one.id, one.id]);
  await listening.leave();
});

test('who comes back with a cursor gets everything since, then goes on live, nothing lost or doubled under 100 concurrent writes', async () => {
  const { ana, luis, marta, sofia, system } = await aTenant();
  const tickets = await Promise.all([aTicket(ana), aTicket(luis)]);
  const after = eventCursor('0');
  const first = listen(sofia, { after });
  const write = (i: number) => (i % 4 === 0 ? aTicket(ana) : reply(marta, tickets[i % 2]?.id ?? ''));

  const transaction = Promise.all(Array.from({ length: 100 }, (_, i) => write(i)));
  const cursor = (await first.until(30)).at(-1)?.cursor ?? '';
  await first.leave();
  const early = first.seqs();
  const second = listen(sofia, { after: first.events.at(-1)?.cursor ?? cursor });
  const others = [listen(marta, { after }), listen(sofia, { after: await nowIn(system) })];
  await transaction;

  await second.until(102 - early.length);
  expect([...early, ...second.seqs()]).toEqual(numbers(102));
  await others[0]?.until(102);
  expect(others[0]?.seqs()).toEqual(numbers(102));
  const [start = '103'] = others[1]?.seqs() ?? [];
  await others[1]?.until(103 - Number(start));
  expect(others[1]?.seqs()).toEqual(numbers(103 - Number(start), Number(start)));
  await Promise.all([second, ...others].map((one) => one.leave()));
});

test.each([
  ['of another order', Buffer.from('["OPENED_AT:DESC",["2026-01-01"]]').toString('base64url')],
  ['garbage', 'not-a-cursor'],
  ['empty', ''],
  ['of the wrong form', eventCursor("1'; drop table event --")],
])('a cursor %s is refused', async (_what, after) => {
  const { ana } = await aTenant();
  await aTicket(ana);
  const listening = listen(ana, { after });

  await vi.waitFor(() => expect(listening.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]), 10_000);

  await vi.waitFor(() => expect(listening.isOver()).toBe(true), 10_000);
  expect(listening.events).toEqual([]);
  await listening.leave();
});
