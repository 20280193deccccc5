import { expect, test } from 'vitest';
import { aTenant } from '../support/a-tenant.ts';
import { openTestApp } from '../support/app.ts';
import { as, askAs } from '../support/client.ts';

openTestApp();

test('the limits are told to everybody with a credential, and to nobody else', async () => {
  const { ana } = await aTenant();

  const limits = await as(ana).limits({});
  const { body } = await askAs(null, '{ limits { depth } }');

  expect(limits).toMatchObject({ operationCost: 60_000, budget: 200_000, budgetPerSecond: 20_000, mutations: 5, pageSize: 100, fileBytes: expect.any(Number) });
  expect(body.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
});

const levels = (count: number) => `{ ticket(id: "x") { ${'followUpOf { '.repeat(count)}id ${'} '.repeat(count)}} }`;

test.each([
  ['depth', levels(15), {}],
  ['mutations', `mutation { ${Array.from({ length: 6 }, (_, at) => `m${at}: signOut(input: {}) { userErrors { code } }`).join(' ')} }`, {}],
  ['rootFields', `{ ${Array.from({ length: 21 }, (_, at) => `a${at}: viewer { id }`).join(' ')} }`, {}],
  ['aliases', `{ viewer { ${Array.from({ length: 31 }, (_, at) => `a${at}: id`).join(' ')} } }`, {}],
  ['answerCost', '{ tickets(first: 100) { nodes { messages(first: 100) { nodes { id } } } } }', {}],
  ['filterComparisons', 'query ($filter: TicketFilter) { tickets(filter: $filter) { totalCount } }', { filter: { or: Array(101).fill({ isOverdue: true }) } }],
  ['filterDepth', 'query ($filter: TicketFilter) { tickets(filter: $filter) { totalCount } }', { filter: nots(11) }],
] as const)('an error names the limit %s, and its number is that of the query', async (name, source, variables) => {
  const { ana } = await aTenant();

  const { body } = await askAs(ana, source, variables);
  const limits: Record<string, unknown> = await as(ana).limits({});

  const { limitName, limit } = body.errors[0].extensions;
  expect({ limitName, limit }).toEqual({ limitName: name, limit: limits[name] ?? limit });
});

function nots(count: number): object {
  return count === 0 ? {} : { not: nots(count - 1) };
}
