import { setTimeout } from 'node:timers/promises';
import { parse } from 'graphql';
import { createClient } from 'graphql-ws';
import { expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { signAccessToken, verifyAccessToken } from '../../src/access/access-token.ts';
import { type App, openApp } from '../../src/app.ts';
import { replyToTicket } from '../../src/conversations/reply-to-ticket.ts';
import { Live } from '../../src/live/live.ts';
import { aTenant, type Person } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp, readyFor, theApp, theServices } from '../support/app.ts';
import { nowIn, numbers } from './subscriber.ts';
import { aSink, askToFollow } from './without-a-socket.ts';

openTestApp();

const query = 'subscription ($after: String) { ticketEvents(after: $after) { cursor seq } }';

interface Resuming {
  seqs: string[];
  codes: number[];
  leave(): Promise<void>;
}

/** As in the README: a stock client that keeps the cursor of the last event in its variables, and nothing else. */
function resume(after: string, urlOf: () => string, tokenOf: () => string): Resuming {
  const [seqs, codes]: [string[], number[]] = [[], []];
  const client = createClient({
    url: () => `${urlOf().replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: () => ({ authorization: `Bearer ${tokenOf()}` }),
    retryAttempts: Number.POSITIVE_INFINITY,
    on: { closed: (event) => codes.push((event as CloseEvent).code) },
  });
  const variables = { after };
  client.subscribe<{ ticketEvents: { cursor: string; seq: string } }>(
    { query, variables },
    {
      next: ({ data }) => {
        if (!data) return;
        variables.after = data.ticketEvents.cursor;
        seqs.push(data.ticketEvents.seq);
      },
      error: () => codes.push(0),
      complete: () => undefined,
    },
  );
  return { seqs, codes, leave: async () => client.dispose() };
}

/** Until it is said to stop; gives how many were written. */
async function keepReplying({ ctx }: Person, ticketId: string, isOver: () => boolean): Promise<number> {
  let made = 0;
  for (; !isOver(); made += 1) {
    await replyToTicket(ctx, { ticketId, body: `Número ${made}.` });
    await setTimeout(20);
  }
  return made;
}

const expiringIn = ({ token }: Person, ms: number) => {
  const claims = verifyAccessToken(theServices().secret, token, new Date());
  if (!claims) throw new Error('No token');
  return signAccessToken(theServices().secret, claims, new Date(Date.now() - 15 * 60_000 + ms)).token;
};

test('a stock client whose token expires reconnects with a fresh one and goes on where it was', async () => {
  const { ana, marta, system } = await aTenant();
  const { id } = await aTicket(ana);
  const tokens = [expiringIn(ana, 2_000)];
  const listening = resume(
    await nowIn(system),
    () => theApp().url,
    () => tokens.pop() ?? ana.token,
  );

  let isOver = false;
  const transaction = keepReplying(marta, id, () => isOver);
  await vi.waitFor(() => expect(listening.codes).toEqual([4403]), 10_000);
  await setTimeout(300);
  isOver = true;
  const made = await transaction;

  await vi.waitFor(() => expect(listening.seqs).toHaveLength(made), 8_000);
  expect(listening.seqs).toEqual(numbers(made, 2));
  expect(listening.codes).toEqual([4403]);
  await listening.leave();
}, 20_000);

test('a node that shuts down sends what was committed, then closes with 1001, and its clients go on at another node', async () => {
  const { ana, marta, system } = await aTenant();
  const { id } = await aTicket(ana);
  // Without a bus it polls, so it reads the last reply while it shuts down.
  const first: App = await openApp(readyFor({ busUrl: 'none' }));
  const urls = [first.url];
  const listening = resume(
    await nowIn(system),
    () => urls.pop() ?? theApp().url,
    () => ana.token,
  );

  await Promise.all(Array.from({ length: 20 }, () => replyToTicket(marta.ctx, { ticketId: id, body: 'Antes.' })));
  await vi.waitFor(() => expect(listening.seqs.length).toBeGreaterThan(0), 10_000);
  const committed = replyToTicket(marta.ctx, { ticketId: id, body: 'Justo antes.' });
  await committed;
  const closing = first.close();
  await vi.waitFor(() => expect(listening.codes).toEqual([1001]), 10_000);
  expect(listening.seqs).toEqual(numbers(21, 2));
  await replyToTicket(marta.ctx, { ticketId: id, body: 'Después.' });

  await vi.waitFor(() => expect(listening.seqs).toEqual(numbers(22, 2)), 8_000);
  await Promise.all([closing, listening.leave()]);
}, 20_000);

test('before a node goes away, a subscriber that is behind receives everything', async () => {
  const { ana, marta, system } = await aTenant();
  const { id } = await aTicket(ana);
  const before = await nowIn(system);
  for (let done = 0; done < 450; done += 50)
    await Promise.all(Array.from({ length: 50 }, () => replyToTicket(marta.ctx, { ticketId: id, body: 'Hace un rato.' })));
  const [live, sink] = [new Live(theServices()), aSink()];
  await live.subscribe(await askToFollow(ana.ctx, parse(query), { after: before }), sink);

  await live.drain();

  expect(sink.told.map((text) => JSON.parse(text).data.ticketEvents.seq)).toEqual(numbers(450, 2));
  live.close();
});
