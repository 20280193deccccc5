import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, openApp } from '../../src/app.ts';
import { replyToTicket } from '../../src/conversations/reply-to-ticket.ts';
import { openTicket } from '../../src/tickets/open-ticket.ts';
import { aTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp, readyFor } from '../support/app.ts';
import { as } from '../support/client.ts';
import { asSuperuser, withoutNotifications } from '../support/database.ts';
import { listen, nowIn, numbers } from './subscriber.ts';

openTestApp();

let other: App;
const subscriber = 'subscriber-of-the-other-node';

beforeAll(async () => {
  const direct = new URL(readyFor().databaseDirectUrl);
  direct.searchParams.set('application_name', subscriber);
  other = await openApp(readyFor({ databaseDirectUrl: direct.toString() }));
});
afterAll(() => other.close());

const there = () => ({ url: `${other.url.replace('http', 'ws')}/graphql` });
const reply = (who: { token: string }, ticketId: string) => as(who).replyToTicket({ ticketId, body: 'Otra vez.' });

test('what is written through one node arrives at the subscribers of another', async () => {
  const { ana, marta, system } = await aTenant();
  const after = await nowIn(system);
  const listeners = [listen(ana, { after }, there()), listen(marta, { after }, there()), listen(ana, { after })];

  const { id } = await aTicket(ana);
  await Promise.all(Array.from({ length: 20 }, () => reply(marta, id)));

  for (const listening of listeners) {
    await listening.until(21);
    expect(listening.seqs()).toEqual(numbers(21));
    await listening.leave();
  }
});

test('a notification is only a hint: an event written without one arrives all the same', async () => {
  const { ana, marta, system } = await aTenant();
  const after = await nowIn(system);
  const listeners = [listen(marta, { after }, there()), listen(marta, { after })];
  await aTicket(ana);
  await Promise.all(listeners.map((one) => one.until(1)));

  const { subject } = await openTicket(withoutNotifications(ana.ctx), { subject: 'En silencio', description: 'Nadie llama.' });
  await Promise.all(listeners.map((one) => one.until(2)));

  for (const { events } of listeners) expect(events[1]?.ticket?.subject).toBe(subject);
  await Promise.all(listeners.map((one) => one.leave()));
});

test('while PostgreSQL cuts the listening connection again and again, no event is missed or doubled', async () => {
  const { ana, marta, system } = await aTenant();
  const ticket = await aTicket(ana);
  const listening = listen(ana, { after: await nowIn(system) }, there());
  const cutTheSubscriber = () =>
    asSuperuser(
      async (root) => (await root.query('select pg_terminate_backend(pid) from pg_stat_activity where application_name = $1', [subscriber])).rowCount,
    );
  let cuts = 0;

  for (let round = 0; round < 3; round += 1) {
    cuts += (await cutTheSubscriber()) ?? 0;
    await Promise.all(Array.from({ length: 10 }, () => reply(marta, ticket.id)));
    await replyToTicket(withoutNotifications(marta.ctx), { ticketId: ticket.id, body: 'En silencio.' });
  }

  await listening.until(33);
  expect(listening.seqs()).toEqual(numbers(33, 2));
  expect(cuts).toBeGreaterThan(0);
  await listening.leave();
});
