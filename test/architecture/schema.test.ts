import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { buildSchema, type GraphQLField, type GraphQLInputObjectType, type GraphQLObjectType, getNamedType, isObjectType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { printSdl } from '../../src/api/schema/print-sdl.ts';
import { publicSchema } from '../../src/api/schema/schema.ts';
import { breaksOfRelease, completed, goneSince, partsOf, undescribed, violations } from './contract.ts';
import { withoutKey } from './operation-names.ts';

const schema = publicSchema();
const contract = readFileSync('test/architecture/contract.graphql', 'utf8');

describe('what is committed', () => {
  test('is the schema itself: else `npm run schema`', () => {
    expect(readFileSync('schema/schema.graphql', 'utf8')).toBe(printSdl(schema));
  });

  test("is what codegen makes of it and of the clients' documents: else `npm run schema`", async () => {
    await expect(promisify(execFile)(process.execPath, ['schema/generate-typed-documents.ts', '--check'])).resolves.toBeDefined();
  });
});

describe('the contract', () => {
  test('is kept, type by type, field by field, argument by argument', () => {
    expect(violations(contract, schema)).toEqual([]);
  });

  test.each([
    ['a renamed field', 'isOverdue: Boolean!', 'late: Boolean!', 'Ticket.isOverdue was removed.'],
    ['another type', 'isOverdue: Boolean!', 'isOverdue: Boolean', 'Ticket.isOverdue changed type from Boolean! to Boolean.'],
    ['a renamed argument', 'label(locale: Locale)', 'label(language: Locale)', 'Status.label arg locale was removed.'],
    ['an argument one must give now', 'queues: [Queue!]!', 'queues(all: Boolean!): [Queue!]!', 'A required arg all on Query.queues was added.'],
    ['a value that is gone', 'NOT_YET_RESOLVED', 'NOT_RESOLVED', 'NOT_YET_RESOLVED was removed from enum type UserErrorCode.'],
    ['a thing that has no global id any more', 'type Status implements Node', 'type Status', 'Status no longer implements interface Node.'],
    ['an input one must give now', 'password: String!', 'password: String! otp: String!', 'A required field otp on input type SignInInput was added.'],
  ])('would be broken by %s', (_, before, after, broken) => {
    const changed = completed(contract.replace(before, after), schema);

    expect(violations(contract, changed)).toContain(broken);
  });
});

describe('the last release', () => {
  const released = readFileSync('schema/released.graphql', 'utf8');

  test('is not broken: deprecate first. Before the first release `npm run schema:release` takes the schema as it is', () => {
    expect(breaksOfRelease(released, schema)).toEqual([]);
  });

  test('nothing that goes is missing in the list of changes', () => {
    const changes = readFileSync('docs/schema-changes.md', 'utf8');
    const gone = goneSince(released, schema);

    expect(gone.filter((name) => !changes.includes(`\`${name}\``))).toEqual([]);
  });

  const before = `type Query { a: Int b(c: Int, d: Int @deprecated(reason: "use c")): E old: Int @deprecated(reason: "use a") }
    enum E { X Y Z @deprecated(reason: "use Y") } input I { a: Int = 1 }`;

  test.each([
    ['a field that was deprecated may go', before.replace('old: Int @deprecated(reason: "use a")', ''), []],
    ['so may a value', before.replace('Z @deprecated(reason: "use Y")', ''), []],
    ['and an argument', before.replace(', d: Int @deprecated(reason: "use c")', ''), []],
    ['values, arguments and inputs may come', before.replace('X Y', 'X Y W').replace('c: Int', 'c: Int, e: Int').replace('input I {', 'input I { b: Int'), []],
    ['a field that was not deprecated may not go', before.replace('a: Int b', 'b'), ['Query.a was removed.']],
    ['nor a value', before.replace('X Y', 'X'), ['Y was removed from enum type E.']],
    ['nor may a type change', before.replace('a: Int b', 'a: String b'), ['Query.a changed type from Int to String.']],
    ['nor may a deprecated field change its type', before.replace('old: Int', 'old: String'), ['Query.old changed type from Int to String.']],
  ])('%s', (_, after, broken) => {
    expect(breaksOfRelease(before, buildSchema(after, { assumeValidSDL: true }))).toEqual(broken);
  });

  test('what goes is found by its name', () => {
    const after = buildSchema(before.replace('old: Int @deprecated(reason: "use a")', '').replace('input I { a: Int = 1 }', ''), { assumeValidSDL: true });

    expect(goneSince(before, after)).toEqual(['Query.old', 'I']);
  });
});

test('a status is one type: of tickets, of what they may go to, of workflows with their steps and timers', () => {
  const objects = Object.values(schema.getTypeMap()).filter(isObjectType);
  const fields = objects.flatMap((type) =>
    Object.values(type.getFields()).map((field) => ({ name: `${type.name}.${field.name}`, type: getNamedType(field.type).name })),
  );

  expect(fields.filter(({ type }) => type === 'StatusCategory').map(({ name }) => name)).toEqual(['Status.category']);
  const shown = fields.filter(({ type }) => type === 'Status').map(({ name }) => name);
  for (const name of ['Ticket.status', 'TransitionOption.status', 'Workflow.statuses', 'WorkflowTransition.to', 'StatusTimer.moveTo', 'Query.statuses'])
    expect(shown).toContain(name);
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

  test('takes one input of its own and returns refusals in its payload', () => {
    expect(field.args.map((arg) => `${arg.name}: ${arg.type}`)).toEqual([`input: ${noun}Input!`]);
    expect(String(field.type)).toBe(name.startsWith('retire') ? 'ConfigurationChangesPayload!' : `${noun}Payload!`);
    expect(typesOf(payloadOf(field))['userErrors']).toBe('[UserError!]!');
  });

  test('gives nothing when it refuses', () => {
    const { userErrors: _, ...given } = typesOf(payloadOf(field));

    expect(Object.entries(given).filter(([, type]) => type.endsWith('!'))).toEqual([]);
  });

  test('gives what it saves, typed', () => {
    const { userErrors: _, changes, version, ...saved } = typesOf(payloadOf(field));

    expect(Object.values(saved)).not.toContain('JSON');
    if (/^(save|upsert|update|create|apply)/.test(name)) expect(Object.keys(saved).length).toBeGreaterThan(0);
  });

  test('may be repeated safely', () => {
    const inputs = typesOf(schema.getType(`${noun}Input`) as GraphQLInputObjectType);

    expect(inputs['idempotencyKey']).toBe(withoutKey.includes(name) ? undefined : 'String');
  });

  test('notices when the thing it changes is not what the caller looked at', () => {
    const inputs = typesOf(schema.getType(`${noun}Input`) as GraphQLInputObjectType);
    const changesTheTenant = 'changes' in typesOf(payloadOf(field));
    const changesSomething =
      changesTheTenant ||
      ((Object.values(inputs).includes('ID!') || name === 'saveReport') &&
        !/^(takeNext|create|announce|endSession|resend|recordSuggestion|giveArticleFeedback)/.test(name));

    expect(inputs['expectedVersion']).toBe(changesSomething ? 'Int' : undefined);
    expect(schema.getMutationType()?.getFields()[name]?.description?.includes('`CONFLICT`')).toBe(changesSomething);
  });
});

function payloadOf({ type }: GraphQLField<unknown, unknown>): GraphQLObjectType {
  return getNamedType(type) as GraphQLObjectType;
}

function typesOf(type: GraphQLObjectType | GraphQLInputObjectType): Record<string, string> {
  return Object.fromEntries([...partsOf(type)].map(([name, part]) => [name, String((part as GraphQLField<unknown, unknown>).type)]));
}
