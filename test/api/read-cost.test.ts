import { buildSchema, type DocumentNode, getOperationAST, parse, printSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { limits } from '../../src/api/gate/limits.ts';
import { costOf } from '../../src/api/gate/operation-cost.ts';
import { publicSchema } from '../../src/api/schema/schema.ts';
import type { TenantSize } from '../../src/core/context.ts';
import type { EventFilter, TicketFilter } from '../support/gql/graphql.ts';

const contract = buildSchema(printSchema(publicSchema()));
const many = <One>(count: number, make: (at: number) => One): One[] => Array.from({ length: count }, (_, at) => make(at));
const small: TenantSize = { tickets: 150, openTickets: 30, events: 900 };
const large: TenantSize = { tickets: 200_000, openTickets: 30_000, events: 1_000_000 };

const list = parse('query ($filter: TicketFilter) { tickets(filter: $filter) { nodes { id } } }');
const total = parse('query ($filter: TicketFilter) { tickets(filter: $filter) { totalCount } }');
const feed = parse('query ($filter: EventFilter, $after: String) { events(filter: $filter, after: $after) { nodes { seq } } }');
const costFor = (document: DocumentNode, variables: object, size = small) => {
  const operation = getOperationAST(document);
  if (!operation) throw new Error('There is no operation.');
  return costOf(contract, document, operation, { ...variables }, size).total;
};
const ofList = (filter: TicketFilter, size = small) => costFor(list, { filter }, size) - costFor(list, {}, size);
const ofTotal = (filter: TicketFilter, size: TenantSize) => costFor(total, { filter }, size);
const ofEvents = (filter: EventFilter, size: TenantSize, after?: string) => costFor(feed, { filter, after }, size);

describe('a filter costs what it compares', () => {
  test.each<[string, TicketFilter, number]>([
    ['one for none', {}, 4],
    ['one comparison', { priority: { eq: 'HIGH' } }, 4],
    ['two of one field', { dueAt: { gt: '2026-01-01T00:00:00Z', lt: '2026-02-01T00:00:00Z' } }, 8],
    ['those of all alternatives', { or: many(100, () => ({ isOverdue: true })) }, 400],
    ['those below', { and: [{ not: { queue: { id: { eq: 'a' } } } }, { status: { category: { in: [] } } }] }, 8],
    ['a key that is looked up', { queue: { key: { eq: 'a' } } }, 11],
    ['the values of a list', { code: { in: many(100, String) } }, 14],
  ])('%s', (_, filter, cost) => {
    expect(ofList(filter)).toBe(cost);
  });

  test('also within events and for each of several lists', () => {
    const filter = { or: many(10, () => ({ isOverdue: true })) };
    const twenty = parse(`query ($filter: TicketFilter) { ${many(20, (at) => `a${at}: tickets(filter: $filter, first: 1) { nodes { id } }`).join(' ')} }`);

    expect(ofEvents({ ticket: filter }, small) - ofEvents({ ticket: { isOverdue: true } }, small)).toBeGreaterThanOrEqual(36);
    expect(costFor(twenty, { filter })).toBe(20 * (50 + 2 + 40));
  });
});

describe('a list whose length nobody knows', () => {
  const costOfText = (text: string) => costFor(parse(text), {});

  test.each(['articles', 'users', 'organizations', 'deliveries', 'incomingMails'])('costs as much as a large one where %s are counted', (root) => {
    expect(costOfText(`{ ${root} { totalCount } }`) - costOfText(`{ ${root} { __typename } }`)).toBeGreaterThan(2_500);
    expect(costOfText(`{ ${root} { nodes { id } } }`)).toBeLessThan(100);
  });

  test('or where it has a filter, and below another object as before', () => {
    expect(costOfText('{ articles(filter: { category: ["a"] }) { nodes { id } } }')).toBeGreaterThan(2_500);
    expect(costOfText('{ articles(filter: {}) { nodes { id } } }')).toBeLessThan(100);
    expect(costOfText('{ viewer { organization { users { nodes { id } } } } }')).toBeLessThan(100);
  });
});

describe('a search for what few tickets have', () => {
  const search: TicketFilter = { subject: { contains: 'a' } };

  test('costs as much as there are tickets to compare, as far as the order is followed', () => {
    const costs = [small, { ...small, tickets: 2_000 }, { ...small, tickets: 20_000 }, large].map((size) => ofList(search, size));

    expect(costs[0]).toBeLessThan(100);
    expect(costs[1]).toBeGreaterThan(5 * Number(costs[0]));
    expect(costs[2]).toBeGreaterThan(15 * Number(costs[0]));
    expect(costs[3]).toBe(costs[2]);
  });

  test('costs as much where an index leads to few of them, which are many where a program asked for them', () => {
    const ofOne: TicketFilter = { requester: { id: { eq: 'usr_1' } } };

    expect(ofList({ ...search, ...ofOne }, large) - ofList(search, large)).toBeLessThan(20);
    expect(ofList({ subject: { eq: 'a' }, ...ofOne }, large)).toBe(8);
    expect(ofList({ subject: { eq: 'a' }, closedAt: { isNull: true } }, { ...large, openTickets: 3_000 })).toBeLessThan(
      ofList({ subject: { eq: 'a' } }, large) / 2,
    );
  });

  test('costs more in a text of any length', () => {
    expect(ofList({ description: { contains: 'a' } }, small)).toBeGreaterThan(5 * ofList(search, small));
  });

  test('may be counted on the largest desks', () => {
    expect(ofTotal(search, large)).toBeLessThan(limits.maxCost);
  });

  test('costs as much among alternatives and exceptions', () => {
    expect(ofList({ or: [{ requester: { id: { eq: 'usr_1' } } }, search] }, large)).toBeGreaterThanOrEqual(ofList(search, large));
    expect(ofList({ not: { subject: { neq: 'a' } } }, large)).toBe(ofList({ subject: { eq: 'a' } }, large));
  });

  test.each<TicketFilter>([
    { department: { neq: 'a' } },
    { status: { key: { nin: ['new'] } } },
    { not: { severity: { key: { eq: 'low' } } } },
    { or: [{ nature: { eq: 'ALERT' } }, { isInternal: true }] },
  ])('so does what is left out, and what is one of several: %j', (filter) => {
    expect(ofList(filter, large)).toBeGreaterThan(600);
    expect(ofList({ ...filter, requester: { id: { eq: 'usr_1' } } }, large)).toBeLessThan(50);
  });

  test('nothing is looked through for tickets whose status is not closed', () => {
    expect(ofList({ status: { category: { nin: ['RESOLVED', 'CLOSED'] } } }, large)).toBeLessThan(10);
  });

  test('costs more with each comparison and each value', () => {
    const fortyOfThem = { or: many(40, (at) => ({ subject: { contains: String(at) } })) };
    const [one, oneOf500] = [1, 500].map((count) => ofList({ subject: { in: many(count, String) } }, large));

    expect(ofList(fortyOfThem, large)).toBeGreaterThan(limits.maxCost);
    expect(oneOf500).toBeGreaterThan(5 * Number(one));
  });

  test('in the tickets of events costs as much as there are events after the cursor', () => {
    const ticket = search;
    const cursor = Buffer.from(JSON.stringify(['SEQ', '999500'])).toString('base64url');

    expect(ofEvents({ ticket }, large)).toBeGreaterThan(limits.maxCost);
    expect(ofEvents({ ticket }, large, cursor)).toBe(ofEvents({ ticket }, small));
    expect(ofEvents({ ticket, ticketId: { eq: 'tkt_1' } }, large)).toBeLessThan(ofEvents({ ticket }, small));
  });
});

test('what most tickets match is found along the order of the list, which is paid for as far as it may be followed', () => {
  expect(ofList({ status: { category: { nin: ['CLOSED'] } }, priority: { eq: 'HIGH' } }, large)).toBe(9);
  expect(ofList({ subject: { neq: 'a' } }, large)).toBeLessThan(100 * (40 + 2));
  expect(ofList({ not: { subject: { contains: 'a' } } }, large)).toBeLessThan(100 * (40 + 52) + 10);
});

test('a total costs as much as there is to count', () => {
  const filter: TicketFilter = { priority: { eq: 'HIGH' } };
  const usual = ofTotal(filter, small);

  expect(ofTotal(filter, large)).toBeGreaterThan(50 * usual);
  expect(ofTotal({ ...filter, requester: { id: { eq: 'usr_1' } } }, large)).toBeLessThan(usual + 50);
  expect(ofTotal({ closedAt: { isNull: true } }, large)).toBe(usual);
});

test('equal costs for tenants of about the same size tell little about it', () => {
  const sizes = [140_000, 200_000, 260_000].map((tickets) => ({ ...large, tickets }));

  expect(new Set(sizes.map((size) => ofTotal({}, size))).size).toBe(1);
});

describe('a list below another object', () => {
  const below = (text: string, size = small) => costFor(parse(`{ ${text} }`), {}, size);

  test('pays for its filter once for each of these objects', () => {
    const [without, filtered] = ['', '(filter: { priority: { eq: HIGH } })'].map((filter) =>
      below(`organizations(first: 10) { nodes { tickets${filter} { nodes { id } } } }`),
    );

    expect((filtered ?? 0) - (without ?? 0)).toBe(40);
  });

  test('pays for the rows that it may look through', () => {
    const text = 'organizations(first: 10) { nodes { tickets(filter: { subject: { contains: "a" } }) { nodes { id } } } }';

    expect(below(text, large)).toBeGreaterThan(below(text) + 1_000);
    expect(below('users(first: 10) { nodes { tickets { nodes { id } } } }', large)).toBe(below('users(first: 10) { nodes { tickets { nodes { id } } } }'));
  });

  test('has a filter within the limits', () => {
    const or = `[${many(101, () => '{ isOverdue: true }').join()}]`;

    expect(() => below(`organizations { nodes { tickets(filter: { or: ${or} }) { nodes { id } } } }`)).toThrow('A filter has at most');
  });
});

test('a search of people or organizations costs what one of articles does', () => {
  const searching = (name: string) => costFor(parse(`{ ${name}(search: "a") { nodes { id } } }`), {}) - costFor(parse(`{ ${name} { nodes { id } } }`), {});

  expect(['users', 'organizations', 'articles'].map(searching)).toEqual([200, 200, 200]);
});

test('a report counts as heavy, also where only its address is asked for', () => {
  const input = { measures: ['CREATED'], from: '2026-01-01T00:00:00Z', to: '2027-01-01T00:00:00Z', by: 'DAY' };
  const document = parse('query ($input: ReportInput!) { report(input: $input) { csvUrl } }');

  expect(costFor(document, { input })).toBeGreaterThanOrEqual(300);
});

describe('several orders', () => {
  const ordered = parse('query ($orderBy: [TicketOrder!], $filter: TicketFilter) { tickets(orderBy: $orderBy, filter: $filter) { nodes { id } } }');
  const of = (...fields: string[]) => ({ orderBy: fields.map((field) => ({ field, direction: 'ASC' })) });
  const middling: TenantSize = { ...large, tickets: 45_000 };

  test('cost the tickets that are sorted, unless the first is an instant that each ticket has', () => {
    expect(costFor(ordered, of('PRIORITY', 'DUE_AT'), middling)).toBeGreaterThan(2_000);
    expect(costFor(ordered, of('OPENED_AT', 'DUE_AT'), middling)).toBe(costFor(ordered, of('OPENED_AT'), middling));
  });

  test('are refused where more than 50,000 tickets would be sorted, and say what to do', () => {
    expect(() => costFor(ordered, of('PRIORITY', 'DUE_AT'), large)).toThrow(
      expect.objectContaining({ message: expect.stringMatching(/order by one field/), extensions: expect.objectContaining({ limitName: 'sortedTickets' }) }),
    );
    expect(() => costFor(ordered, { ...of('PRIORITY', 'DUE_AT'), filter: { closedAt: { isNull: true } } }, large)).not.toThrow();
  });
});

test('how many notifications are unread costs the tickets that are looked up for it', () => {
  const [without, withCount] = ['{ viewer { id } }', '{ viewer { id unreadNotificationCount } }'].map((source) => costFor(parse(source), {}));

  expect((withCount ?? 0) - (without ?? 0)).toBe(90);
});
