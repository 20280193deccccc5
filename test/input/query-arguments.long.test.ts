import 'reflect-metadata';
import type { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { publicSchema } from '../../src/api/schema/schema.ts';
import { prefixOf } from '../../src/core/ids.ts';
import { registry } from '../../src/core/registry.ts';
import { aSocketOf } from '../api/a-socket.ts';
import { aFullTenant, asSuperuser, type FullTenant } from '../isolation/two-tenants.ts';
import { openTestApp } from '../support/app.ts';
import { askInTime } from '../support/client.ts';
import { argumentPlaces, goodArguments, type Place, selectionOf, valueAt } from './argument-places.ts';
import { oddValuesOf, wrongValuesOf } from './bad-values-of.ts';
import { inside } from './mutations.ts';

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
const places = argumentPlaces(schema);
const hasNode = (owner: string) => owner in registry().prefixes && owner !== 'Viewer';
const roots = ['Query', 'Subscription', 'Viewer'];
/** Objects without an id are met in a list of the desk. */
const listOf: Record<string, string> = {
  CustomField: 'customFields',
  CustomFieldOption: 'customFields { options',
  ChecklistItem: 'checklist',
  EventType: 'eventTypes',
};

interface Answered {
  codes: string[];
  paths: unknown[];
  text: string;
}

const time = { from: '2026-01-01T00:00:00Z', to: '2026-02-01T00:00:00Z' };
/** Of fields that take one object. */
const inputs: Record<string, object> = {
  report: { measures: ['CREATED'], ...time },
  organizationReport: { measures: ['CREATED'], ...time },
  reportChart: { measures: ['CREATED'], ...time },
  reportTickets: { measure: 'CREATED', ...time },
  suggest: { subject: 'No arranca' },
};

const good = ({ field }: Place) => ({
  ...{ ...time, input: inputs[field.name] },
  ...{ id: tenant.ids.Ticket, ids: [tenant.ids.Ticket], document: {}, slug: tenant.slug, key: 'software' },
  organizationId: tenant.ids.Organization,
});

const literalOf = (value: unknown) =>
  JSON.stringify(value)
    .replaceAll(/"(\w+)":/g, '$1:')
    .replaceAll('"CREATED"', 'CREATED');

/** An operation in which the argument is a variable of its own name. */
function operationAt(place: Place): string {
  const { owner, field, argument } = place;
  const others = Object.entries(goodArguments(place, good(place))).map(([name, value]) => `, ${name}: ${literalOf(value)}`);
  const call = `${field.name}(${argument}: $${argument}${others.join('')}) ${selectionOf(place)}`;
  const type = field.args.find(({ name }) => name === argument)?.type;
  const kind = owner === 'Subscription' ? 'subscription' : 'query';
  const around = roots.includes(owner) ? call : hasNode(owner) ? `... on ${owner} { ${call} }` : call;
  const inner = owner === 'Viewer' ? `viewer { ${around} }` : roots.includes(owner) ? around : `${parentOf(owner)} { ${around} }${closing(owner)}`;
  return `${kind} ($${argument}: ${type}) { ${inner} }`;
}

const parentOf = (owner: string) => listOf[owner] ?? `node(id: "${tenant.ids[owner as 'Ticket']}")`;
const closing = (owner: string) => (listOf[owner]?.includes('{') ? ' }' : '');

async function answerTo(place: Place, value: unknown): Promise<Answered> {
  const [source, variables] = [operationAt(place), { [place.argument]: valueAt(place, value) }];
  const errors = place.owner === 'Subscription' ? await errorsOverSocket(source, variables) : (await askInTime(tenant.sofia, source, variables)).body.errors;
  const text = JSON.stringify(errors ?? []);
  expect(text, `${source} ${JSON.stringify(variables)}`).not.toMatch(inside);
  const extensions = (errors ?? []).map((error: { extensions: object }) => error.extensions) as { code: string; path?: unknown }[];
  return { codes: extensions.map(({ code }) => code), paths: extensions.map(({ path }) => path), text };
}

/** At the same time, because a subscription that is taken says nothing, which is waited for. */
const answersTo = (place: Place, values: unknown[]) => Promise.all(values.map(async (value) => ({ value, ...(await answerTo(place, value)) })));

/** Those of a subscription that the budget had room for. */
async function errorsOverSocket(source: string, variables: object): Promise<unknown> {
  const errors = await errorsOfSubscription(source, variables);
  const { code, retryAfterMs } = (Array.isArray(errors) && errors[0]?.extensions) || {};
  if (code !== 'RATE_LIMITED') return errors;
  await new Promise((resolve) => setTimeout(resolve, retryAfterMs));
  return errorsOverSocket(source, variables);
}

async function errorsOfSubscription(source: string, variables: object): Promise<unknown> {
  const socket = await aSocketOf(tenant.sofia);
  socket.say({ id: 'one', type: 'subscribe', payload: { query: source, variables } });
  socket.say({ type: 'ping' });
  const [first, second] = [await socket.hear(), await Promise.race([socket.hear(), new Promise((resolve) => setTimeout(resolve, 300))])];
  socket.ws.terminate();
  const { type, payload } = ([first, second] as { type: string; payload: unknown }[]).find((message) => message && message.type !== 'pong') ?? {
    type: 'none',
    payload: [],
  };
  return type === 'error' ? payload : (payload as { errors?: unknown }).errors;
}

/** Where an argument is compared in many places by the same rules, each rule is tried once for each list. */
const seen = new Set<string>();
const once = (key: string) => !seen.has(key) && seen.add(key);
const tried = places.filter(({ owner }) => roots.includes(owner) || hasNode(owner) || owner in listOf);
/** The fields below objects are read by one mechanism, so each part of an argument is tried below one of them. */
const wayOf = ({ owner }: Place) => (owner === 'Query' || owner === 'Subscription' ? owner : 'below');
const triedOnce = tried.filter((place) => once([wayOf(place), place.argument, place.path.slice(-2).join(), place.type].join(' ')));

test('every argument of the schema is tried', () => {
  const missing = places.filter((place) => !tried.includes(place)).map(({ owner }) => owner);

  expect([...new Set(missing)].sort()).toEqual(['AdmissionChecklistItem', 'ArticleVersion', 'ChecklistAnswer', 'CustomFieldValue', 'FormField', 'Role']);
});

test.each(triedOnce.map((place) => [place.title, place] as const))('%s refuses values of another type, naming the place', async (_, place) => {
  for (const { value, codes, paths, text } of await answersTo(place, wrongValuesOf(place.type))) {
    const given = JSON.stringify(value)?.slice(0, 100);
    expect([...new Set(codes)], `${given}: ${text}`).toEqual(['BAD_USER_INPUT']);
    const begun = (paths as unknown[][]).map((path) => path.slice(0, place.path.length + 1));
    expect(begun, `${given}: ${text}`).toContainEqual([place.argument, ...place.path]);
  }
});

/** Where a range is wrong, its end is named. */
const othersOf: Record<string, string> = { from: 'to' };
const documented = ['BAD_USER_INPUT', 'COST_EXCEEDED', 'NOT_FOUND', 'CURSOR_EXPIRED'];

test.each(triedOnce.filter(({ type }) => oddValuesOf(type).length > 0).map((place) => [place.title, place] as const))(
  '%s takes odd values, or refuses them with one documented code',
  async (_, place) => {
    // The id of the object above would be at fault as well.
    const others = String(place.type) === 'ID' ? Object.values(tenant.ids).filter((id) => id !== tenant.ids[place.owner as 'Ticket']) : [];
    for (const { value, codes, paths, text } of await answersTo(place, [...oddValuesOf(place.type), ...others])) {
      const given = `${JSON.stringify(value).slice(0, 100)}: ${text}`;
      expect([[], ...documented.map((code) => [code])], given).toContainEqual([...new Set(codes)]);
      if (codes[0] === 'BAD_USER_INPUT' && !text.includes('"limit"'))
        expect([place.argument, othersOf[place.argument]], given).toContain((paths[0] as unknown[])[0]);
    }
  },
);

test('null for every argument and every part of it is taken, or refused with one documented code', async () => {
  for (const place of triedOnce.filter(({ owner, path }) => owner !== 'Subscription' || path.length < 2)) {
    const { codes, text } = await answerTo(place, null);
    expect([[], ...documented.map((code) => [code])], `${place.title}: ${text}`).toContainEqual([...new Set(codes)]);
  }
}, 300_000);

test.each(['NaN', 'Infinity', '-1', '99999999999999999999', '1e400', '"\\u0000"', '$other', '{ a: 1 }', '[[[1]]]'])(
  'the literal %s is refused with one documented code wherever it does not fit',
  async (literal) => {
    for (const place of tried.filter(({ owner, path }) => owner === 'Query' && path.length === 0)) {
      const others = Object.entries(goodArguments(place, good(place))).map(([name, value]) => `, ${name}: ${literalOf(value)}`);
      const source = `query { ${place.field.name}(${place.argument}: ${literal}${others.join('')}) ${selectionOf(place)} }`;
      const { body } = await askInTime(tenant.sofia, source);
      const codes = (body.errors ?? []).map(({ extensions }: { extensions: { code: string } }) => extensions.code);
      expect(JSON.stringify(body), source).not.toMatch(inside);
      expect([[], ['GRAPHQL_VALIDATION_FAILED'], ...documented.map((code) => [code])], `${source}: ${JSON.stringify(body)}`).toContainEqual([
        ...new Set(codes),
      ]);
    }
  },
);

test('null is what leaving out is, for every argument of a query or subscription that may be null', async () => {
  const places = tried.filter(({ owner, path, field, argument }) => {
    const type = field.args.find(({ name }) => name === argument)?.type;
    return (owner === 'Query' || owner === 'Subscription') && path.length === 0 && !String(type).endsWith('!');
  });
  expect(places.map(({ title }) => title)).toContain('Query.indicators input');
  for (const place of places) expect([place.title, await answerTo(place, null)]).toEqual([place.title, await answerTo(place, undefined)]);
});

test('an id of each type but the right one is refused where a ticket is meant', async () => {
  const place = tried.find(({ title }) => title === 'Query.ticket id') as Place;

  for (const [type, id] of Object.entries(tenant.ids)) {
    const { codes } = await answerTo(place, id);
    expect({ type, prefix: prefixOf(type), codes }).toEqual({ type, prefix: prefixOf(type), codes: type === 'Ticket' ? [] : ['BAD_USER_INPUT'] });
  }
});
