import 'reflect-metadata';
import { beforeAll, describe, expect, test } from 'vitest';
import { aTenant, type TestTenant } from '../support/a-tenant.ts';
import { aTicket } from '../support/a-ticket.ts';
import { openTestApp } from '../support/app.ts';
import { as, askAs } from '../support/client.ts';
import { type TicketFilter } from '../support/gql/graphql.ts';
import { inside } from './mutations.ts';

openTestApp();

let tenant: TestTenant;
beforeAll(async () => {
  tenant = await aTenant({ articles: [{ title: 'Configuración de la impresora', body: 'El que la hace la paga.', state: 'PUBLISHED', author: 'marta' }] });
  await aTicket(tenant.ana, { subject: 'Uno', category: 'question' });
  await aTicket(tenant.ana, { subject: 'Dos' });
});

interface Read {
  code: string | null;
  count: number | null;
}

async function read(root: string, type: string, value: unknown): Promise<Read> {
  const [argument] = type.split(':');
  const { body } = await askAs(tenant.sofia, `query ($value: ${type.split(':')[1]}) { ${root}(${argument}: $value) { totalCount nodes { id } } }`, { value });
  expect(JSON.stringify(body)).not.toMatch(inside);
  return { code: body.errors?.[0]?.extensions.code ?? null, count: body.data?.[root]?.totalCount ?? null };
}

const tickets = (filter: TicketFilter) => read('tickets', 'filter:TicketFilter', filter);
const found = (count: number): Read => ({ code: null, count });
const refused: Read = { code: 'BAD_USER_INPUT', count: null };

function nested(depth: number): TicketFilter {
  return depth === 0 ? { subject: { eq: 'Uno' } } : { not: nested(depth - 1) };
}

describe('filters', () => {
  test.each<[string, TicketFilter, number]>([
    ['an empty filter', {}, 2],
    ['empty and', { and: [] }, 2],
    ['empty or: none of them holds', { or: [] }, 0],
    ['and of empty ones', { and: [{}, {}] }, 2],
    ['or with an empty one', { or: [{ subject: { eq: 'Uno' } }, {}] }, 2],
    ['not of an empty one', { not: {} }, 0],
    ['empty comparators', { subject: {}, openedAt: {}, priority: {} }, 2],
    ['an empty key and id', { queue: { key: {}, id: {} }, status: { category: {} }, assignee: { id: {} } }, 2],
    ['an empty list', { subject: { in: [] } }, 0],
    ['an empty list of keys', { severity: { key: { in: [] } } }, 0],
    ['none of an empty list', { severity: { key: { nin: [] } }, category: { key: { nin: [] } } }, 2],
    ['a contradiction', { and: [{ subject: { eq: 'Uno' } }, { subject: { eq: 'Dos' } }] }, 0],
    ['a time before itself', { openedAt: { gt: '2030-01-01T00:00:00.000Z', lt: '2020-01-01T00:00:00.000Z' } }, 0],
    ['a category that is another, or is none', { category: { key: { neq: 'printer' } } }, 2],
    ['a category that is not this one', { category: { key: { neq: 'question' } } }, 1],
    ['no category', { category: { key: { isNull: true } } }, 1],
    ['some category', { category: { key: { isNull: false } } }, 1],
    ['not this category', { not: { category: { key: { eq: 'question' } } } }, 1],
    ['wild cards are letters', { subject: { contains: '%' } }, 0],
    ['an empty part', { subject: { contains: '' } }, 2],
    ['half a character', { subject: { eq: '\ud800' } }, 0],
    ['ten nots', nested(10), 1],
    ['a hundred ors', { or: Array.from({ length: 100 }, (_, n) => ({ subject: { eq: n === 7 ? 'Dos' : `Nada ${n}` } })) }, 1],
  ])('%s', async (_, filter, count) => {
    expect(await tickets(filter)).toEqual(found(count));
  });

  test.each<[string, TicketFilter]>([
    ['eleven nots', nested(11)],
    ['a thousand nots', nested(1_000)],
    ['a thousand ors', { or: Array.from({ length: 1_000 }, () => ({ isOverdue: true })) }],
    ['a NUL in a text', { subject: { contains: 'a\0' } }],
    ['a NUL in a list', { code: { in: ['a', '\0'] } }],
    ['a NUL in a key', { queue: { key: { eq: '\0' } } }],
    ['a time that is none', { openedAt: { gt: 'yesterday' } }],
    ['an id that is none', { creator: { id: { neq: 'usr_1' } } }],
    ['an id of another type', { organization: { id: { eq: 'usr_01h2xcejqtf2nbrexx3vqjhp41' } } }],
    ['a name that every object has', { constructor: 1 } as TicketFilter],
    ['another one, within', { and: [{ not: { toString: { eq: 1 } } as TicketFilter }, { valueOf: {} } as TicketFilter] }],
    ['that of what is behind objects', JSON.parse('{ "__proto__": { "eq": 1 } }')],
  ])('%s is refused', async (_, filter) => {
    expect(await tickets(filter)).toEqual(refused);
  });

  test.each([
    ['tickets', 'TicketFilter', { queue: { id: { neq: 'usr_01h2xcejqtf2nbrexx3vqjhp41' } } }],
    ['users', 'UserFilter', { organization: { id: { neq: 'usr_01h2xcejqtf2nbrexx3vqjhp41' } } }],
    ['events', 'EventFilter', { ticket: { organization: { id: { neq: 'usr_01h2xcejqtf2nbrexx3vqjhp41' } } } }],
  ])('an id of another type is refused in %s of which nothing is read', async (root, type, filter) => {
    const { body } = await askAs(tenant.sofia, `query ($filter: ${type}) { ${root}(filter: $filter) { __typename } }`, { filter });

    expect(body.errors?.[0].extensions.code).toBe('BAD_USER_INPUT');
  });

  test('events take no filter that tickets refuse', async () => {
    expect(await read('events', 'filter:EventFilter', { ticket: nested(11) })).toEqual(refused);
    expect(await read('events', 'filter:EventFilter', { type: { eq: '\0' } })).toEqual(refused);
    expect(await read('events', 'filter:EventFilter', {})).toEqual(found(2));
  });
});

describe('searches', () => {
  test.each([
    "'",
    '"',
    '"configuración',
    "o'hara",
    '& | !',
    '!!!',
    'a:*',
    ':* <->',
    '-configuración',
    'OR or AND',
    '(((',
    '\\',
    '%',
    '\u202e',
    '🦊',
    'de la el',
    '  x  ',
  ])('the odd words %j are words like others', async (search) => {
    expect((await read('articles', 'search:String', search)).code).toBeNull();
  });

  test('200 characters are read, 201, a NUL and half a character are refused, and blanks ask for nothing in particular', async () => {
    const articles = (search: string) => read('articles', 'search:String', search);

    const searches = ['x '.repeat(100), 'x'.repeat(201), 'a\0b', '\ud800', ' \t '];

    expect(await Promise.all(searches.map(articles))).toEqual([found(0), refused, refused, refused, found(1)]);
    expect((await as(tenant.ana).articles({ search: '"configuracion" impresoras' })).totalCount).toBe(1);
  });
});

describe('codes and cursors', () => {
  const cursor = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');

  test.each(['', 'CRM-000042', "' or 1=1", '💥', '\ud800', 'x'.repeat(10_000)])('the code %j is nobody', async (code) => {
    const { body } = await askAs(tenant.ana, 'query ($code: String) { ticket(code: $code) { id } }', { code });

    expect(body).toMatchObject({ data: { ticket: null } });
    expect(body.errors).toBeUndefined();
  });

  test('a code with a NUL is refused', async () => {
    const { body } = await askAs(tenant.ana, 'query ($code: String) { ticket(code: $code) { id } }', { code: 'a\0' });

    expect(body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
  });

  test.each([
    ['garbage', 'garbage'],
    ['nothing', ''],
    ['a time that is none', cursor('OPENED_AT:DESC', 'no time', '0192f0c1-0000-7000-8000-000000000000')],
    ['a time out of range', cursor('OPENED_AT:DESC', '999999-01-01', '0192f0c1-0000-7000-8000-000000000000')],
    ['an id that is none', cursor('OPENED_AT:DESC', '2026-01-01T00:00:00Z', 'x')],
    ['a NUL', cursor('OPENED_AT:DESC', '\0', '0192f0c1-0000-7000-8000-000000000000')],
    ['SQL', cursor('OPENED_AT:DESC', "now()'; drop table ticket; --", 'x')],
    ['too few values', cursor('OPENED_AT:DESC', '2026-01-01T00:00:00Z')],
    ['numbers', cursor('OPENED_AT:DESC', 1, 2)],
    ['another order', cursor('DUE_AT:ASC', '2026-01-01T00:00:00Z', '0192f0c1-0000-7000-8000-000000000000')],
    ['a number beyond all feeds', cursor('SEQ', '99999999999999999999999')],
  ])('a cursor of %s is refused', async (_, after) => {
    expect(await read('tickets', 'after:String', after)).toEqual(refused);
    expect(await read('events', 'after:String', after)).toEqual(refused);
  });
});
