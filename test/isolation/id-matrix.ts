import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publicSchema } from '../../src/api/schema/schema.ts';
import { type IdType, newId, publicId } from '../../src/core/ids.ts';
import { aKey, type Key } from '../support/a-key.ts';
import { askInTime } from '../support/client.ts';
import { comparators, type IdField, idFieldsOf, payloadSelection, requiredOf } from './id-fields.ts';
import { idRows } from './id-rows.ts';
import { aFullTenant, asSuperuser, type FullTenant, fingerprint, needed } from './two-tenants.ts';

const roles = ['ana', 'marta', 'sofia', 'nora', 'vera'] as const;
const fields = idFieldsOf(publicSchema());

type WithChannel = FullTenant & { channel: Key };

const listing = '{ totalCount nodes { id } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }';

function selectionOf({ root, field }: IdField): string {
  if (/Connection!?$/.test(String(field.type))) return listing;
  if (field.name === 'organizationPreview') return '{ isComplete }';
  if (field.name === 'report') return '{ zone total { __typename } }';
  if (field.name === 'admission') return '{ ticket { id } }';
  if (field.name === 'reportChart') return '{ description }';
  if (field.name === 'indicators') return '{ open createdToday dueWithinHour availableAgents }';
  if (root !== 'mutation') return '{ __typename ... on Node { id } }';
  return payloadSelection(field);
}

/** What must be given beside the filter. */
const time = 'from: "2026-01-01T00:00:00Z", to: "2026-02-01T00:00:00Z"';
const chosen = `measures: [CREATED], ${time}`;
const inputs: Readonly<Record<string, string>> = { report: chosen, reportChart: chosen, reportTickets: `measure: CREATED, ${time}` };

/** The list through which the fields of a type are reached. */
const below: Readonly<Record<string, string>> = { user: 'users', organization: 'organizations' };

function documentOf(place: IdField): string {
  const { root, field, path } = place;
  const [argument = ''] = path;
  const type = field.args.find(({ name }) => name === argument)?.type;
  const aliases = place.isComparator ? comparators : ['only'];
  const declared = aliases.map((alias) => `$${alias}: ${type}`).join(', ');
  const beside = argument === 'filter' && inputs[field.name] ? `input: { ${inputs[field.name]} }, ` : '';
  const asked = aliases.map((alias) => `${alias}: ${field.name}(${beside}${argument}: $${alias}) ${selectionOf(place)}`).join(' ');
  if (root === 'viewer') return `query(${declared}) { viewer { ${asked} } }`;
  const parents = below[root];
  return parents ? `query(${declared}) { ${parents}(first: 3) { nodes { ${asked} } } }` : `${root}(${declared}) { ${asked} }`;
}

function argumentOf(place: IdField, value: unknown, tenant: FullTenant): unknown {
  const [, ...inner] = place.path;
  const nested = inner.reduceRight((below: unknown, name) => ({ [name]: below }), value);
  if (place.field.name === 'reportTickets' && place.path[0] === 'input') return groupOf(value);
  if (place.root !== 'mutation') return nested;
  const besides = requiredOf(place).map((name) => [name, needed(tenant)[name]]);
  const outcome = place.field.name === 'recordSuggestionOutcome' ? outcomes[String(inner[0])] : undefined;
  return { ...Object.fromEntries(besides), ...(outcome && { outcome }), ...(nested as object) };
}

/** How a need ended by what is named. */
const outcomes: Readonly<Record<string, string>> = { articleId: 'SOLVED_BY_ARTICLE', ticketId: 'DUPLICATE_OF' };

/** The tickets of one queue in a report. */
const groupOf = (id: unknown) => ({ measure: 'CREATED', from: '2026-01-01T00:00:00Z', to: '2026-02-01T00:00:00Z', group: [{ dimension: 'QUEUE', id }] });

function variablesOf(place: IdField, id: string, tenant: FullTenant): Record<string, unknown> {
  if (!place.isComparator) return { only: argumentOf(place, place.path[0] === 'ids' ? [id] : id, tenant) };
  const list = (name: string) => name === 'in' || name === 'nin';
  return Object.fromEntries(comparators.map((name) => [name, argumentOf(place, { [name]: list(name) ? [id] : id }, tenant)]));
}

/** The whole answer, the id that was sent aside, and the time that its statements took, for which points come back to the budget. */
export async function answerTo(
  place: IdField,
  who: { token: string },
  id: string,
  tenant: FullTenant,
): Promise<{ status: number; text: string; body: Answer }> {
  const { status, body } = await askInTime(who, documentOf(place), variablesOf(place, id, tenant));
  if (body.extensions?.cost) for (const name of ['charged', 'remaining']) delete body.extensions.cost[name];
  return { status, body, text: JSON.stringify(body).replaceAll(JSON.stringify(id).slice(1, -1), 'ID') };
}

interface Answer {
  data?: Record<string, { userErrors?: { code: string }[] }> | null;
  errors?: { extensions: { code: string } }[];
}

function codesIn({ data, errors }: Answer): string[] {
  const refused = Object.values(data ?? {}).flatMap((answered) => answered?.userErrors ?? []);
  return [...(errors ?? []).map(({ extensions }) => extensions.code), ...refused.map(({ code }) => code)];
}

export function garbageOf({ ids }: FullTenant, types: IdType[]): string[] {
  const good = ids[types[0] ?? 'Ticket'];
  const wrongType = types.length > 3 ? [] : [types.includes('Article') ? ids.Ticket : ids.Article];
  return [...wrongType, 'garbage', '', `${good}\0`, good.toUpperCase(), randomUUID(), `${good.slice(0, 4)}${'z'.repeat(26)}`, ...wrongBitsOf(good), '\ud800💥'];
}

/** Of the right form, but the bits are those of no UUID. */
function wrongBitsOf(good: string): string[] {
  const prefix = good.slice(0, 4);
  return [`${prefix}${'0'.repeat(25)}1`, `${prefix}7${'z'.repeat(25)}`, `${good.slice(0, 14)}z${good.slice(15)}`, `${good.slice(0, 17)}z${good.slice(18)}`];
}

/** Who is told of an id that does not exist, because they get that far: for persons who are acted for the key of their organization. */
function informed(place: IdField): 'sofia' | 'channel' {
  return place.path.includes('onBehalfOf') ? 'channel' : 'sofia';
}

async function compareAs(place: IdField, type: IdType, role: (typeof roles)[number] | 'channel', own: WithChannel, other: FullTenant): Promise<void> {
  const unknown = publicId(type, newId(new Date()));
  const who = role === 'channel' ? own.channel : (own.people[role] ?? expect.unreachable());
  const [foreign, nobodys] = await Promise.all([answerTo(place, who, other.ids[type], own), answerTo(place, who, unknown, own)]);
  expect(foreign.text).toBe(nobodys.text);
  expect(foreign.status).toBe(nobodys.status);
  const codes = codesIn(foreign.body);
  if (place.root === 'mutation' && role === informed(place)) expect(codes, place.key).toEqual(['NOT_FOUND']);
  for (const code of codes) expect(['NOT_FOUND', 'FORBIDDEN', 'NOT_ALLOWED']).toContain(code);
}

/** Another tenant's id is answered exactly as an unknown one, for everybody and wherever an id may stand. */
export function testIdMatrix(superuserUrl: () => string, { withGarbage = false } = {}): void {
  let [database, own, other] = [] as unknown as [Client, WithChannel, FullTenant];
  beforeAll(async () => {
    database = await asSuperuser(superuserUrl());
    const [first, second] = await Promise.all([aFullTenant(database), aFullTenant(database)]);
    [own, other] = [{ ...first, channel: await aKey(first, { organizationId: first.ids.Organization }) }, second];
  });
  afterAll(() => database.end());

  test('every place in the schema that takes an id has a row, and no row is left over', () => {
    expect(fields.map(({ key }) => key).sort()).toEqual(Object.keys(idRows).sort());
  });

  describe.each(fields.filter(({ root }) => root !== 'subscription').map((place) => [place.key, place] as const))('%s', (key, place) => {
    test("answers another desk's id as an unknown one, and writes nothing", async () => {
      const before = await fingerprint(database, own, other);
      const tries = (idRows[key] ?? []).flatMap((type) => [...new Set([...roles, informed(place)])].map((role) => compareAs(place, type, role, own, other)));
      await Promise.all(tries);
      expect(await fingerprint(database, own, other)).toBe(before);
    });

    if (!withGarbage) return;
    test('refuses what is no id of its type, and writes nothing', async () => {
      const before = await fingerprint(database, own, other);
      const garbage = garbageOf(own, idRows[key] ?? []);
      const tried = [...garbage.map((id) => answerTo(place, own.sofia, id, own)), answerTo(place, own.ana, garbage[0] ?? '', own)];
      for (const { body, text } of await Promise.all(tried)) {
        const codes = codesIn(body);
        expect(codes.length, text).toBeGreaterThan(0);
        for (const code of codes) expect(['BAD_USER_INPUT', 'FORBIDDEN', 'INVALID', 'NOT_ALLOWED'], text).toContain(code);
      }
      expect(await fingerprint(database, own, other)).toBe(before);
    });
  });
}
