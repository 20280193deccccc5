import { getIntrospectionQuery, parse, specifiedRules, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { validationOptions } from '../../src/api/gate/document.ts';
import { limits } from '../../src/api/gate/limits.ts';
import { maskErrors } from '../../src/api/gate/mask.ts';
import { gateRules } from '../../src/api/gate/rules.ts';
import { countCalls } from '../support/count-calls.ts';
import { answerTo, costOf, masking, page, refusalsOf, schema } from './gate-schema.ts';

const times = (count: number, write: (index: number) => string): string => Array.from({ length: count }, (_, index) => write(index)).join(' ');
const nested = (depth: number, open: string): string => `{ viewer { ${open.repeat(depth)} name ${'}'.repeat(depth)} } }`;
const circle = (length: number) => times(length, (i) => `fragment F${i} on Query { ...F${(i + 1) % length} }`);
const doubling = (length: number) =>
  `${times(length, (i) => `fragment F${i} on Organization { parent { ...F${i + 1} } b: parent { ...F${i + 1} } }`)} fragment F${length} on Organization { name }`;
const lists = '{ __schema { types { fields { type { fields { type { fields { name } } } } } } } }';

const attacks: [row: string, source: string, code: string][] = [
  ['attack 1: 101 aliases', `{ ${times(101, (i) => `a${i}: __typename`)} }`, 'COST_EXCEEDED'],
  ['attack 1: 40 aliases below the root', `{ viewer { ${times(40, (i) => `a${i}: name`)} } }`, 'COST_EXCEEDED'],
  ['attack 2: 5,000 logins in one body', `mutation { ${times(5_000, (i) => `a${i}: login(p: "${i}") { viewer { id } }`)} }`, 'COST_EXCEEDED'],
  ['attack 3: 15 logins in one body', `mutation { ${times(15, (i) => `a${i}: login(p: "${i}") { viewer { id } }`)} }`, 'COST_EXCEEDED'],
  [
    'attack 3: 15 logins through a fragment',
    `mutation { ...F } fragment F on Mutation { ${times(15, (i) => `a${i}: login { viewer { id } }`)} }`,
    'COST_EXCEEDED',
  ],
  ['attack 6: 10 unknown directives', `{ __typename ${'@aa'.repeat(10)} }`, 'COST_EXCEEDED'],
  ['attack 6: 60 directives', `{ viewer { ${times(20, () => 'name @a @b @c')} } }`, 'COST_EXCEEDED'],
  ['attack 7: 5,000 @skip', `{ __typename ${'@skip(if:false)'.repeat(5_000)} }`, 'GRAPHQL_VALIDATION_FAILED'],
  ['attack 8: 10,000 unknown fields', `{ ${times(10_000, (i) => `u${i}`)} }`, 'GRAPHQL_VALIDATION_FAILED'],
  ['attack 8: 500 unknown fields', `{ viewer { ${times(500, (i) => `u${i}`)} } }`, 'GRAPHQL_VALIDATION_FAILED'],
  ['attack 9: a field 500 times', `{ ${times(500, () => '__typename')} }`, 'COST_EXCEEDED'],
  ['attack 9: a field 500 times below the root', `{ viewer { ${times(500, () => 'name')} } }`, 'COST_EXCEEDED'],
  ['attack 9: a field 9,000 times', `{ ${times(9_000, () => 'viewer')} }`, 'GRAPHQL_VALIDATION_FAILED'],
  ['attack 9: repeats that merge', `{ viewer { ${times(19, () => `organization { ${times(19, () => 'parent { name }')} }`)} } }`, 'COST_EXCEEDED'],
  ['attack 11: 200 fragments in a circle', `{ ...F0 } ${circle(200)}`, 'COST_EXCEEDED'],
  ['attack 11: 40 fragments in a circle', `{ ...F0 } ${circle(40)}`, 'COST_EXCEEDED'],
  ['attack 11: a fragment in itself', '{ ...F } fragment F on Query { viewer { id } ...F }', 'COST_EXCEEDED'],
  ['attack 11: 14 fragments that double', `{ viewer { organization { ...F0 } } } ${doubling(14)}`, 'COST_EXCEEDED'],
  ['attack 11: 50 fragments that double', `{ viewer { organization { ...F0 } } } ${doubling(50)}`, 'COST_EXCEEDED'],
  [
    'attack 11: 150 fragments that overflow the stack of graphql-js',
    `{ ...F0 } ${times(150, (i) => `fragment F${i} on Query { ...F${(i + 1) % 150} ...F${(i + 2) % 150} }`)}`,
    'COST_EXCEEDED',
  ],
  ['attack 11: 150 fragments of one name', `{ ...F } ${times(150, () => 'fragment F on Query { viewer { id } }')}`, 'COST_EXCEEDED'],
  ['attack 14: 2,000 levels', nested(2_000, 'organization {'), 'GRAPHQL_VALIDATION_FAILED'],
  ['attack 14: 400 levels', nested(400, 'organization {'), 'COST_EXCEEDED'],
  ['attack 14: 400 inline fragments', nested(400, '... {'), 'COST_EXCEEDED'],
  ['attack 14: 50,000 brackets', `{ node(id: ${'['.repeat(50_000)}`, 'GRAPHQL_VALIDATION_FAILED'],
  ['attack 15: circular introspection', lists, 'GRAPHQL_VALIDATION_FAILED'],
  ['attack 16: a literal of 900 kB', `{ ticket(id: "1", status: "${'x'.repeat(900_000)}") { id } }`, 'COST_EXCEEDED'],
  ['attack 16: a literal of 90 kB', `{ ticket(id: "1", status: "${'x'.repeat(90_000)}") { id } }`, 'BAD_USER_INPUT'],
  ['attack 16: a name of 90 kB', `{ ${'x'.repeat(90_000)} }`, 'GRAPHQL_VALIDATION_FAILED'],
  ['attack 16: a megabyte of comments', `{ __typename } ${'#\n'.repeat(500_000)}`, 'COST_EXCEEDED'],
  [
    'attack 23: a million nodes',
    '{ tickets(first: 100) { nodes { messages(first: 100) { nodes { author { tickets(first: 100) { nodes { id } } } } } } } }',
    'COST_EXCEEDED',
  ],
  ['attack 24: an unknown field', '{ viewr }', 'GRAPHQL_VALIDATION_FAILED'],
  ['no GraphQL', '{ viewer', 'GRAPHQL_VALIDATION_FAILED'],
  ['nothing', '', 'GRAPHQL_VALIDATION_FAILED'],
  ['a byte order mark and a control character', '\uFEFF{ viewer \u0000 }', 'GRAPHQL_VALIDATION_FAILED'],
];

/** Function calls: a few for each character of the longest document that is read. */
const mostCalls = 3 * limits.maxDocumentLength;

describe.each(attacks)('%s', (_row, source, code) => {
  test('is refused with a small answer', () => {
    const { entries, ...mask } = masking();

    const answer = maskErrors(refusalsOf(source), mask);

    expect(answer[0]?.extensions?.code).toBe(code);
    expect(answer.length).toBeLessThanOrEqual(limits.maxErrors);
    expect(Buffer.byteLength(JSON.stringify(answer))).toBeLessThan(4_096);
    expect(entries).toEqual([]);
  });

  test('is refused with little work', () => {
    const calls = countCalls(() => answerTo(source));

    expect(calls).toBeLessThan(mostCalls);
  });
});

test('ten unknown directives are one error', () => {
  const source = `{ __typename ${'@aa'.repeat(10)} }`;

  const answer = answerTo(source);

  expect(answer).toHaveLength(1);
});

test('the gate spares the other rules also where Apollo puts it last', () => {
  const document = parse(`{ ...F0 ${times(30, (i) => `u${i} @aa`)} } ${circle(150)}`);

  const errors = validate(schema, document, [...specifiedRules, ...gateRules], validationOptions);

  expect(errors).toMatchObject([{ extensions: { code: 'COST_EXCEEDED', requested: 150, limit: 60 } }]);
});

describe('what honest clients send', () => {
  test('the introspection query of GraphiQL is admitted', () => {
    const source = getIntrospectionQuery({
      specifiedByUrl: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    });

    const refusals = refusalsOf(source);

    expect(refusals).toEqual([]);
  });

  test('a page of 25 tickets with five relations and the last three messages is admitted', () => {
    const refusals = refusalsOf(page);

    expect(refusals).toEqual([]);
    expect(costOf(page)).toBe(50 + 1 + 1 + 25 * (1 + 5 + 1 + 3 * 2));
  });

  test('a union of many types may repeat its id', () => {
    const source = `{ node(id: "1") { ${times(15, () => '... on User { id } ... on Ticket { id }')} } }`;

    const refusals = refusalsOf(source);

    expect(refusals).toEqual([]);
  });
});
