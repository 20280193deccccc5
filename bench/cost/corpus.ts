import { getIntrospectionQuery } from 'graphql';
import { dice, vocabulary } from '../data/vocabulary.ts';
import { replyWords } from '../operations/reply.ts';
import type { KnownIds } from './known-ids.ts';

/** One operation of the corpus; the tenant is a number of the generated data. */
export interface CostCase {
  title: string;
  tenant: number;
  by: 'agents' | 'requesters';
  query: string;
  variables(turn: number): object;
  /** The fewest objects that a right answer holds. */
  atLeast: number;
}

type Case = [title: string, query: string, atLeast: number, variables?: (turn: number) => object];

const parties = 'requester { id name } assignee { id name } queue { id label } severity { id label } organization { name }';
const page = `nodes { id code subject status { key label category } dueAt ${parties} }`;
const list = (fields: string) =>
  `query List($filter: TicketFilter, $first: Int, $orderBy: [TicketOrder!]) { tickets(filter: $filter, first: $first, orderBy: $orderBy) { ${fields} } }`;
const events = (fields: string) => `query Events($filter: EventFilter, $first: Int) { events(filter: $filter, first: $first) { ${fields} } }`;
/** More at once cost more than an operation may. */
const threeLists = `query Lists($filter: TicketFilter) { ${some(3, (at) => `a${at}: tickets(filter: $filter, first: 1) { nodes { id } }`).join(' ')} }`;
const byDue = [{ field: 'DUE_AT', direction: 'ASC' }];

/** No text has this word, so a search for it reads every row. */
const nowhere = 'ningunapalabraasí';
const texts = (count: number, turn: number) => some(count, (at) => `Asunto ${turn} ${at}`);
const words = (count: number) => ({ or: some(count, (at) => ({ subject: { contains: nowhere + at } })) });
const flags = (count: number) => ({ or: some(count, (at) => ({ isOverdue: at % 2 === 0 })) });
const roll = dice(11);
/** Booleans and comparators decide how a statement is built: each of these is planned on its own. */
const otherFlags = (count: number) => ({ or: some(count, () => ({ isOverdue: roll() < 0.5 })) });
const otherKeys = (count: number) => ({ or: some(count, () => ({ queue: { key: roll() < 0.5 ? { eq: 'hardware' } : { neq: 'hardware' } } })) });
const keys = (count: number) => ({ or: some(count, (at) => ({ queue: { key: { eq: ['hardware', 'software', 'network', 'billing'][at % 4] } } })) });

function some<One>(count: number, make: (at: number) => One): One[] {
  return Array.from({ length: count }, (_, at) => make(at));
}

/** What requesters ask, on tenants of every size. */
const byRequesters: Case[] = [
  ['25 tickets of a requester', list(page), 1],
  ['a word that no ticket of a requester has', list('nodes { id }'), 1, () => ({ filter: { subject: { contains: nowhere } } })],
  ['a total of a requester', list('totalCount'), 1],
];

/** What agents ask, on tenants of every size. */
const byAgents = ({ organizations }: KnownIds): Case[] => [
  ['25 tickets with their parties', list(page), 26],
  ['100 tickets, ids and codes', list('nodes { id code }'), 101, () => ({ first: 100 })],
  [
    '25 open tickets by due time, with a total',
    list(`${page} totalCount pageInfo { endCursor }`),
    22,
    () => ({ filter: { closedAt: { isNull: true } }, orderBy: byDue }),
  ],
  ['25 tickets of two queues', list(page), 5, () => ({ filter: { queue: { key: { in: ['hardware', 'software'] } } } })],
  ['10 tickets with 3 messages each', list('nodes { id subject messages(last: 3) { nodes { body author { name } } } }'), 30, () => ({ first: 10 })],
  ['10 tickets with 10 events each', list('nodes { id activity(first: 10) { nodes { type actor { name } } } }'), 50, () => ({ first: 10 })],
  [
    'tickets of an organization, with a total',
    list('totalCount nodes { id }'),
    1,
    (turn) => ({ filter: { organization: { id: { eq: organizations[turn % organizations.length] } } } }),
  ],
  ['a total of all tickets', list('totalCount'), 1],
  ['a total with a filter', list('totalCount'), 1, () => ({ filter: { priority: { eq: 'HIGH' }, channel: { in: ['EMAIL', 'CHAT'] } } })],
  [
    'a search for two words',
    'query Search($search: String!) { tickets(search: $search) { nodes { code subject } edges { highlights { parts { text isMatch } } } } }',
    1,
    (turn) => ({ search: `${vocabulary[20 + (turn % 10)]} ${vocabulary[40 + (turn % 10)]}` }),
  ],
  ['a word that many tickets have', list('nodes { id }'), 10, () => ({ filter: { subject: { contains: vocabulary[3] } } })],
  ['a word that no ticket has', list('nodes { id }'), 1, () => ({ filter: { subject: { contains: nowhere } } })],
  [
    'a word that no open ticket has',
    list('nodes { id }'),
    1,
    () => ({ filter: { closedAt: { isNull: true }, subject: { contains: nowhere } }, orderBy: byDue }),
  ],
  ['3 words that no ticket has', list('nodes { id }'), 1, () => ({ filter: words(3) })],
  ['a department that no ticket has', list('nodes { id }'), 1, () => ({ filter: { department: { contains: nowhere } } })],
  ['one of 300 subjects', list('nodes { id }'), 1, (turn) => ({ filter: { subject: { in: texts(300, turn) } } })],
  ['none of 500 subjects', list('nodes { id }'), 26, (turn) => ({ filter: { subject: { nin: texts(500, turn) } } })],
  ['100 subjects by or', list('nodes { id }'), 1, (turn) => ({ filter: { or: texts(100, turn).map((eq) => ({ subject: { eq } })) } })],
  ['100 flags by or', list('nodes { id }'), 20, () => ({ filter: flags(100) })],
  ['100 flags by or, never the same', list('nodes { id }'), 5, () => ({ filter: otherFlags(100) })],
  ['10 keys by or, never the same', list('nodes { id }'), 5, () => ({ filter: otherKeys(10) })],
  ['10 keys by or', list('nodes { id }'), 20, () => ({ filter: keys(10) })],
  ['a custom field that no ticket has', list('nodes { id }'), 1, () => ({ filter: { customField: { key: 'serial', eq: 'A-1' } } })],
  ['3 lists with 100 flags each', threeLists, 3, () => ({ filter: flags(100) })],
  ['3 lists with 50 flags each, never the same', threeLists, 3, () => ({ filter: otherFlags(50) })],
  [
    'tickets that are not internal, by their change',
    list('nodes { id }'),
    1,
    () => ({ filter: { not: { isInternal: false } }, orderBy: [{ field: 'UPDATED_AT', direction: 'ASC' }] }),
  ],
  ['tickets by status', list('nodes { id }'), 20, () => ({ orderBy: [{ field: 'STATUS', direction: 'ASC' }] })],
  ['5 parts of subjects by or', list('nodes { id }'), 1, () => ({ filter: words(5) })],
  ['a part of a description', list('nodes { id }'), 1, () => ({ filter: { closedAt: { isNull: true }, description: { contains: nowhere } } })],
  ['a total of events', events('totalCount nodes { seq }'), 1, () => ({ first: 1 })],
  ['100 events', events('nodes { seq type occurredAt actor { name } ticket { code } }'), 100, () => ({ first: 100 })],
  ['events of tickets with a word', events('nodes { seq }'), 1, () => ({ filter: { ticket: { subject: { contains: nowhere } } } })],
];

/** Operations whose work does not depend on how many tickets there are. */
const anywhere = ({ tickets, searches }: KnownIds): Case[] => [
  ['the viewer', '{ viewer { actor { name } tenant { slug } } }', 3],
  ['four lists of the configuration', '{ queues { key label } statuses { key label } severities { key label } categories { key label } }', 10],
  ['queues with their counters', '{ queues { key counts { open pending overdue unassigned } } }', 8],
  [
    'one ticket',
    'query One($id: ID!) { ticket(id: $id) { code subject requester { name } assignee { name } } }',
    2,
    (turn) => ({ id: tickets[turn % tickets.length] }),
  ],
  ['50 tickets by their ids', 'query Some($ids: [ID!]!) { nodes(ids: $ids) { id ... on Ticket { code subject } } }', 10, () => ({ ids: tickets.slice(0, 50) })],
  ['the schema', getIntrospectionQuery(), 1],
  ['a type of the schema', '{ __type(name: "Ticket") { name fields { name description args { name type { name } } type { name kind } } } }', 1],
  ['25 people', '{ users { nodes { id name email organization { name } } } }', 26],
  ['100 articles', '{ articles(first: 100) { nodes { id title author { name } } } }', 100],
  [
    'an article search',
    'query Search($words: String!) { articles(search: $words) { nodes { title updatedAt author { name } } } }',
    1,
    (turn) => ({ words: searches[turn % searches.length] }),
  ],
  [
    'suggestions for a sentence',
    'query Suggest($input: SuggestInput!) { suggest(input: $input) { articles { score article { title } } tickets { score ticket { code } } } }',
    1,
    (turn) => ({ input: { subject: searches[turn % searches.length] } }),
  ],
  [
    'suggestions for a long draft',
    'query Suggest($input: SuggestInput!) { suggest(input: $input) { articles { score article { title } } tickets { score ticket { code } } } }',
    1,
    (turn) => ({
      input: {
        subject: searches[turn % searches.length],
        description: some(200, (at) => vocabulary[(turn + at * 7) % vocabulary.length]).join(' '),
        first: 10,
      },
    }),
  ],
  [
    'a reply',
    'mutation Reply($input: ReplyToTicketInput!) { replyToTicket(input: $input) { message { body } userErrors { code } } }',
    2,
    (turn) => ({
      input: { ticketId: tickets[turn % tickets.length], body: replyWords },
    }),
  ],
];

export function corpusOf(tenants: readonly { tenant: number; ids: KnownIds }[], articlesAt: { tenant: number; ids: KnownIds }): CostCase[] {
  return [
    ...casesOf(articlesAt.tenant, 'agents', anywhere(articlesAt.ids)),
    ...tenants.flatMap(({ tenant, ids }) => [
      ...(tenant === smallest ? [] : casesOf(tenant, 'requesters', byRequesters)),
      ...casesOf(tenant, 'agents', byAgents(ids)),
    ]),
  ];
}

/** Its requesters have no tickets to read. */
const smallest = 3;

function casesOf(tenant: number, by: CostCase['by'], cases: Case[]): CostCase[] {
  return cases.map(([title, query, atLeast, variables = () => ({})]) => ({ title, tenant, by, query, atLeast, variables }));
}
