import { request } from 'node:http';
import { beforeAll, expect, test, vi } from 'vitest';
import { KnownOperations } from '../../src/api/operations/known-operations.ts';
import { RepeatedRequests } from '../../src/api/operations/repeated-requests.ts';
import { diceFor } from '../fuzz/rolls.ts';
import type { Dice } from '../reading/choices.ts';
import { aTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { aVisitor } from '../support/a-visitor.ts';
import { openTestApp, theApp } from '../support/app.ts';
import { as, succeed } from '../support/client.ts';

/** However a request is written, it is answered as it is where nothing is known: in the same words, under the same status and headers. */
openTestApp();

const forms = Number(process.env.RELEVO_FORMS ?? 600);
const seed = Number(process.env.RELEVO_SEED ?? 20_261_130);

let people: Record<string, string>;
let ticketId: string;

beforeAll(async () => {
  const tenant = await aTenant();
  const { ana, luis, marta, sofia } = tenant;
  ticketId = (await aTicket(ana)).id;
  const { secret } = await succeed(as(sofia).issueApiKey({ name: 'K', permissions: ['ticket:read', 'ticket:read_all'], requesterId: sofia.id }));
  people = { ana: ana.token, luis: luis.token, marta: marta.token, sofia: sofia.token, key: secret ?? '', visitor: (await aVisitor(tenant)).token };
});

interface Form {
  method: string;
  path: string;
  headers: [string, string][];
  body: string | null;
}

function documents(): string[] {
  return [
    'query Page($first: Int!) { tickets(first: $first) { totalCount nodes { id code status { label } } } viewer { actor { name } } }',
    'query Page($first: Int = 2) { tickets(first: $first) { nodes { id } } }',
    'query One($id: ID!, $with: Boolean = true) { ticket(id: $id) { subject messages(first: 2) @include(if: $with) { nodes { body } } } }',
    `query One($id: ID!) { ticket(id: $id) { ...T } } fragment T on Ticket { subject priority isOverdue }`,
    'query A { viewer { actor { name } } } query B($first: Int) { tickets(first: $first) { totalCount } }',
    'query __proto__ { constructor: viewer { toString: actor { name } } }',
    `{ a: ticket(id: "${ticketId}") { subject } b: ticket(id: "${ticketId}") { subject } }`,
    `{ a: ticket(id: "${ticketId.slice(0, -1)}x") { subject } viewer { actor { name } } }`,
    '{ __typename }',
    '{ __typename viewer { actor { __typename name } } }',
    '{ __type(name: "Ticket") { name } viewer { actor { name } } }',
    '{ articles(first: 2) { nodes { title } } }',
    'query Q($with: Boolean!) { viewer @include(if: $with) { actor { name } } tickets @skip(if: $with) { totalCount } }',
    'query Q($f: TicketFilter) { tickets(filter: $f) { totalCount nodes { subject } } }',
    'query Q($s: String) { tickets(search: $s) { nodes { subject } } }',
    'mutation M($input: CloseTicketInput!) { closeTicket(input: $input) { ticket { id } userErrors { code message path } } }',
    'subscription S { notifications { __typename } }',
    'fragment T on Ticket { subject }',
    '{ viewer { actor { nome } } }',
    '{ viewer { actor { name } }',
    '',
    ' ',
    '# only a comment',
  ];
}

const names = ['null', '""', '"A"', '"B"', '"Page"', '"One"', '"Q"', '"M"', '"__proto__"', '"constructor"', '1', '[]', '"\\u0041"'];

function values(): string[] {
  const id = JSON.stringify(ticketId);
  return [
    ...['null', '{}', '[]', '""', '"{}"', '0', 'false', 'true', '{"first":2}', '{"first":"2"}', '{"first":2.0}', '{"first":2,"first":3}', '{"first":null}'],
    ...['{"__proto__":{"first":2}}', '{"first":2,"__proto__":null}', '{"first":{"__proto__":1}}', '{"first":9007199254740993}', '{"first":1e400}'],
    ...[`{"id":${id}}`, `{"id":${id},"with":false}`, `{"id":${id},"with":null}`, `{"id":[${id}]}`, '{"with":true}', '{"with":false}', '{"with":"true"}'],
    ...['{"f":{"isOpen":true}}', '{"f":{}}', '{"f":null}', '{"f":{"__proto__":{}}}', '{"s":"impresora"}', '{"s":"\\u0000"}', '{"s":"\\ud800"}', '{"s":""}'],
    ...[`{"input":{"ticketId":${id}}}`, '{"input":{}}', '{"constructor":1}', `{"id":${id},"extra":${'['.repeat(30)}${']'.repeat(30)}}`],
  ];
}

const extensions = ['null', '{}', '""', '[]', '{"persistedQuery":{"version":1,"sha256Hash":"abc"}}', '{"a":1}'];
const types = [
  'application/json',
  'application/json; charset=utf-8',
  'APPLICATION/JSON',
  'application/graphql-response+json',
  'application/json-x',
  'text/plain',
];
const accepts = ['', '*/*', 'application/json', 'application/graphql-response+json', 'application/json;q=0', 'text/html', 'multipart/mixed', 'application/*'];
const otherTypes = [
  'application/graphql',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  ' application/json ',
  'application/json;charset=latin1',
];
const more: [string, string][] = [
  ['accept-language', 'pt, en;q=0.5'],
  ['accept-language', 'en'],
  ['accept-language', '*'],
  ['origin', 'https://help.example'],
  ['origin', 'https://evil.example'],
  ['referer', 'https://help.example/x'],
  ['content-encoding', 'gzip'],
  ['content-encoding', 'identity'],
  ['x-apollo-operation-name', 'x'],
  ['if-none-match', '*'],
  ['relevo-position', '1'],
];

function bodyOf(dice: Dice): string {
  const key = (name: string) => (dice.chance(4) ? `"\\u00${name.charCodeAt(0).toString(16)}${name.slice(1)}"` : `"${name}"`);
  const query = dice.pick([...documents(), ...documents(), null]);
  const parts = [`${key('query')}:${JSON.stringify(query)}`];
  if (dice.chance(75)) parts.push(`${key('variables')}:${dice.pick(values())}`);
  if (dice.chance(35)) parts.push(`${key('operationName')}:${dice.pick(names)}`);
  if (dice.chance(10)) parts.push(`${key('extensions')}:${dice.pick(extensions)}`);
  if (dice.chance(4)) parts.push(`"query":${JSON.stringify(dice.pick(documents()))}`);
  if (dice.chance(4)) parts.push('"__proto__":{"query":"{ __typename }"}');
  const space = dice.pick(['', '', ' ', '\n\t']);
  const body = `${space}{${parts.join(`${space},`)}}${space}`;
  if (dice.chance(3)) return dice.pick([`[${body}]`, `${body}${body}`, `\ufeff${body}`, body.slice(1), 'null', '""', '[]', '']);
  return body;
}

function aForm(dice: Dice): Form {
  const method = dice.chance(8) ? dice.pick(['GET', 'HEAD', 'PUT']) : 'POST';
  const headers: [string, string][] = [];
  const who = dice.pick([...Object.keys(people), 'nobody']);
  const bearer = dice.pick(['Bearer ', 'Bearer ', 'Bearer ', 'bearer ', 'BEARER ', 'Bearer  ', 'Basic ']);
  if (who !== 'nobody') headers.push(['Authorization', `${bearer}${people[who]}`]);
  if (dice.chance(3)) headers.push(['authorization', `Bearer ${people['ana']}`]);
  headers.push(['content-type', dice.pick([...types, ...types, ...otherTypes])]);
  if (dice.chance(80)) headers.push(['accept', dice.pick(accepts)]);
  if (dice.chance(3)) headers.push(['accept', dice.pick(accepts)]);
  for (let at = 0; at < 2; at += 1) if (dice.chance(25)) headers.push(dice.pick(more));
  const [query, variables] = [dice.pick(documents()), dice.pick(values())];
  const inAddress = `?query=${encodeURIComponent(query)}&variables=${encodeURIComponent(variables)}`;
  const path =
    method === 'GET' || dice.chance(4) ? `/graphql${inAddress}` : dice.pick(['/graphql', '/graphql', '/graphql', '/graphql', '/graphql?', '/graphql#x']);
  return { method, path, headers, body: method === 'GET' || method === 'HEAD' ? null : bodyOf(dice) };
}

interface Answer {
  status: number | undefined;
  headers: object;
  text: string;
}

function send({ method, path, headers, body }: Form): Promise<Answer> {
  const { hostname, port } = new URL(theApp().url);
  return new Promise((resolve, reject) => {
    const length: [string, string][] = [
      ['host', `${hostname}:${port}`],
      ...(body === null ? [] : [['content-length', String(Buffer.byteLength(body))] as [string, string]]),
    ];
    const sent = request({ hostname, port, method, path, headers: [...headers, ...length].flat() }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        const { date: _, 'x-request-id': _id, 'content-length': _length, etag: _etag, ...others } = answer.headers;
        resolve({ status: answer.statusCode, headers: others, text: plain(Buffer.concat(parts).toString()) });
      });
    });
    sent.on('error', reject);
    sent.end(body ?? undefined);
  });
}

const plain = (text: string) => text.replace(/"requestId":"[^"]*"/g, '"requestId":""').replace(/"(remaining|charged|retryAfterMs)":[\d.]+/g, '"$1":0');

async function asApollo(form: Form): Promise<Answer> {
  const spies = [vi.spyOn(KnownOperations.prototype, 'find').mockReturnValue(null), vi.spyOn(RepeatedRequests.prototype, 'answer').mockResolvedValue(null)];
  const answer = await send(form);
  for (const spy of spies) spy.mockRestore();
  return answer;
}

test(`${forms} forms of requests are answered as Apollo answers them`, { timeout: forms * 200 + 60_000 }, async () => {
  const statuses = new Map<number | undefined, number>();
  for (let number = 0; number < forms; number += 1) {
    const form = aForm(diceFor(seed, number));
    const first = await asApollo(form);
    for (let at = 0; at < 3; at += 1) {
      const answer = await send(form);
      expect(answer, `form ${number} of seed ${seed}, sent ${at + 1} times: ${JSON.stringify(form)}`).toEqual(first);
    }
    statuses.set(first.status, (statuses.get(first.status) ?? 0) + 1);
    expect(first.status, JSON.stringify(form)).toSatisfy((status: number) => status < 500);
  }
  if (process.env.RELEVO_FORMS) process.stdout.write(`${JSON.stringify([...statuses])}\n`);
});
