import { type GraphQLInputType, isEnumType, isInputObjectType } from 'graphql';

const notTexts = [5, true, { a: 1 }, 1e300];
const ofNoScalar = ['', 'no such thing', '\0', 'x'.repeat(20_000), '2026-02-30', '-1', ...notTexts];

/** Values that are of another type. */
const wrong: Record<string, unknown[]> = {
  Int: ['x', '', 1.5, 2 ** 31, -(2 ** 31) - 1, 1e300, '5', true, { a: 1 }],
  Float: ['x', '', true, { a: 1 }],
  Boolean: ['true', '', 1, 0, { a: 1 }],
  String: notTexts,
  ID: [1.5, true, { a: 1 }],
  JSON: [],
};

/** Values of the type that hardly anybody means. */
const odd: Record<string, unknown[]> = {
  Int: [0, -1, -(2 ** 31), 2 ** 31 - 1, 101],
  Float: [0, -1, 1e300, -1e-300],
  Boolean: [],
  String: ['', 'constructor', '__proto__', '\0', '\ud800', 'a\u202eb', 'x'.repeat(20_000), "'; drop table ticket; --", '%_\\', '👨‍👩‍👧‍👦'.repeat(500)],
  ID: ['', 'x', 'tkt_1', 'xyz_01h455vb4pex5vsknk084sn02q', 'a\0', '\ud800', 'x'.repeat(5_000), -1, 12345678901234],
  JSON: ['\0', { a: [{ b: '\ud800' }] }, [], 'x'.repeat(20_000), -1, 1e300, true, { __proto__: 1, constructor: 2 }],
  DateTime: ['0001-01-01T00:00:00Z', '9999-12-31T23:59:59.999Z', '2026-02-28T23:59:60Z'],
};

export function wrongValuesOf(type: GraphQLInputType): unknown[] {
  if (isInputObjectType(type)) return ['x', 5, true, { stranger: 1 }];
  if (isEnumType(type)) return ['NONSENSE', '', 5, true, { a: 1 }];
  return wrong[String(type)] ?? ofNoScalar;
}

export function oddValuesOf(type: GraphQLInputType): unknown[] {
  return odd[String(type)] ?? [];
}
