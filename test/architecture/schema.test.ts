import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { buildSchema, type GraphQLField, type GraphQLInputObjectType, type GraphQLObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { printSdl } from '../../src/api/print-sdl.ts';
import { makeSchema } from '../../src/api/schema.ts';
import { partsOf, undescribed, violations, withStandIns } from './contract.ts';

const schema = makeSchema();
const contract = readFileSync('test/architecture/contract.graphql', 'utf8');

describe('what is committed', () => {
  test('is the schema itself: else `npm run schema`', () => {
    expect(readFileSync('schema/schema.graphql', 'utf8')).toBe(printSdl(schema));
  });

  test("is what codegen makes of it and of the clients' documents: else `npm run schema`", async () => {
    await expect(promisify(execFile)('node_modules/.bin/graphql-codegen', ['--config', 'codegen.yml', '--check'])).resolves.toBeDefined();
  });
});

describe('the contract', () => {
  test('is kept, type by type, field by field, argument by argument', () => {
    expect(violations(contract, schema)).toEqual([]);
  });

  test.each([
    ['a renamed field', 'isOverdue: Boolean!', 'late: Boolean!', 'Ticket.isOverdue is gone'],
    ['another type', 'isOverdue: Boolean!', 'isOverdue: Boolean', 'Ticket.isOverdue is Boolean, not Boolean!'],
    ['a renamed argument', 'label(locale: Locale)', 'label(language: Locale)', 'Status.label(locale) is gone'],
    ['an argument one must give now', 'queues: [Queue!]!', 'queues(all: Boolean!): [Queue!]!', 'Query.queues(all) must be given now'],
    ['a value that is gone', 'NOT_YET_RESOLVED', 'NOT_RESOLVED', 'UserErrorCode.NOT_YET_RESOLVED is gone'],
    ['a thing that has no global id any more', 'type Status implements Node', 'type Status', 'Status is no Node any more'],
    ['an input one must give now', 'password: String!', 'password: String! otp: String!', 'SignInInput.otp must be given now'],
  ])('would be broken by %s', (_, before, after, broken) => {
    const changed = buildSchema(withStandIns(contract.replace(before, after)), { assumeValidSDL: true });

    expect(violations(contract, changed)).toContain(broken);
  });
});

describe('the manual', () => {
  test('describes every type, field, argument and value', () => {
    expect(undescribed(schema)).toEqual([]);
  });

  test('a silent one would be found', () => {
    const silent = buildSchema('"Asks." type Query { "Says." a("What." b: Int, c: Int): E d: Int } "One of." enum E { "One." X Y }', { assumeValid: true });

    expect(undescribed(silent).filter((place) => !/^(Int|String|Boolean)$/.test(place))).toEqual(['Query.a(c)', 'Query.d', 'E.Y']);
  });
});

describe.each(Object.values(schema.getMutationType()?.getFields() ?? {}).map((field) => [field.name, field] as const))('%s', (name, field) => {
  const noun = name.charAt(0).toUpperCase() + name.slice(1);

  test('takes one input of its own and says why not in its payload', () => {
    expect(field.args.map((arg) => `${arg.name}: ${arg.type}`)).toEqual([`input: ${noun}Input!`]);
    expect(String(field.type)).toBe(`${noun}Payload!`);
    expect(typesOf(payloadOf(noun))['userErrors']).toBe('[UserError!]!');
  });

  test('gives nothing when it refuses', () => {
    const { userErrors: _, ...given } = typesOf(payloadOf(noun));

    expect(Object.entries(given).filter(([, type]) => type.endsWith('!'))).toEqual([]);
  });

  test('may be repeated safely', () => {
    const inputs = typesOf(schema.getType(`${noun}Input`) as GraphQLInputObjectType);

    expect(inputs['idempotencyKey']).toBe(['signIn', 'refreshSession'].includes(name) ? undefined : 'String');
  });

  test('notices when the thing it changes is not what the caller looked at', () => {
    const inputs = typesOf(schema.getType(`${noun}Input`) as GraphQLInputObjectType);
    const changesTheTenant = 'changes' in typesOf(payloadOf(noun));
    const changesSomething = changesTheTenant || (Object.values(inputs).includes('ID!') && !/^(takeNext|create|announce)/.test(name));

    expect(inputs['expectedVersion']).toBe(changesSomething ? 'Int' : undefined);
  });
});

function payloadOf(noun: string): GraphQLObjectType {
  return schema.getType(`${noun}Payload`) as GraphQLObjectType;
}

function typesOf(type: GraphQLObjectType | GraphQLInputObjectType): Record<string, string> {
  return Object.fromEntries([...partsOf(type)].map(([name, part]) => [name, String((part as GraphQLField<unknown, unknown>).type)]));
}
