import { setTimeout } from 'node:timers/promises';
import { parse } from 'graphql';
import { expect, test, vi } from 'vitest';
import { eventCursor, readPosition } from '../../src/live/feed/event-cursor.ts';
import { Live } from '../../src/live/live.ts';
import { liveLimits } from '../../src/live/live-limits.ts';
import { readStart } from '../../src/live/subscription-start.ts';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp, theServices } from '../support/app.ts';
import { as, askAs } from '../support/client.ts';
import { asSuperuser } from '../support/database.ts';
import { cursorAt, listen, nowIn, type Subscriber } from './subscriber.ts';
import { aSink, askToFollow } from './without-a-socket.ts';

openTestApp();

const reply = (who: { token: string }, ticketId: string) => as(who).replyToTicket({ ticketId, body: 'Otra vez.' });
const expired = (reason: string) => [{ message: expect.stringContaining(reason), extensions: { code: 'CURSOR_EXPIRED', cursor: expect.any(String) } }];
const freshIn = ({ errors }: Subscriber) => String(errors[0]?.extensions?.cursor);

/** As if the database had been set back to an earlier moment. */
const restore = ({ system: { tenant } }: TestTenant, seq: number) =>
  asSuperuser(async (root) => {
    await root.query('delete from event where tenant_id = $1 and seq > $2', [tenant.id, seq]);
    await root.query('update feed set seq = $2 where tenant_id = $1', [tenant.id, seq]);
  });

async function refused(listening: Subscriber, reason: string): Promise<string> {
  await vi.waitFor(() => expect(listening.errors).toMatchObject(expired(reason)), 10_000);
  await vi.waitFor(() => expect(listening.isOver()).toBe(true), 10_000);
  await listening.leave();
  return freshIn(listening);
}

test('a cursor ahead of the feed gets a fresh one, and from there it goes on', async () => {
  const { ana, marta } = await aTenant();
  const { id } = await aTicket(ana);

  const fresh = await refused(listen(ana, { after: eventCursor('99') }), 'ahead of the feed');
  const listening = listen(ana, { after: fresh });
  await reply(marta, id);

  await listening.until(1);
  expect(listening.seqs()).toEqual(['2']);
  await listening.leave();
});

test('a cursor of an event that is not there any more gets a fresh one', async () => {
  const { ana, marta, system } = await aTenant();
  const { id } = await aTicket(ana);
  for (let round = 0; round < 4; round += 1) await reply(marta, id);
  const events = await as(ana).events();
  await asSuperuser((root) => root.query('delete from event where tenant_id = $1 and seq <= 3', [system.tenant.id]));

  for (const after of [eventCursor(0), events.nodes[0]?.cursor ?? '', events.nodes[2]?.cursor ?? '']) await refused(listen(ana, { after }), 'no longer holds');
  const listening = listen(ana, { after: events.nodes[3]?.cursor ?? '' });
  await listening.until(1);
  expect(listening.seqs()).toEqual(['5']);
  await listening.leave();
});

test('a cursor of a feed that was restored and has gone another way since gets a fresh one; one from before that goes on', async () => {
  const tenant = await aTenant();
  const { ana, marta } = tenant;
  const { id } = await aTicket(ana);
  for (let round = 0; round < 3; round += 1) await reply(marta, id);
  const events = await as(ana).events();

  await restore(tenant, 2);
  for (let round = 0; round < 3; round += 1) await reply(marta, id);

  await refused(listen(ana, { after: events.nodes[3]?.cursor ?? '' }), 'restored to another state');
  const listening = listen(ana, { after: events.nodes[1]?.cursor ?? '' });
  await listening.until(3);
  expect(listening.seqs()).toEqual(['3', '4', '5']);
  await listening.leave();
});

test('subscribers learn that the database was restored to an earlier state', async () => {
  const tenant = await aTenant();
  const { ana, marta } = tenant;
  const { id } = await aTicket(ana);
  const listening = listen(ana, { after: eventCursor(0) });
  await reply(marta, id);
  await listening.until(2);
  await setTimeout(300);

  await restore(tenant, 1);

  const fresh = await refused(listening, 'restored to another state');
  const again = listen(ana, { after: fresh });
  await reply(marta, id);
  await again.until(1);
  expect(again.seqs()).toEqual(['2']);
  await again.leave();
});

test('who lies too far back is not read for', async () => {
  const { ana, marta, system } = await aTenant();
  const { id } = await aTicket(ana);
  for (let round = 0; round < 4; round += 1) await reply(marta, id);

  const starting = readStart(ana.ctx, { principalId: ana.ctx.actor.id, sessionId: null }, readPosition(await cursorAt(system, 1)), 3);

  await expect(starting).rejects.toMatchObject({ extensions: { code: 'CURSOR_EXPIRED' }, message: expect.stringContaining('at most 3 events') });
});

/** A page of the feed, and one of the history of a ticket, after a cursor. */
const pages: [name: string, path: string, query: string][] = [
  ['the list of events', 'events', 'query ($id: ID!, $after: String) { ticket(id: $id) { id } events(after: $after) { nodes { seq } } }'],
  ['the history of a ticket', 'ticket', 'query ($id: ID!, $after: String) { ticket(id: $id) { activity(after: $after) { nodes { seq } } } }'],
  ['the history of a ticket in a list', 'tickets', 'query ($after: String) { tickets { nodes { activity(after: $after) { nodes { seq } } } } }'],
  ['its number of events', 'ticket', 'query ($id: ID!, $after: String) { ticket(id: $id) { activity(after: $after) { totalCount } } }'],
  [
    'the history of a node',
    'node',
    'query ($id: ID!, $after: String) { node(id: $id) { ... on Ticket { activity(after: $after) { pageInfo { endCursor } } } } }',
  ],
];

test.each(pages)('%s refuses a cursor that it cannot continue from, as a subscription does, and gives a fresh one', async (_name, path, query) => {
  const [tenant, another] = [await aTenant(), await aTenant()];
  const { ana, marta } = tenant;
  const { id } = await aTicket(ana);
  for (let round = 0; round < 3; round += 1) await reply(marta, id);
  const stranger = await aTicket(another.ana);
  await reply(another.marta, stranger.id);
  const [events, ofAnother] = [await as(ana).events(), await as(another.ana).events()];
  await restore(tenant, 2);
  for (let round = 0; round < 2; round += 1) await reply(marta, id);

  const ask = async (after: string | undefined) => (await askAs(ana, query, { id, after })).body;
  const withoutMark = eventCursor('1');
  const cursors = [eventCursor('99'), ofAnother.pageInfo.endCursor, ofAnother.nodes[0]?.cursor, events.nodes[3]?.cursor, events.nodes[2]?.cursor, withoutMark];
  for (const after of cursors) {
    const { errors } = await ask(after ?? '');
    expect(errors).toMatchObject([{ path: [path], extensions: { code: 'CURSOR_EXPIRED', cursor: expect.any(String) } }]);
    const fresh = String(errors[0].extensions.cursor);
    expect((await as(ana).events({ after: fresh })).nodes).toEqual([]);
    expect((await ask(fresh)).errors).toBeUndefined();
  }
  expect((await as(ana).events({ after: events.nodes[1]?.cursor ?? '' })).nodes.map(({ seq }) => seq)).toEqual(['3', '4']);
  expect((await ask(events.nodes[1]?.cursor)).errors).toBeUndefined();
  await asSuperuser((root) => root.query('delete from event where tenant_id = $1 and seq <= 2', [tenant.system.tenant.id]));
  expect((await ask(events.nodes[0]?.cursor)).errors).toMatchObject(expired('no longer holds'));
});

test('a subscription whose selection continues a history from a cursor of another feed ends with that error, and others receive the event', async () => {
  const [{ ana, marta, system }, another] = [await aTenant(), await aTenant()];
  await aTicket(another.ana);
  const foreign = (await as(another.ana).events()).nodes[0]?.cursor ?? '';
  const own = await nowIn(system);
  const query = `subscription ($after: String!) { ticketEvents { ticket { activity(after: $after) { nodes { seq } } } } }`;
  const live = new Live(theServices(), liveLimits);
  const [failing, sink] = [await live.subscribe(await askToFollow(ana.ctx, parse(query), { after: foreign }), aSink()), aSink()];
  await live.subscribe(await askToFollow(marta.ctx, parse(query), { after: own }), sink);

  await aTicket(ana);
  await aTicket(ana);

  expect((await failing.next()).value?.errors?.[0]?.extensions).toMatchObject({ code: 'CURSOR_EXPIRED', cursor: expect.any(String) });
  await vi.waitFor(() => expect(sink.told).toHaveLength(2), 10_000);
  live.close();
});

test('a cursor without the mark of its history is refused wherever the feed is continued', async () => {
  const { ana, marta } = await aTenant();
  const { id } = await aTicket(ana);
  await reply(marta, id);

  const fresh = await refused(listen(ana, { after: eventCursor(1) }), 'another feed');

  expect((await as(ana).events({ after: fresh })).nodes).toEqual([]);
});

test('an event has one cursor, whoever gives it', async () => {
  const { ana, marta } = await aTenant();
  const { id } = await aTicket(ana);
  const listening = listen(ana, { after: eventCursor(0) });
  await reply(marta, id);
  await listening.until(2);

  const page = '{ edges { cursor node { cursor } } pageInfo { startCursor endCursor } }';
  const query = `query ($id: ID!, $event: ID!) { events ${page} ticket(id: $id) { activity ${page} } node(id: $event) { ... on TicketEvent { cursor } } }`;
  const { body } = await askAs(ana, query, { id, event: listening.events[1]?.id ?? '' });

  const cursors = listening.events.map(({ cursor }) => cursor);
  for (const { edges, pageInfo } of [body.data.events, body.data.ticket.activity]) {
    expect(edges).toEqual(cursors.map((cursor) => ({ cursor, node: { cursor } })));
    expect(pageInfo).toEqual({ startCursor: cursors[0], endCursor: cursors[1] });
  }
  expect(body.data.node.cursor).toBe(cursors[1]);
  await listening.leave();
});

test('the cursors of events and of lists are good for both ways of reading', async () => {
  const { ana, marta } = await aTenant();
  const { id } = await aTicket(ana);
  for (let round = 0; round < 2; round += 1) await reply(marta, id);
  const events = await as(ana).events({ first: 1 });

  for (const after of [events.pageInfo.endCursor ?? '', events.nodes[0]?.cursor ?? '']) {
    const listening = listen(ana, { after });
    await listening.until(2);
    expect(listening.seqs()).toEqual(['2', '3']);
    await listening.leave();
    expect((await as(ana).events({ after })).nodes.map(({ seq }) => seq)).toEqual(['2', '3']);
  }
});
