import { parse } from 'graphql';
import { expect, test } from 'vitest';
import { eventQueryOf } from '../../src/live/delivery/event-subscription.ts';
import { planCount } from '../../src/reading/statement/field-statement.ts';
import { askToFollow } from '../live/without-a-socket.ts';
import { aTenant, type Person } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { opens } from '../support/actions.ts';
import { openTestApp } from '../support/app.ts';
import { as, askAs } from '../support/client.ts';
import { withCustomFields } from '../tickets/tenant-with-custom-fields.ts';
import { sentDuring } from './sent-statements.ts';

openTestApp();

const many = (count: number) => Array.from({ length: count }, (_, at) => at);
const answersOf = async (who: Person, queries: readonly string[]) => {
  const answers = [];
  for (const query of queries) answers.push((await askAs(who, query)).body.data);
  return answers;
};
async function plansMadeBy(work: () => Promise<unknown>): Promise<number> {
  const before = planCount();
  await work();
  return planCount() - before;
}

test('450 documents that differ only in the values of their literals share one plan', async () => {
  const { ana } = await aTenant();
  const filterOf = (name: number) =>
    `{ or: [${many(20).map((at) => `{ subject: { contains: "${name} ${at}" } }`)}, { customField: { key: "k${name}", eq: ${name} } }] }`;
  const documents = many(450).map((name) =>
    parse(`subscription { ticketEvents(filter: ${filterOf(name)}) { seq ticket { code messages(first: 3, after: "${name}") { nodes { id } } } } }`),
  );

  const made = await plansMadeBy(async () => {
    for (const document of documents) eventQueryOf(await askToFollow(ana.ctx, document), ana.ctx.actor);
  });

  expect(made).toBe(1);
});

test('each gets the values of its own document, also in nested fields and fragments', async () => {
  const { ana, marta } = await aTenant();
  const { id } = await aTicket(ana, { severity: 'critical' });
  for (const body of ['uno', 'dos', 'tres']) await as(marta).replyToTicket({ ticketId: id, body });
  const cursors = (await askAs(ana, `{ ticket(id: "${id}") { messages { edges { cursor } } } }`)).body.data.ticket.messages.edges.map(
    ({ cursor }: { cursor: string }) => cursor,
  );
  const queryOf = (locale: string, after: string) =>
    `{ tickets(filter: { subject: { neq: "${locale}" } }) { nodes { severity { label(locale: "${locale}") } ...Said } } } fragment Said on Ticket { messages(after: "${after}") { nodes { body } } }`;
  const queries = ['es', 'en', 'pt', 'fr'].map((locale, at) => queryOf(locale, cursors[at % 3]));
  let answers: { tickets: { nodes: { severity: { label: string }; messages: { nodes: { body: string }[] } }[] } }[] = [];

  const made = await plansMadeBy(async () => {
    answers = await answersOf(ana, queries);
  });

  expect(made).toBe(1);
  const bodies = answers.map(({ tickets }) => tickets.nodes[0]?.messages.nodes.map(({ body }) => body));
  expect(bodies).toEqual([['dos', 'tres'], ['tres'], [], ['dos', 'tres']]);
});

test('what decides how a statement is built makes a plan of its own: page sizes, enum values, aliases, and what is left out', async () => {
  const { ana } = await aTenant();
  await aTicket(ana);
  const queries = [
    '{ tickets(first: 1) { nodes { code } } }',
    '{ tickets(first: 2) { nodes { code } } }',
    '{ tickets(first: 2, filter: { priority: { eq: LOW } }) { nodes { code } } }',
    '{ tickets(first: 2, filter: { priority: { eq: HIGH } }) { nodes { code } } }',
    '{ tickets(first: 2) { nodes { other: code } } }',
    '{ tickets(first: 2) { nodes { code subject @include(if: false) } } }',
    '{ tickets(first: 2) { nodes { code subject @include(if: true) } } }',
    '{ tickets(first: 2) { nodes { messages(first: 1) { nodes { body } } } } }',
    '{ tickets(first: 2) { nodes { messages(first: 2) { nodes { body } } } } }',
    '{ tickets(first: 2) { nodes { messages(last: 2) { nodes { body } } } } }',
    '{ tickets(first: 2) { nodes { messages { nodes { body } } } } }',
  ];

  expect(await plansMadeBy(() => answersOf(ana, queries))).toBe(queries.length);
  expect(
    await plansMadeBy(() =>
      answersOf(
        ana,
        queries.map((query) => `${query} # again`),
      ),
    ),
  ).toBe(0);
});

test('texts that look like enum values, numbers and the variables that hold them are values too', async () => {
  const { ana, marta } = await aTenant(withCustomFields);
  await opens(ana, { customFields: { units: 3, serial: 'ABC' } });
  const equal = (key: string, eq: string) => `{ tickets(filter: { customField: { key: "${key}", eq: ${eq} } }) { nodes { code } } }`;
  const byVariable = 'query ($eq: JSON) { tickets(filter: { customField: { key: "units", eq: $eq } }) { nodes { code } } }';
  const found: number[] = [];

  const made = await plansMadeBy(async () => {
    for (const { tickets } of await answersOf(marta, [equal('units', '3'), equal('units', '4'), equal('serial', '"ABC"'), equal('serial', '"ABCD"')]))
      found.push(tickets.nodes.length);
    for (const eq of [3, 4, 'ABC']) found.push((await askAs(marta, byVariable, { eq })).body.data.tickets.nodes.length);
  });

  expect([made, found]).toEqual([2, [1, 0, 1, 0, 1, 0, 0]]);
});

test('a variable that is the size of a page is none of the values', async () => {
  const { ana, marta } = await aTenant();
  const { id } = await aTicket(ana);
  for (const body of ['uno', 'dos', 'tres']) await as(marta).replyToTicket({ ticketId: id, body });
  const query = 'query ($id: ID!, $n: Int!) { ticket(id: $id) { messages(first: $n) { nodes { body } } } }';

  const sizes = [];
  for (const n of [1, 2, 3]) sizes.push((await askAs(ana, query, { id, n })).body.data.ticket.messages.nodes.length);

  expect(sizes).toEqual([1, 2, 3]);
});

test('how many rows of an order are looked at first is a parameter, since the planner would sort all open tickets of a large desk among small ones', async () => {
  const { marta } = await aTenant();

  const sent = await sentDuring(() => askAs(marta, '{ tickets(filter: { closedAt: { isNull: true } }) { totalCount nodes { id } } }'));

  const { text = '' } = sent.find(({ text }) => text.includes('from "ticket"')) ?? {};
  expect(text).toMatch(/order by "t1"\."\w+" (asc|desc), "t1"\."id" (asc|desc) limit \$\d+::integer \+ 1\)/);
});
