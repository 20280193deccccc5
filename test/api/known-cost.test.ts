import { type OperationDefinitionNode, parse } from 'graphql';
import { expect, test } from 'vitest';
import { knownCostOf } from '../../src/api/gate/known-cost.ts';
import { costOf } from '../../src/api/gate/operation-cost.ts';
import { publicSchema } from '../../src/api/schema/schema.ts';

const schema = publicSchema();
const size = { tickets: 100_000, openTickets: 10_000, events: 1_000_000 };
const document = parse('query A($first: Int, $filter: TicketFilter) { tickets(first: $first, filter: $filter) { nodes { id } } } query B { viewer { name } }');
const [a, b] = document.definitions as [OperationDefinitionNode, OperationDefinitionNode];
const id = (end: string) => `usr_${'0'.repeat(25)}${end}`;

const asked: [string, OperationDefinitionNode, object, typeof size][] = [
  ['a page', a, { first: 10 }, size],
  ['a longer page', a, { first: 100 }, size],
  ['another operation of the document', b, {}, size],
  ['a larger tenant', a, { first: 10 }, { ...size, tickets: 1_000_000, openTickets: 900_000 }],
  ['a filter', a, { first: 10, filter: { assignee: { id: { eq: id('1') } } } }, size],
  ['a filter by another id', a, { first: 10, filter: { assignee: { id: { eq: id('2') } } } }, size],
  ['a filter by many ids', a, { first: 10, filter: { assignee: { id: { in: [id('1'), id('2')] } } } }, size],
  ['a search', a, { first: 10, filter: { subject: { contains: 'red' } } }, size],
];

test.each(asked)('costs the same from memory: %s', (_, operation, variables, tenant) => {
  const expected = costOf(schema, document, operation, { ...variables }, tenant);

  const [first, second] = [1, 2].map(() => knownCostOf(schema, document, operation, { ...variables }, tenant));

  expect(first).toEqual(expected);
  expect(second).toBe(first);
});

test('what nests too deep to be remembered has its cost all the same', () => {
  const variables = { first: 10, deep: JSON.parse('['.repeat(50_000) + ']'.repeat(50_000)) };

  expect(knownCostOf(schema, document, a, variables, size)).toEqual(costOf(schema, document, a, variables, size));
});
