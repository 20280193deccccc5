import { ApolloServer } from '@apollo/server';
import { beforeEach, expect, test, vi } from 'vitest';
import { aTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp, theApp } from '../support/app.ts';
import type { Bearer } from '../support/client.ts';

/** What Apollo has taken before in the same form is executed without it, and answered in the same words. */
openTestApp();

const byApollo = vi.spyOn(ApolloServer.prototype, 'executeHTTPGraphQLRequest');
beforeEach(() => void byApollo.mockClear());

interface Body {
  query: string;
  variables?: object | null;
  operationName?: string | null;
}

let sent = 0;

/** No two are the same to the letter, as those that are answered from their statements. */
async function send(who: Bearer | null, body: object, accept: string) {
  sent += 1;
  const answer = await fetch(`${theApp().url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept, ...(who && { authorization: `Bearer ${who.token}` }) },
    body: JSON.stringify(body) + ' '.repeat(sent),
  });
  const text = (await answer.text()).replace(/"requestId":"[^"]*"/, '"requestId":"…"').replace(/"(remaining|charged|retryAfterMs)":[\d.]+/g, '"$1":0');
  const headers = ['content-type', 'vary', 'cache-control'].map((name) => answer.headers.get(name));
  return { status: answer.status, headers, text };
}

const accepted = ['*/*', 'application/json', 'application/graphql-response+json', 'application/graphql-response+json, application/json;q=0.9'];
const page = 'query Page($first: Int!) { tickets(first: $first) { totalCount nodes { id code } } }';
const reply = 'mutation Reply($input: ReplyToTicketInput!) { replyToTicket(input: $input) { message { kind body } userErrors { code path message } } }';
const close = 'mutation Close($input: CloseTicketInput!) { closeTicket(input: $input) { ticket { id } userErrors { code path } } }';
const note = 'mutation Note($input: AddNoteInput!) { addNote(input: $input) { message { id } userErrors { code } } }';
const wide = `query Wide { ${[1, 2, 3, 4, 5].map((at) => `p${at}: tickets(first: 100) { nodes { messages(first: 100) { nodes { body author { name } } } } }`).join(' ')} }`;

test.each(accepted)('the answer to `%s` is the same in each word, whatever becomes of the request', async (accept) => {
  const { ana, sofia } = await aTenant();
  const { id: ticketId } = await aTicket(ana);
  const cases: [what: string, who: Bearer | null, body: Body][] = [
    ['a page', ana, { query: page, variables: { first: 5 } }],
    ['a change', ana, { query: reply, variables: { input: { ticketId, body: 'Sigue sin funcionar.' } } }],
    ['a refusal by a rule', sofia, { query: close, variables: { input: { ticketId } } }],
    ['an input that is not valid', ana, { query: reply, variables: { input: { ticketId, body: '' } } }],
    ['a missing permission', ana, { query: note, variables: { input: { ticketId, body: 'Nota' } } }],
    ['an id of another type', ana, { query: reply, variables: { input: { ticketId: ticketId.replace('tkt', 'usr'), body: 'Hola' } } }],
    ['a missing variable', ana, { query: page, variables: {} }],
    ['a variable of another type', ana, { query: page, variables: { first: 'five' } }],
    ['no variables', ana, { query: page, variables: null }],
    ['a page that is too long', ana, { query: page, variables: { first: 1_000 } }],
    ['an operation that is not there', ana, { query: page, variables: { first: 5 }, operationName: 'Other' }],
    ['one operation of two', ana, { query: 'query A { viewer { actor { name } } } query B { __typename }', operationName: 'A' }],
    ['none of two operations', ana, { query: 'query A { __typename } query B { __typename }', operationName: null }],
    ['what costs too much', ana, { query: wide }],
    ['nobody', null, { query: page, variables: { first: 5 } }],
    ['the schema', ana, { query: '{ __type(name: "Ticket") { name } }' }],
    ['the schema, for nobody', null, { query: '{ __type(name: "Ticket") { name } }' }],
    ['a subscription', ana, { query: 'subscription Live { notifications { __typename } }' }],
  ];
  await send(ana, { query: '{ __typename }' }, accept);

  for (const [what, who, body] of cases) {
    const [first, viaApollo] = [await send(who, body, accept), await send(who, { ...body, extensions: {} }, accept)];
    byApollo.mockClear();
    const answer = await send(who, body, accept);

    expect(answer, what).toEqual(viaApollo);
    expect({ status: first.status, headers: first.headers }, what).toEqual({ status: answer.status, headers: answer.headers });
    expect(byApollo, what).not.toHaveBeenCalled();
  }
});

test('what has another form goes to Apollo: an address, extensions, an unknown document or media type', async () => {
  const { ana } = await aTenant();
  const query = '{ viewer { actor { name } } }';
  for (const _ of [1, 2]) await send(ana, { query }, 'application/json');
  byApollo.mockClear();

  await send(ana, { query, extensions: { any: 1 } }, 'application/json');
  await send(ana, { query: `${query} # another` }, 'application/json');
  const unacceptable = await send(ana, { query: '{ viewer { __typename } }' }, 'text/html');
  const malformed = await send(ana, { query, variables: [] }, 'application/json');

  expect(byApollo).toHaveBeenCalledTimes(4);
  expect([unacceptable.status, malformed.status]).toEqual([406, 400]);
});
