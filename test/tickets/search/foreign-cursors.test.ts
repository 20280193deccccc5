import { expect, test } from 'vitest';
import { notificationsOf } from '../../notifications/news-of.ts';
import { aTenant } from '../../support/a-tenant.ts';
import { aTicket } from '../../support/a-ticket.ts';
import { takes } from '../../support/actions.ts';
import { openTestApp } from '../../support/app.ts';
import { as, askAs, succeed } from '../../support/client.ts';

openTestApp();

const cursor = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
const searched = 'query ($search: String, $after: String, $before: String) { tickets(search: $search, after: $after, before: $before) { nodes { subject } } }';
const listed = 'query ($after: String, $orderBy: [TicketOrder!]) { tickets(after: $after, orderBy: $orderBy) { nodes { id } } }';
const news = 'query ($after: String) { viewer { notifications(after: $after) { nodes { id } } } }';
const id = '0192f0c1-0000-7000-8000-000000000000';

test('a search goes on only from its own cursors, and other lists not from those of a search', async () => {
  const { ana, marta } = await aTenant({ articles: [] });
  for (const at of [1, 2, 3]) await aTicket(ana, { subject: `Teclado ${at}` });
  const found = await as(marta).searchTickets({ search: 'teclado', first: 1 });
  const newest = await as(marta).tickets({ first: 1 });
  const [ofSearch, ofList] = [found.pageInfo.endCursor, newest.pageInfo.endCursor];

  const answers = [
    await askAs(marta, searched, { search: 'teclado', after: ofList }),
    await askAs(marta, listed, { after: ofSearch }),
    await askAs(marta, news, { after: ofSearch }),
    await askAs(marta, news, { after: ofList }),
    await askAs(marta, searched, { search: 'teclado', after: cursor('RELEVANCE:DESC', '99999999999999999999', id) }),
    await askAs(marta, searched, { search: 'teclado', after: cursor('RELEVANCE:DESC', '1 or 1=1', id) }),
    await askAs(marta, listed, { after: cursor('OPENED_AT:DESC', '2026-02-31 00:00:00+00', id) }),
    await askAs(marta, listed, { after: cursor('OPENED_AT:DESC', '2026-02-28 00:00:00+99:99', id) }),
    await askAs(marta, listed, { after: cursor('OPENED_AT:DESC', '0000-01-01 00:00:00+00', id) }),
    await askAs(marta, listed, { after: cursor('OPENED_AT:DESC', '2026-01-00 00:00:00+00', id) }),
  ];

  for (const { body } of answers) expect(body.errors, JSON.stringify(body)).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', path: ['after'] } }]);
  const goesOn = await askAs(marta, searched, { search: 'teclado', after: ofSearch });
  expect(goesOn.body.data.tickets.nodes).toHaveLength(2);
});

test.each([
  '\u202eimpresora',
  'impre\u200bsora',
  'ímpresora',
  'i\u0301mpresora',
  'IMPRESORA\u200f',
  '"impresora',
  'impresora"',
  '  impresora  ',
  'impresora impresora',
  'impre*',
  '(impresora)',
])('the search %j finds what a person means', async (search) => {
  const { marta } = await aPrinter();

  const { body } = await askAs(marta, searched, { search });

  expect(body.errors).toBeUndefined();
  expect(body.data.tickets.nodes.map(({ subject }: { subject: string }) => subject)).toEqual(search === 'impre*' ? expect.anything() : ['Impresora sin papel']);
});

let printer: ReturnType<typeof aTenant> | undefined;
function aPrinter() {
  printer ??= aTenant({ articles: [] }).then(async (tenant) => {
    await aTicket(tenant.ana, { subject: 'Impresora sin papel' });
    return tenant;
  });
  return printer;
}

test('marks that contradict each other at once leave each notification read or unread, and counted so', async () => {
  const { ana, marta } = await aTenant();
  const { id: ticketId } = await aTicket(ana);
  await takes(marta, ticketId);
  for (let at = 0; at < 6; at += 1) await succeed(as(ana).replyToTicket({ ticketId, body: `Otra ${at}.` }));
  const ids = (await notificationsOf(marta)).map((one) => one.id);

  await Promise.all(ids.flatMap((one, at) => [true, false].map((isRead) => as(marta).markNotifications(at % 2 ? { ids, isRead } : { upToId: one, isRead }))));

  const { unreadNotificationCount } = await as(marta).notifications();
  expect((await notificationsOf(marta)).filter(({ readAt }) => readAt === null)).toHaveLength(unreadNotificationCount);
});

test('an unknown kind or channel of preferences is refused as a value that there is not, and nothing is chosen', async () => {
  const { marta } = await aTenant();
  const query = 'mutation ($input: UpdateNotificationPreferencesInput!) { updateNotificationPreferences(input: $input) { userErrors { code } } }';
  const ask = (preference: object) => askAs(marta, query, { input: { preferences: [{ kind: 'ANSWERED', channels: [] }, preference] } });

  const answers = [
    await ask({ kind: 'WHATEVER', channels: [] }),
    await ask({ kind: 'CHANGED', channels: ['PIGEON'] }),
    await ask({ kind: null, channels: [] }),
  ];

  const paths = [['kind'], ['channels', 0], ['kind']].map((place) => ['input', 'preferences', 1, ...place]);
  expect(
    answers.map(({ body }) => body.errors.map(({ extensions: { code, path } }: { extensions: { code: string; path: unknown[] } }) => [code, path])),
  ).toEqual(paths.map((path) => [['BAD_USER_INPUT', path]]));
  const { notificationPreferences } = await as(marta).notificationPreferences();
  expect(notificationPreferences.find(({ kind }) => kind === 'ANSWERED')?.channels).toEqual(['IN_APP', 'MAIL']);
});
