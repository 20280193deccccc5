import 'reflect-metadata';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type GraphQLInputField,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredInputField,
} from 'graphql';
import type { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { publicSchema } from '../../src/api/schema/schema.ts';
import { aFullTenant, asSuperuser, type FullTenant, needed } from '../isolation/two-tenants.ts';
import { openTestApp, theApp } from '../support/app.ts';
import { askInTime } from '../support/client.ts';
import { filtered, filterWith, placesOf, rootOf } from '../tickets/filter-places.ts';
import { inside, mutations, tryOne } from './mutations.ts';

openTestApp();

let database: Client;
/** Three desks in turn: each admin has a budget, which would be waited for. */
const tenants: FullTenant[] = [];
let tenant: FullTenant;

beforeAll(async () => {
  database = await asSuperuser(inject('urls').superuser);
  for (const _ of [1, 2, 3]) tenants.push(await aFullTenant(database));
});
beforeEach(() => {
  tenant = tenants.shift() as FullTenant;
  tenants.push(tenant);
});
afterAll(() => database.end());

const schema = publicSchema();

/** Values at the edges of each scalar. The numbers are written as a client writes them. */
const edges: Record<string, string[]> = {
  Boolean: ['0', '"true"'],
  Int: ['0', '-1', '-0', '2147483647', '-2147483648', '2147483648', '1.5', '1e3', '9007199254740993', '1.5e-400', '1e400'],
  String: ['""', '" "', '"\\u0000"', '"a\\u0000"', '"\\ud800"', '"\\u2028"', '1', `"${'x'.repeat(100_001)}"`],
  ID: ['""', '"\\u0000"', '9007199254740993', '"tkt_zzzzzzzzzzzzzzzzzzzzzzzzzz"', `"${'x'.repeat(1_000)}"`],
  DateTime: [
    ...['9999-12-31T23:59:59.999-12:00', '9999-12-31T23:59:59.999Z', '9999-12-31T23:59:59-00:01', '0001-01-01T00:00:00Z', '0001-01-01T00:00:00+00:01'],
    ...[
      '2031-01-01T00:00:00.1234567Z',
      '2031-06-30T23:59:60Z',
      '2031-01-01T00:00:00+23:59',
      '2031-01-01T00:00:00-23:59',
      '2031-02-29T00:00:00Z',
      '0000-01-01T00:00:00Z',
    ],
  ].map((time) => `"${time}"`),
  Duration: ['"PT0S"', '"P9999999999Y"', '"PT0.0000001S"', '"-P1D"', '"P1Y"', '"PT9007199254740993S"', '"PT1.5S"', '"P"', '"PT999999999999999999999H"'],
  EmailAddress: ['""', '"a@b"', `"${'a'.repeat(300)}@example.org"`, '"a@example.org\\u0000"'],
  JSON: [
    'null',
    '9007199254740993',
    '{"units":123456789012345678901234567890}',
    '{"units":1.5e-400}',
    '{"units":1e400}',
    '"\\u0000"',
    '[[[1]]]',
    '{"a\\u0000":1}',
    '{"__proto__":1}',
  ],
};

/** The input as JSON, in which one value is written just so. */
function written(input: unknown, at: (string | number)[], value: string): string {
  const [first, ...rest] = at;
  if (first === undefined) return value;
  const entries = Object.entries(input as object).map(([name, one]) => [name, name === String(first) ? written(one, rest, value) : JSON.stringify(one)]);
  return Array.isArray(input) ? `[${entries.map(([, one]) => one).join()}]` : `{${entries.map(([name, one]) => `${JSON.stringify(name)}:${one}`).join()}}`;
}

interface Answer {
  data?: Record<string, { userErrors?: { path: unknown }[] } | null> | null;
  errors?: { extensions: { code: string; path?: string[]; retryAfterMs?: number } }[];
}

async function send(query: string, variables: string): Promise<Answer> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${tenant.sofia.token}` };
  const body = `{"query":${JSON.stringify(query)},"variables":${variables}}`;
  const answer = (await (await fetch(`${theApp().url}/graphql`, { method: 'POST', headers, body })).json()) as Answer;
  const { code, retryAfterMs } = answer.errors?.[0]?.extensions ?? {};
  // A quick machine sends more than one caller may.
  return code === 'RATE_LIMITED' ? pause(retryAfterMs).then(() => send(query, variables)) : answer;
}

/** A good value, of what is required only. */
function good(type: GraphQLInputType, name: string): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [good(nullable.ofType, name)];
  const plain = (needed(tenant) as Record<string, unknown>)[name];
  if (plain !== undefined) return plain;
  if (isInputObjectType(nullable)) return goodInput(Object.values(nullable.getFields()).filter(isRequiredInputField));
  if (isEnumType(nullable)) return nullable.getValues()[0]?.name;
  return { Int: 1, Boolean: true, ID: tenant.ids.Ticket, JSON: {}, DateTime: '2031-01-01T00:00:00Z', Duration: 'PT4H' }[String(nullable)] ?? 'usual';
}

const goodInput = (fields: GraphQLInputField[]) => Object.fromEntries(fields.map((field) => [field.name, good(field.type, field.name)]));

/** Every place of an input where a scalar stands. */
function placesIn(fields: GraphQLInputField[]): { path: (string | number)[]; scalar: string; input: object }[] {
  const required = () => goodInput(fields.filter(isRequiredInputField));
  return fields.flatMap((field) => {
    const [type, isList] = [getNamedType(field.type), isListType(getNullableType(field.type))];
    const at = isList ? [field.name, 0] : [field.name];
    if (!isInputObjectType(type))
      return edges[type.name] ? [{ path: at, scalar: type.name, input: { ...required(), [field.name]: isList ? [null] : null } }] : [];
    return placesIn(Object.values(type.getFields())).map(({ path, scalar, input }) => ({
      path: [...at, ...path],
      scalar,
      input: { ...required(), [field.name]: isList ? [input] : input },
    }));
  });
}

function faultIn(body: Answer, name: string): string | null {
  const text = JSON.stringify(body);
  if (inside.test(text)) return text;
  for (const { extensions } of body.errors ?? []) {
    if (extensions.code === 'IDEMPOTENCY_MISMATCH') continue;
    if (extensions.code !== 'BAD_USER_INPUT' || !extensions.path?.length) return text;
  }
  return (body.data?.[name]?.userErrors ?? []).some(({ path }) => !Array.isArray(path)) ? text : null;
}

/** A desk whose clock stands at the end of time writes nothing more. */
const tried = mutations.filter(({ name }) => name !== 'advanceClock');

/** A third of the values at each place, another third at the next. */
const some = (values: string[], place: number) => values.filter((_, at) => (at + place) % 3 === 0);

describe.each(tried.map((one) => [one.name, one] as const))('%s', (name, { fields }) => {
  test('takes the edges of every scalar, or refuses them with their path', async () => {
    const faults: string[] = [];
    const type = schema.getMutationType()?.getFields()[name]?.args[0]?.type;
    for (const [at, { path, scalar, input }] of placesIn(fields).entries())
      for (const value of some(edges[scalar] ?? [], at)) {
        const query = `mutation ($input: ${type}) { ${name}(input: $input) { userErrors { code path message details } } }`;
        const fault = faultIn(await send(query, `{"input":${written(input, path, value)}}`), name);
        if (fault) faults.push(`${path.join('.')} = ${value.slice(0, 60)}: ${fault.slice(0, 600)}`);
      }

    expect(faults).toEqual([]);
  });
});

test.each(filtered.filter(({ operation }) => operation === 'query').map((one) => [one.root, one] as const))(
  'the filter of %s takes the edges, or refuses them',
  async (root, one) => {
    const faults: string[] = [];
    for (const place of placesOf(one).filter(({ path }) => !path.includes('and') && !path.includes('or') && !path.includes('not')))
      for (const value of edges[place.type.replace(/[[\]!]/g, '')] ?? []) {
        if (value === 'null') continue;
        const isList = place.type.startsWith('[');
        const filter = filterWith(one.argument, place, isList ? [null] : null);
        const variables = `{"filter":${written(filter, [...place.path.slice(1), ...(isList ? [0] : [])], value)}}`;
        const fault = faultIn(
          await send(
            `query ($filter: ${one.argument.type}) { ${rootOf(one, '$filter')} { ${root === 'report' ? 'zone' : root === 'reportChart' ? 'title' : 'totalCount'} } }`,
            variables,
          ),
          root,
        );
        if (fault) faults.push(`${place.path.join('.')} = ${value.slice(0, 60)}: ${fault.slice(0, 600)}`);
      }

    expect(faults).toEqual([]);
  },
);

test.each(['9007199254740993', '123456789012345678901234567890', '1.5e-400', '1e400', '0.1000000000000000055511151231257827', '-9007199254740993'])(
  'the number %s is refused with its path, in variables and in the document',
  async (number) => {
    const { ticketId } = { ticketId: tenant.ids.Ticket };
    const query = 'mutation ($input: SetCustomFieldsInput!) { setCustomFields(input: $input) { userErrors { code } } }';

    const byVariable = await send(query, `{"input":{"ticketId":"${ticketId}","customFields":{"units":${number}}}}`);
    const asLiteral = await askInTime(
      tenant.sofia,
      `mutation { setCustomFields(input: { ticketId: "${ticketId}", customFields: { units: ${number} } }) { userErrors { code } } }`,
    );

    expect(byVariable.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', path: ['input', 'customFields', 'units'] } }]);
    expect(asLiteral.body.errors).toMatchObject([
      { locations: [{}], extensions: { code: expect.stringMatching(/^(GRAPHQL_VALIDATION_FAILED|BAD_USER_INPUT)$/) } },
    ]);
  },
);

test.each(['2031-01-01T00:00:00.123Z', '2031-01-01T00:00:00.120000000Z', '9999-12-31T23:59:59.999Z'])('the time %s is kept exactly', async (time) => {
  const { body } = await askInTime(
    tenant.sofia,
    'mutation ($input: IssueApiKeyInput!) { issueApiKey(input: $input) { apiKey { expiresAt } userErrors { code } } }',
    {
      input: { name: 'Monitor', permissions: ['ticket:read'], expiresAt: time },
    },
  );

  expect(new Date(body.data.issueApiKey.apiKey.expiresAt)).toEqual(new Date(time));
});

test('a time finer than milliseconds is refused', async () => {
  const one = mutations.find(({ name }) => name === 'issueApiKey');
  const { codes } = await tryOne(one as NonNullable<typeof one>, tenant, { expiresAt: '2031-01-01T00:00:00.1234Z' });

  expect(codes).toEqual(['BAD_USER_INPUT']);
});

test('a number that would change is refused in the address of a GET too', async () => {
  const address = new URL(`${theApp().url}/graphql`);
  address.searchParams.set('query', 'query ($n: JSON) { tickets(filter: { customField: { key: "units", eq: $n } }) { totalCount } }');
  address.searchParams.set('variables', '{"n":9007199254740993}');

  const answer = await fetch(address, { headers: { authorization: `Bearer ${tenant.sofia.token}` } });

  expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT', path: ['variables'] } }] });
});
