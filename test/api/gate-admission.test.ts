import { describe, expect, test } from 'vitest';
import { admit } from '../../src/api/gate/admit.ts';
import { openBudget } from '../../src/api/gate/budget.ts';
import { readDocument } from '../../src/api/gate/document.ts';
import { settle, settleKnown } from '../../src/api/gate/settle.ts';
import { StatementTime } from '../../src/database/statement-time.ts';
import { answerTo, budget, costOf, page, refusalsOf, schema } from './gate-schema.ts';

describe('cost', () => {
  test.each([
    ['a scalar is free', '{ __typename }', 0],
    ['a statement costs fifty, an object one', '{ viewer { name } }', 51],
    ['a list of unknown size counts as ten', '{ queues { name } }', 60],
    ['nodes are counted by their ids, which are looked up', '{ nodes(ids: ["1", "2", "3"]) { id } }', 56],
    ['a page holds 25 by default', '{ tickets { nodes { id } } }', 76],
    ['a page holds what is asked', '{ tickets(first: 7) { nodes { id } } }', 58],
    ['edges count as well', '{ tickets(last: 7) { edges { node { id } } } }', 65],
    ['totalCount costs ten, once', '{ tickets(first: 100) { totalCount } }', 61],
    ['a list inside a page is not sized by the page', '{ tickets(first: 2) { nodes { options { status } } } }', 73],
    ['fragments of a page are sized by the page', '{ tickets(first: 2) { ...F } } fragment F on TicketConnection { nodes { id } }', 53],
    ['first: 2147483647 counts as 100', '{ tickets(first: 2147483647) { nodes { id } } }', 151],
    ['first: -1 counts as 100', '{ tickets(first: -1) { nodes { id } } }', 151],
    ['first: 0 counts as 100', '{ tickets(first: 0) { nodes { id } } }', 151],
    ['of first and last the greater counts', '{ tickets(first: 3, last: 9) { nodes { id } } }', 60],
    ['first: null is the default', '{ tickets(first: null) { nodes { id } } }', 76],
    ['a mutation costs 250', 'mutation { close(id: "1") { viewer { id } } }', 251],
    ['the schema has one price', '{ __schema { types { name } } __type(name: "User") { name } }', 5_150],
  ])('%s', (_sentence, source, cost) => {
    expect(costOf(source)).toBe(cost);
  });

  test.each([
    ['the variable given', { first: 3 }, 52 + 3 * 13],
    ['the default of an absent variable', {}, 52 + 25 * 13],
    ['the usual size for null', { first: null }, 52 + 25 * 13],
    ['the most for nonsense', { first: '3' }, 52 + 100 * 13],
    ['the default where a prototype is offered', JSON.parse('{"__proto__": {"first": 3}}'), 52 + 25 * 13],
  ])('%s decides', (_sentence, variables, cost) => {
    expect(costOf(page, variables)).toBe(cost);
  });

  test('a refusal gives the cost and the limit, and spends nothing', () => {
    const bucket = openBudget({ maxPrincipals: 10 });
    const source = '{ tickets(first: 100) { nodes { messages(first: 100) { nodes { author { id } } } } } }';

    const [refusal] = refusalsOf(source, { budget: bucket, principalKey: 'usr_ana' });

    expect(refusal?.extensions).toMatchObject({ code: 'COST_EXCEEDED', requested: 20_201, limit: 5_000 });
    expect(bucket.spend('usr_ana', 0).remaining).toBe(200_000);
  });
});

describe('admission', () => {
  test.each([
    ['named', '{ __schema { types { name } } }'],
    ['by type', '{ __type(name: "User") { name } }'],
    ['under an alias', '{ a: __schema { types { name } } }'],
    ['in a fragment of a fragment', '{ ...A } fragment A on Query { ... { ...B } } fragment B on Query { __schema { types { name } } }'],
  ])('a stranger may not read the schema: %s', (_way, source) => {
    const answer = answerTo(source, { isCredentialed: false });

    expect(answer).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  test('a client without a credential may ask for __typename', () => {
    expect(refusalsOf('{ __typename }', { isCredentialed: false })).toEqual([]);
  });

  test.each([
    ['of a megabyte', 'x'.repeat(1_000_000)],
    ['not in the document', 'Other'],
    ['empty', ''],
    ['absent where there are two', undefined],
    ['called __proto__', '__proto__'],
  ])('an operationName %s is refused in few words', (_which, operationName) => {
    const answer = answerTo('query A { viewer { id } } query B { viewer { id } }', { operationName });

    expect(answer).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(JSON.stringify(answer).length).toBeLessThan(200);
  });

  test('of two operations the named one is weighed', () => {
    const source = 'query Look { viewer { id } } mutation Hidden { close(id: "1") { viewer { id } } }';
    const document = readDocument(source);
    const request = { schema, document, budget, principalKey: null, isCredentialed: true };

    const verdicts = ['Look', 'Hidden'].map((operationName) => admit({ ...request, operationName }));

    expect(verdicts).toMatchObject([{ cost: { requested: 51 } }, { cost: { requested: 251 } }]);
  });

  test('a client whose budget is empty learns when to try again', () => {
    let now = 0;
    const bucket = openBudget({ limit: 100, restoreRate: 10, maxPrincipals: 10, now: () => now });
    const ask = (principalKey: string) => refusalsOf('{ tickets(first: 9) { nodes { id } } }', { budget: bucket, principalKey });

    const refusals = [ask('usr_ana'), ask('usr_ana'), ask('usr_luis')];
    now = 2_000;

    expect(refusals).toMatchObject([[], [{ extensions: { code: 'RATE_LIMITED', retryAfterMs: 2_000 } }], []]);
    expect(ask('usr_ana')).toEqual([]);
  });

  test('a clock set back restores nothing, and a full budget grows no further', () => {
    let now = 10_000;
    const bucket = openBudget({ limit: 100, restoreRate: 10, maxPrincipals: 10, now: () => now });
    const remaining = (at: number, cost: number) => {
      now = at;
      return bucket.spend('usr_ana', cost).remaining;
    };

    const seen = [remaining(10_000, 50), remaining(0, 0), remaining(1_000, 0), remaining(999_000, 0)];

    expect(seen).toEqual([50, 50, 60, 100]);
  });
});

test('points for rows that were not looked through come back', async () => {
  const bucket = openBudget({ limit: 1_000, restoreRate: 0, maxPrincipals: 10 });
  const time = new StatementTime(2_000);
  const paid = { cost: { requested: 800, operationLimit: 1_000, ...bucket.spend('usr_ana', 800) }, rows: 700 };
  await time.take(async () => undefined);

  const cost = settle(paid, bucket, 'usr_ana', { statementTime: time });

  const { remaining } = bucket.spend('usr_ana', 0);
  expect(cost).toMatchObject({ requested: 800, remaining });
  expect(cost.charged).toBe(1_000 - remaining);
  expect(cost.charged).toBeLessThan(800);
});

test('an answer that is known to be still true costs a tenth, and nothing for rows', () => {
  const bucket = openBudget({ limit: 1_000, restoreRate: 0, maxPrincipals: 10 });
  const paid = { cost: { requested: 800, operationLimit: 1_000, ...bucket.spend('usr_ana', 800) }, rows: 700 };

  const cost = settleKnown(paid, bucket, 'usr_ana', null);

  expect(cost).toMatchObject({ requested: 800, charged: 10, remaining: 990 });
  expect(bucket.spend('usr_ana', 0).remaining).toBe(990);
});
