import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, openApp } from '../../src/app.ts';
import { replyToTicket } from '../../src/conversations/reply-to-ticket.ts';
import { contextAt } from '../../src/core/context.ts';
import { publicId } from '../../src/core/ids.ts';
import { openTicket } from '../../src/tickets/open-ticket.ts';
import { processDueTickets } from '../../src/tickets/timers/process-due-tickets.ts';
import { aTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp, readyFor, theApp, theServices } from '../support/app.ts';
import { as } from '../support/client.ts';
import { asSuperuser, withoutNotifications } from '../support/database.ts';
import { at, hours, later } from '../support/moments.ts';
import { replayTenant } from '../support/replay-tenant.ts';
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
const ask = async (url: string, who: { token: string }, query: string) => {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${who.token}` };
  return (await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) })).json();
};
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

test('nodes whose clocks differ by most of a minute write one feed: all they write succeeds, no instant goes back, and the clocks of tickets follow from it', async () => {
  const { ana, marta, sofia, system } = await aTenant();
  const { id } = await aTicket(ana, { severity: 'critical' });
  other.services.now = () => later(new Date(), -hours(1 / 72));
  const through = (url: string, at: number) =>
    ask(url, marta, `mutation { replyToTicket(input: { ticketId: "${id}", body: "${at}" }) { userErrors { code } } }`);

  const answers = [];
  for (let at = 0; at < 20; at += 1) answers.push(...(await Promise.all([through(other.url, at), through(theApp().url, at)])));
  other.services.now = theServices().now;

  for (const answer of answers) expect(answer).toMatchObject({ data: { replyToTicket: { userErrors: [] } } });
  const instants = (await as(sofia).events({ first: 100 })).nodes.map(({ occurredAt }) => Date.parse(occurredAt));
  expect(instants).toHaveLength(41);
  expect(instants).toEqual(instants.toSorted((one, another) => one - another));
  for (const { kept, replayed } of await replayTenant(system)) expect(replayed).toEqual(kept);
});

test('what fell due by the clock of a node that is ahead is before what another node does then', async () => {
  const { ana, marta, sofia, system } = await aTenant();
  const opened = await openTicket(at(later(theServices().now(), -hours(0.99)), ana), { subject: 'S', description: 'D', severity: 'critical' });
  const ahead = { ...system, now: () => later(theServices().now(), hours(0.02)) };
  expect(await processDueTickets(ahead, ahead.now())).toBe(1);

  const answer = await reply(marta, publicId('Ticket', opened.id));

  expect(answer.userErrors).toEqual([]);
  const instants = (await as(sofia).events({ first: 100 })).nodes.map(({ type, occurredAt }) => [type, Date.parse(occurredAt)] as const);
  expect(instants.map(([type]) => type)).toContain('sla.breached');
  expect(instants).toEqual(instants.toSorted(([, one], [, another]) => one - another));
  for (const { kept, replayed, told, found } of await replayTenant(contextAt(system, ahead.now()))) expect([replayed, found]).toEqual([kept, told]);
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
