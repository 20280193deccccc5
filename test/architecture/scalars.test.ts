import 'reflect-metadata';
import { buildSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { publicSchema } from '../../src/api/schema/schema.ts';
import { faultsOfScalars } from './scalars.ts';

describe('the scalars', () => {
  test('every instant, date, length of time, time zone, address, language and link has the scalar of such values, in and out', () => {
    expect(faultsOfScalars(publicSchema())).toEqual([]);
  });

  test.each([
    ['an instant as a text', 'type Query { closedAt: String }'],
    ['an instant that only its description names', 'type Query { "When it ended." ended: String }'],
    ['a date as an instant', 'scalar DateTime type Query { "The first date of the holidays." from: DateTime }'],
    ['a length of time in seconds', 'type Query { "The time that is left." left: Int }'],
    ['a count of minutes', 'type Query { pauseMinutes: Int }'],
    ['a time zone among the arguments', 'type Query { hours(timeZone: String): Int }'],
    ['an address in an input', 'type Query { find(by: By): Int } input By { email: String }'],
    ['a list of addresses', 'type Query { "The email addresses of all members." members: [String!]! }'],
    ['a language', 'type Query { locale: String }'],
    ['a link', 'type Query { uploadUrl: String }'],
  ])('finds %s', (_, schema) => {
    expect(faultsOfScalars(buildSchema(schema))).toHaveLength(1);
  });
});
