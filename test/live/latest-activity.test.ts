import { expect, test } from 'vitest';
import { readPosition } from '../../src/live/feed/event-cursor.ts';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp } from '../support/app.ts';
import { as, askAs, refusalsOf, succeed } from '../support/client.ts';
import { asSuperuser } from '../support/database.ts';
import { listen, numbers } from './subscriber.ts';

openTestApp();

const newest = { direction: 'DESC' } as const;
const reply = (who: { token: string }, ticketId: string, body = 'Otra vez.') => as(who).replyToTicket({ ticketId, body });
const note = (who: { token: string }, ticketId: string, body = 'Es la caché.') => as(who).addNote({ ticketId, body });
const down = (from: number, count: number) => numbers(count, from - count + 1).reverse();

/** Twelve events of one ticket, the even ones after the first for agents only. */
async function aBusyTicket({ ana, marta }: TestTenant): Promise<string> {
  const { id } = await aTicket(ana);
  for (let round = 0; round < 11; round += 1) await (round % 2 === 0 ? note(marta, id, `Nota ${round}.`) : reply(marta, id, `Respuesta ${round}.`));
  return id;
}

/** All pages of a list of events from its start or its end, each asked with a cursor of the one before. */
async function pagesOf(who: { token: string }, size: number, towards: 'first' | 'last'): Promise<string[][]> {
  const pages: string[][] = [];
  let cursor: string | null | undefined;
  for (let hasMore = true; hasMore; ) {
    const page = await as(who).events({ orderBy: newest, [towards]: size, ...(cursor ? { [towards === 'first' ? 'after' : 'before']: cursor } : {}) });
    pages.push(page.nodes.map(({ seq }) => seq));
    cursor = towards === 'first' ? page.pageInfo.endCursor : page.pageInfo.startCursor;
    hasMore = towards === 'first' ? page.pageInfo.hasNextPage : page.pageInfo.hasPreviousPage;
  }
  return pages;
}

test('the newest events come first, page by page down to the oldest, and up again from the end', async () => {
  const tenant = await aTenant();
  await aBusyTicket(tenant);

  const [downwards, upwards] = [await pagesOf(tenant.sofia, 5, 'first'), await pagesOf(tenant.sofia, 5, 'last')];

  expect(downwards).toEqual([down(12, 5), down(7, 5), down(2, 2)]);
  expect(upwards).toEqual([down(5, 5), down(10, 5), down(12, 2)]);
});

test('the oldest first can be read from the end as well', async () => {
  const tenant = await aTenant();
  await aBusyTicket(tenant);

  const last = await as(tenant.sofia).events({ last: 4 });
  const before = await as(tenant.sofia).events({ last: 4, before: last.pageInfo.startCursor });

  expect(last.nodes.map(({ seq }) => seq)).toEqual(numbers(4, 9));
  expect(last.pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: false });
  expect(before.nodes.map(({ seq }) => seq)).toEqual(numbers(4, 5));
});

test('what happens meanwhile moves no page, and the newest cursor leads on to it, in a list and live', async () => {
  const tenant = await aTenant();
  const { ana, marta, sofia } = tenant;
  const ticketId = await aBusyTicket(tenant);
  const first = await as(sofia).events({ orderBy: newest, first: 3 });

  await reply(marta, ticketId);
  await reply(ana, ticketId);

  const older = await as(sofia).events({ orderBy: newest, first: 3, after: first.pageInfo.endCursor });
  const newer = await as(sofia).events({ orderBy: newest, last: 5, before: first.pageInfo.startCursor });
  const onwards = await as(sofia).events({ after: first.pageInfo.startCursor });
  const live = listen(sofia, { after: first.pageInfo.startCursor });
  expect(older.nodes.map(({ seq }) => seq)).toEqual(down(9, 3));
  expect(newer.nodes.map(({ seq }) => seq)).toEqual(['14', '13']);
  expect(onwards.nodes.map(({ seq }) => seq)).toEqual(['13', '14']);
  expect((await live.until(2)).map(({ seq }) => seq)).toEqual(['13', '14']);
  expect(first.nodes[0]?.cursor).toBe(first.pageInfo.startCursor);
  await live.leave();
});

test('the history of a ticket too is read newest first, by those who see it as full pages of what they see', async () => {
  const tenant = await aTenant();
  const { ana, marta } = tenant;
  const ticketId = await aBusyTicket(tenant);
  await aTicket(tenant.luis);

  const page = async (who: { token: string }, after?: string | null) =>
    (await as(who).latestActivity({ ticketId, orderBy: newest, first: 3, ...(after ? { after } : {}) }))?.activity;
  const [ofAgent, ofRequester] = [await page(marta), await page(ana)];
  const rest = await page(ana, ofRequester?.pageInfo.endCursor);

  expect(ofAgent).toMatchObject({ totalCount: 12, pageInfo: { hasNextPage: true } });
  expect(ofAgent?.edges.map(({ node }) => node.seq)).toEqual(['12', '11', '10']);
  expect(ofRequester).toMatchObject({ totalCount: 6, pageInfo: { hasNextPage: true, hasPreviousPage: false } });
  expect(ofRequester?.edges.map(({ node }) => node.seq)).toEqual(['11', '9', '7']);
  expect(rest?.edges.map(({ node }) => node.seq)).toEqual(['5', '3', '1']);
  expect(rest?.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
});

test('down the list one can read past events that are removed, up it one cannot', async () => {
  const tenant = await aTenant();
  await aBusyTicket(tenant);
  const { nodes } = await as(tenant.sofia).events({ orderBy: newest, first: 100 });
  const cursorOf = (seq: number) => nodes.find((one) => one.seq === String(seq))?.cursor ?? '';
  await asSuperuser((root) => root.query('delete from event where tenant_id = $1 and seq between 4 and 6', [tenant.system.tenant.id]));

  const older = await as(tenant.sofia).events({ orderBy: newest, after: cursorOf(5) });
  const above = await askAs(tenant.sofia, 'query ($before: String) { events(orderBy: { direction: DESC }, before: $before) { nodes { seq } } }', {
    before: cursorOf(5),
  });

  expect(older.nodes.map(({ seq }) => seq)).toEqual(['3', '2', '1']);
  expect(above.body.errors).toMatchObject([{ path: ['events'], extensions: { code: 'CURSOR_EXPIRED' } }]);
  expect(readPosition(above.body.errors[0].extensions.cursor).seq).toBe(12);
});

test.each([
  ['after', 'DESC'],
  ['before', 'DESC'],
  ['before', 'ASC'],
])('a cursor of another feed is refused as `%s` under %s', async (argument, direction) => {
  const [tenant, another] = [await aTenant(), await aTenant()];
  await Promise.all([aBusyTicket(tenant), aBusyTicket(another)]);
  const { nodes } = await as(another.sofia).events({ first: 5 });

  const query = `query ($cursor: String) { events(orderBy: { direction: ${direction} }, ${argument}: $cursor) { nodes { seq } } }`;
  const [foreign, garbage] = [await askAs(tenant.sofia, query, { cursor: nodes[3]?.cursor }), await askAs(tenant.sofia, query, { cursor: 'abc' })];

  expect(foreign.body.errors).toMatchObject([{ path: ['events'], extensions: { code: 'CURSOR_EXPIRED' } }]);
  expect(garbage.body.errors).toMatchObject([{ path: ['events'], extensions: { code: 'BAD_USER_INPUT', path: [argument] } }]);
});

test('an event has the message that it wrote, for those who read it', async () => {
  const { ana, marta, diego } = await aTenant();
  const { id: ticketId } = await aTicket(ana);
  await reply(marta, ticketId, 'Vacíe la caché.');
  await as(marta).addNote({ ticketId, body: 'Es la caché.', mentions: [diego.id] });
  const live = listen(marta, { after: (await as(ana).events({ first: 1 })).pageInfo.endCursor });

  const activity = async (who: { token: string }) =>
    (await as(who).latestActivity({ ticketId }))?.activity.edges.map(({ node }) => [node.type, node.message?.body]);

  expect(await activity(marta)).toEqual([
    ['ticket.opened', undefined],
    ['ticket.replied', 'Vacíe la caché.'],
    ['ticket.noted', 'Es la caché.'],
    ['ticket.mentioned', 'Es la caché.'],
  ]);
  expect(await activity(ana)).toEqual([
    ['ticket.opened', undefined],
    ['ticket.replied', 'Vacíe la caché.'],
  ]);
  expect((await live.until(3)).map(({ message }) => message?.body)).toEqual(['Vacíe la caché.', 'Es la caché.', 'Es la caché.']);
  await live.leave();
});

test('a message is found by its id, by those who see its ticket, and a note by those who read notes', async () => {
  const { ana, luis, marta } = await aTenant();
  const another = await aTenant();
  const { id: ticketId } = await aTicket(ana);
  const written = await succeed(reply(marta, ticketId, 'Vacíe la caché.'));
  const noted = await succeed(note(marta, ticketId, 'Es la caché.'));
  const ids = [written.message.id, noted.message.id];

  const bodies = async (who: { token: string }) => (await as(who).messageNodes({ ids })).map((node) => node?.__typename === 'Message' && node.body);

  expect(await bodies(marta)).toEqual(['Vacíe la caché.', 'Es la caché.']);
  expect(await bodies(ana)).toEqual(['Vacíe la caché.', false]);
  expect(await bodies(luis)).toEqual([false, false]);
  expect(await bodies(another.sofia)).toEqual([false, false]);
});

test("labels are in the viewer's language, or in the one that is asked for", async () => {
  const { ana } = await aTenant();
  await aTicket(ana);

  const asked = `{ events { nodes { label en: label(locale: "en-GB") pt: label(locale: "pt") other: label(locale: "fr") } } }`;
  const { body } = await askAs(ana, asked);

  expect(body.data.events.nodes).toEqual([{ label: 'Ticket abierto', en: 'Ticket opened', pt: 'Chamado aberto', other: 'Ticket abierto' }]);
});

test('the catalogue has every type with its label, its audience and its changes', async () => {
  const { ana, marta } = await aTenant();
  const { id: ticketId } = await aTicket(ana);
  expect(await refusalsOf(reply(marta, ticketId))).toEqual([]);

  const types = await as(ana).eventTypes({ locale: 'en' });
  const byKey = new Map(types.map((type) => [type.key, type]));

  expect(byKey.get('ticket.mentioned')).toMatchObject({ label: 'Mention in a note', audiences: ['AGENTS'], isOnlyLive: false });
  expect(byKey.get('ticket.mentioned')?.changes).toEqual([
    { field: 'message', type: 'Message' },
    { field: 'mentions', type: '[User]' },
  ]);
  expect(byKey.get('ticket.left')?.isOnlyLive).toBe(true);
  expect([...byKey.keys()]).toEqual([...byKey.keys()].toSorted());
  for (const { type } of (await as(marta).events()).nodes) expect(byKey.has(type)).toBe(true);
});
