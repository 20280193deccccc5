import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, openApp } from '../../src/app.ts';
import { aTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp, readyFor, theApp, theServices } from '../support/app.ts';
import { as, askAs, type Bearer } from '../support/client.ts';

/** What is asked again to the letter by the same viewer is not executed again: its statements are. */
openTestApp();

/** Another node, which keeps no answers: there each of them reads. */
let reading: App;

beforeAll(async () => {
  reading = await openApp(readyFor({ answerCacheBytes: 0 }));
  reading.services.now = theServices().now;
});
afterAll(() => reading.close());

const page = 'query Page($first: Int!) { tickets(first: $first) { totalCount nodes { id code subject status { label } } } viewer { actor { name } } }';

/** What the questions of these tests select. */
interface Selected {
  ticket?: { subject?: string; messages?: { nodes: { body: string }[] } } | null;
  tickets?: { totalCount?: number; nodes: { subject: string }[] };
  viewer?: { actor: { name: string } };
}

interface Body {
  data?: Selected;
  errors?: { extensions: { code: string } }[];
  extensions?: { cost: { requested: number; charged: number; actual: number } };
}

async function send(url: string, who: Bearer, body: object, headers: Record<string, string> = {}) {
  const answer = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${who.token}`, ...headers },
    body: JSON.stringify(body),
  });
  const { data, errors, extensions } = (await answer.json()) as Body;
  return {
    status: answer.status,
    type: answer.headers.get('content-type'),
    data,
    codes: errors?.map(({ extensions }) => extensions.code),
    cost: extensions?.cost ?? { requested: 0, charged: 0, actual: 0 },
  };
}

const askFor = (first: number) => ({ query: page, variables: { first } });
const urls = () => [theApp().url, reading.url];

test.each([0, 1])('the answer is the same in each word, with and without kept answers', async (node) => {
  const { ana } = await aTenant();
  await aTicket(ana);
  const url = urls()[node] as string;

  const answers = [];
  for (let at = 0; at < 4; at += 1) answers.push(await send(url, ana, askFor(5)));

  const [first, ...others] = answers.map(({ status, type, data, cost: { requested, actual } }) => JSON.stringify([status, type, data, requested, actual]));
  expect(others).toEqual([first, first, first]);
});

test('what is known to be still true costs a tenth, and what is read all of its price again', async () => {
  const { ana, marta } = await aTenant();
  const { id } = await aTicket(ana);
  const costs = async () => (await send(theApp().url, marta, askFor(5))).cost;
  await costs();
  await costs();

  const known = await costs();
  await as(ana).replyToTicket({ ticketId: id, body: 'Hola' });
  const changed = await costs();

  expect(known.charged).toBe(Math.ceil(known.requested / 10));
  expect(changed.charged).toBeGreaterThan(known.charged);
  expect(changed.requested).toBe(known.requested);
});

test.each([0, 1])('a change is seen by the next request, from any node', async (node) => {
  const { ana, marta } = await aTenant();
  const { id } = await aTicket(ana);
  const url = urls()[node] as string;
  const query = { query: `{ ticket(id: "${id}") { subject messages(first: 5) { nodes { body } } } }` };
  const bodies = async () => (await send(url, marta, query)).data?.ticket?.messages?.nodes.map(({ body }) => body);
  await bodies();
  await bodies();

  const seen: unknown[] = [];
  for (const body of ['uno', 'dos', 'tres']) {
    await as(ana).replyToTicket({ ticketId: id, body });
    seen.push(await bodies());
  }

  expect(seen).toEqual([['uno'], ['uno', 'dos'], ['uno', 'dos', 'tres']]);
});

test('each viewer, language, selection and value has its own answer', async () => {
  const { ana, luis } = await aTenant();
  await aTicket(ana);
  const ask = (who: Bearer, first: number, language: string) => send(reading.url, who, askFor(first), { 'accept-language': language });
  const all = () => Promise.all([ask(ana, 5, 'es'), ask(luis, 5, 'es'), ask(ana, 6, 'es'), ask(ana, 5, 'en')]);

  const first = await all();
  const again = await all();

  expect(again.map(({ data }) => data)).toEqual(first.map(({ data }) => data));
  expect(first.map(({ data }) => [data?.viewer?.actor.name, data?.tickets?.totalCount])).toEqual([
    ['Ana Ruiz', 1],
    ['Luis Vega', 0],
    ['Ana Ruiz', 1],
    ['Ana Ruiz', 1],
  ]);
});

test.each([0, 1])('a requester who asks what an admin has asked to the letter gets what requesters see', async (node) => {
  const { ana, luis, sofia } = await aTenant();
  await aTicket(ana);
  const url = urls()[node] as string;
  const query = { query: '{ tickets { totalCount nodes { subject } } }' };
  const totals = async () => [await send(url, sofia, query), await send(url, luis, query)].map(({ data }) => data?.tickets?.totalCount);

  const seen = [await totals(), await totals(), await totals()];

  expect(seen).toEqual(Array(3).fill([1, 0]));
});

test('the media type is the one that is asked for', async () => {
  const { ana } = await aTenant();
  const typeFor = async (accept: string) => (await send(theApp().url, ana, askFor(5), { accept })).type;
  const types = ['application/json', 'application/graphql-response+json', 'application/json'];

  const first = await Promise.all(types.map(typeFor));
  const again = await Promise.all(types.map(typeFor));

  expect(again).toEqual(first);
  expect(first[1]).toBe('application/graphql-response+json; charset=utf-8');
});

test('a ticket that is no longer seen is null, and the right to read that is lost is refused', async () => {
  const { ana, diego, sofia } = await aTenant();
  const { id } = await aTicket(ana, { queue: 'hardware' });
  const query = { query: `{ ticket(id: "${id}") { subject } }` };
  const ask = () => send(theApp().url, diego, query);
  const before = [await ask(), await ask()].map(({ data }) => data?.ticket?.subject);

  await as(sofia).removeQueueMember({ queue: 'hardware', userId: diego.id });
  const hidden = await ask();
  await as(sofia).deactivateUser({ userId: diego.id });

  expect(before).toEqual(Array(2).fill(expect.any(String)));
  expect(hidden.data).toEqual({ ticket: null });
  await expect.poll(async () => (await ask()).codes, { timeout: 2_000 }).toEqual(['UNAUTHENTICATED']);
});

test('a search finds what has come since, and what is read by several statements is executed', async () => {
  const { ana, marta } = await aTenant();
  const query = { query: '{ tickets(search: "impresora") { nodes { subject } } }' };
  const found = async () => (await send(theApp().url, marta, query)).data?.tickets?.nodes.length;
  const before = [await found(), await found()];

  await aTicket(ana, { subject: 'La impresora no imprime' });

  expect([before, await found(), await found()]).toEqual([[0, 0], 1, 1]);
});

test('a budget that is spent refuses what is asked again as well', async () => {
  const { ana } = await aTenant();
  await aTicket(ana);
  const large = { query: '{ tickets(first: 100) { nodes { id messages(first: 40) { nodes { id } } } } }' };
  const refused: unknown[] = [];

  for (let wave = 0; wave < 100 && refused.length === 0; wave += 1) {
    const answers = await Promise.all(Array.from({ length: 8 }, () => send(reading.url, ana, large)));
    refused.push(...answers.filter(({ codes }) => codes).map(({ status, codes }) => [status, ...(codes ?? [])]));
  }

  expect(refused[0]).toEqual([429, 'RATE_LIMITED']);
});

test('a name that every object has is a name in the answer', async () => {
  const { ana } = await aTenant();
  const { id } = await aTicket(ana);
  const query = `{ constructor: ticket(id: "${id}") { toString: subject } hasOwnProperty: viewer { actor { id } } }`;

  const [first, second, third] = [await askAs(ana, query), await askAs(ana, query), await askAs(ana, query)];

  expect(first.body.data.constructor.toString).toEqual(expect.any(String));
  expect([second.body.data, third.body.data]).toEqual([first.body.data, first.body.data]);
});
