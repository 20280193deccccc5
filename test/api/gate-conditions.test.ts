import 'reflect-metadata';
import { describe, expect, test } from 'vitest';
import { answerTo, costOf } from './gate-schema.ts';

const times = (count: number, write: (index: number) => string): string => Array.from({ length: count }, (_, index) => write(index)).join(' ');
const dear = 'tickets(first: 50, filter: { subject: "x" }) { totalCount nodes { messages(first: 10) { nodes { text } } } }';

/** Each way of leaving out, as a condition, and the variables with it. */
const ways: [condition: string, variables: Record<string, unknown>][] = [
  ['@include(if: false)', {}],
  ['@skip(if: true)', {}],
  ['@include(if: $no)', { no: false }],
  ['@skip(if: $yes)', { yes: true }],
  ['@include(if: true) @skip(if: $yes)', { yes: true }],
];
const declarations = ['$no: Boolean! = true', '$yes: Boolean! = false'];
const declaredIn = (source: string) => {
  const used = declarations.filter((one) => source.includes(one.slice(0, one.indexOf(':'))));
  return used.length > 0 ? `(${used.join(', ')})` : '';
};

describe.each(ways)('what %s leaves out', (condition, variables) => {
  const query = (selections: string, more = '') => `query ${declaredIn(selections)} { __typename ${selections} } ${more}`;
  const fragment = `fragment F on Query { ${dear} }`;

  test.each([
    ['a field', query(`tickets(first: 50) ${condition} { totalCount nodes { code } }`)],
    ['an inline fragment', query(`... ${condition} { ${dear} }`)],
    ['a fragment', query(`...F ${condition}`, fragment)],
    ['a total', query(`... ${condition} { tickets { totalCount } }`)],
  ])('costs nothing: %s', (_, source) => {
    expect(costOf(source, variables)).toBe(costOf('{ __typename }'));
  });

  test.each([
    ['levels', `... ${condition} { viewer { organization { ${times(7, () => 'parent { parent {')} name ${'} }'.repeat(7)} } } }`],
    ['aliases', `... ${condition} { viewer { ${times(31, (at) => `a${at}: name`)} } }`],
    ['fields at the root', `... ${condition} { ${times(21, (at) => `a${at}: __typename`)} }`],
  ])('is not counted: %s', (_, selections) => {
    expect(answerTo(query(selections), { variables })).toEqual([]);
    expect(answerTo(query(selections.replace(condition, '')), { variables })).toMatchObject([{ extensions: { code: 'COST_EXCEEDED' } }]);
    if (Object.keys(variables).length > 0) expect(answerTo(query(selections), { variables: {} })).toMatchObject([{ extensions: { code: 'COST_EXCEEDED' } }]);
  });

  test('is no mutation', () => {
    const mutations = `mutation ${declaredIn(condition)} { ... ${condition} { ${times(6, (at) => `a${at}: close(id: "1") { viewer { id } }`)} } close(id: "2") { viewer { id } } }`;

    expect(answerTo(mutations, { variables })).toEqual([]);
  });

  test('asks nothing of the schema', () => {
    expect(answerTo(query(`__schema ${condition} { types { name } }`), { variables, isCredentialed: false })).toEqual([]);
  });
});

test('what another operation leaves out is not the business of this one', () => {
  const source = `query A { __typename } query B($no: Boolean!) { ... @include(if: $no) { ${times(21, (at) => `a${at}: __typename`)} } }`;

  expect(answerTo(source, { operationName: 'A' })).toEqual([]);
});

test('what is written has bounds too, since it is validated', () => {
  const doubling = `${times(11, (i) => `fragment F${i} on Organization { parent { ...F${i + 1} } b: parent { ...F${i + 1} } }`)} fragment F11 on Organization { name }`;
  const source = `query ($no: Boolean!) { viewer { organization @include(if: $no) { ...F0 } } } ${doubling}`;

  expect(answerTo(source, { variables: { no: false } })).toMatchObject([{ extensions: { code: 'COST_EXCEEDED', limit: 2_000 } }]);
});
