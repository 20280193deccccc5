import type { GraphQLField, GraphQLSchema } from 'graphql';
import type { Dice } from '../reading/choices.ts';
import { makeOperation } from '../reading/make-operation.ts';
import type { Making, Style } from '../reading/making.ts';
import { strangeArguments } from './strange-arguments.ts';
import { strangeValues } from './strange-values.ts';
import type { TenantToFuzz } from './tenant-to-fuzz.ts';
import { toJsonText } from './write-value.ts';

/** What is sent: a document and its variables, some of them not what they should be. */
export interface StrangeOperation {
  kind: Style['kind'];
  query: string;
  variables: Record<string, unknown>;
  /** It may end the session of whoever sends it, so somebody sends it whom nobody needs any more. */
  endsSessions: boolean;
}

interface Given {
  schema: GraphQLSchema;
  dice: Dice;
  tenant: TenantToFuzz;
  asker: string;
}

export function strangeOperation({ schema, dice, tenant, asker }: Given): StrangeOperation {
  const kind = dice.pick(['query', 'query', 'query', 'mutation', 'mutation', 'subscription'] as const);
  const strange = dice.pick([0, 0, 1, 2, 4, 10, 30]);
  const endsSessions = kind === 'mutation' && dice.chance(8);
  const style: Style = {
    kind,
    rootField: (making) => (endsSessions ? endingRoot(making) : anyRoot(making, kind)),
    argumentsFor: strangeArguments(strange, tenant.document),
  };
  const { source, variables } = makeOperation({ schema, dice, values: tenant.values, asker }, style);
  return { kind, query: dice.chance(12) ? mutated(source, dice) : source, variables, endsSessions };
}

/** The same document again, which the server may know by now, with some other values. */
export function withOtherValues({ variables, ...operation }: StrangeOperation, dice: Dice): StrangeOperation {
  const changed = Object.entries(variables).map(([name, value]) => [name, dice.chance(25) ? dice.pick(strangeValues) : value]);
  return { ...operation, variables: Object.fromEntries(changed) };
}

/** The members of a request as JSON, or what was to be JSON, and whether all have the types that the protocols want. */
export function asRequest({ query, variables }: StrangeOperation, dice: Dice): { text: string; isWellFormed: boolean } {
  const members = { query, variables, ...(dice.chance(2) ? { operationName: dice.pick(['A', '', 'x'.repeat(300)]) } : {}) };
  if (!dice.chance(4)) return { text: toJsonText(members), isWellFormed: true };
  const name = dice.pick(['query', 'variables', 'operationName', 'extensions']);
  return { text: toJsonText({ ...members, [name]: dice.pick(strangeValues) }), isWellFormed: false };
}

const roots = { query: 'getQueryType', mutation: 'getMutationType', subscription: 'getSubscriptionType' } as const;
/** Their passwords are hashed, slowly on purpose. */
const slow = new Set([
  'signIn',
  'changePassword',
  'acceptInvitation',
  'resetPassword',
  'requestPasswordReset',
  'signUp',
  'confirmSignUp',
  'requestEmailChange',
  'beginSecondFactor',
]);
/** After them whoever sent them could ask no more, for one because the desk requires a second factor. */
const ending = new Set(['signOut', 'endSession', 'endSessions', 'saveDeskSettings']);

const known: Partial<Record<Style['kind'], GraphQLField<unknown, unknown>[]>> = {};

function anyRoot({ schema, dice }: Making, kind: Style['kind']) {
  known[kind] ??= Object.values(schema[roots[kind]]()?.getFields() ?? {}).filter(({ name }) => !ending.has(name));
  const fields = known[kind] ?? [];
  const field = dice.pick(fields);
  return slow.has(field.name) && !dice.chance(3) ? dice.pick(fields) : field;
}

const directives = [
  '@skip(if: true)',
  '@include(if: false)',
  '@include(if: $v1)',
  '@skip',
  '@deprecated',
  '@oneOf',
  '@specifiedBy(url: "x")',
  '@defer',
  '@stream',
  '@a @a',
];
const words = [
  ...[
    'nowhere',
    '__typename',
    '__schema { types { name } }',
    '...F1',
    '... on Ticket { id }',
    '$v1',
    '{',
    '}',
    '(',
    ')',
    '[',
    ']',
    '!',
    ':',
    '"',
    '"""',
    '#',
    '\ud83d',
    '\0',
  ],
  ...[
    'query',
    'mutation',
    'subscription',
    'fragment F1 on Query { viewer { permissions } }',
    'on',
    'null',
    'true',
    '1e999',
    '2147483648',
    'id',
    'nodes',
    'input',
    'and: []',
    '\u{feff}',
    ',',
  ],
];

function endingRoot({ schema, dice }: Making) {
  return dice.pick(Object.values(schema.getMutationType()?.getFields() ?? {}).filter(({ name }) => ending.has(name)));
}

/** The document with some of its tokens gone, twice there, exchanged, or others in their stead. */
function mutated(source: string, dice: Dice): string {
  const tokens = source.match(/"(?:\\.|[^"\\])*"|\.\.\.|\w+|[^\w\s]/g) ?? [];
  for (let changes = 1 + dice.below(3); changes > 0 && tokens.length > 0; changes -= 1) {
    const [at, other] = [dice.below(tokens.length), dice.below(tokens.length)];
    const [one = '', two = ''] = [tokens[at], tokens[other]];
    const changed = [[], [one, one], [two], [one, dice.pick(directives)], [dice.pick(words)], [one, dice.pick(words)]];
    tokens.splice(at, 1, ...dice.pick(changed));
  }
  return dice.chance(30) ? [...tokens.slice(0, 3), dice.pick(directives), ...tokens.slice(3)].join(' ') : tokens.join(' ');
}

/** The same text with some of its bytes gone, repeated or others in their stead. */
export function withOtherBytes(text: string, dice: Dice): Buffer<ArrayBuffer> {
  let bytes = Buffer.from(text);
  for (let changes = 1 + dice.below(4); changes > 0; changes -= 1) {
    const at = dice.below(bytes.length + 1);
    const put = dice.pick([
      [],
      [0],
      [255],
      [0xc3],
      [0xed, 0xa0, 0x80],
      [34],
      [92],
      [123],
      [125],
      [91],
      [dice.below(256)],
      [...bytes.subarray(at, at + dice.below(20))],
    ]);
    bytes = Buffer.concat([bytes.subarray(0, at), Buffer.from(put), bytes.subarray(at + dice.below(3))]);
  }
  return bytes;
}
