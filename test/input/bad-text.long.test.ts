import 'reflect-metadata';
import { type GraphQLInputField, GraphQLString, getNamedType, isListType, isNonNullType } from 'graphql';
import type { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { aFullTenant, asSuperuser, type FullTenant, fingerprint } from '../isolation/two-tenants.ts';
import { aResolvedTicket } from '../support/a-ticket.ts';
import { openTestApp } from '../support/app.ts';
import { mutations, type Said, type Tried, tryOne } from './mutations.ts';
import { type TextRow, textRows } from './text-rows.ts';

openTestApp();

let [database, tenant] = [] as unknown as [Client, FullTenant];
let resolvedId: string;

beforeAll(async () => {
  database = await asSuperuser(inject('urls').superuser);
  tenant = await aFullTenant(database);
  resolvedId = (await aResolvedTicket(tenant, tenant.sofia)).id;
});
afterAll(() => database.end());

const isText = ({ type }: GraphQLInputField) => getNamedType(type).name === GraphQLString.name;
const places = mutations.flatMap((tried) => tried.fields.filter(isText).map((field) => ({ tried, field, key: `${tried.name}.${field.name}` })));
const listed = places.filter(({ field }) => field.name !== 'idempotencyKey');

/** A mutation with one text changed, on a ticket whose state lets the rule of the text speak. */
function say(tried: Tried, field: GraphQLInputField, value: string): Promise<Said> {
  const isList = isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
  const besides = ['closeTicket', 'reopenTicket'].includes(tried.name)
    ? { ticketId: resolvedId }
    : tried.name.startsWith('sign')
      ? signIn(tried.name, field.name)
      : tried.name === 'saveSupportAddress'
        ? { address: `support@${tenant.slug}.example` }
        : {};
  return tryOne(tried, tenant, { ...besides, [field.name]: isList ? [value] : value });
}

/** A right password would count as signing in, and ten wrong ones of one account as an attack. */
function signIn(mutation: string, name: string): object {
  const email = `nobody-${Math.random()}@example.org`;
  return { tenant: tenant.slug, email, ...(mutation === 'signIn' ? { password: 'not this one' } : {}), ...(name === 'email' ? {} : { email }) };
}

type Bad = [value: string, code: string | undefined | false];

/** Each bad form and how it is answered; what a row does not refuse is left out. */
function badOf({ most, unit, isLine, isBlankRefused, isEmptyRefused, unknown, unreadable }: TextRow): Bad[] {
  const forms: Bad[] = [
    ['a\0b', unreadable ?? 'INVALID'],
    ['a\ud800b', unreadable ?? 'INVALID'],
    ['x'.repeat((most ?? 5_000) + 1), most ? 'INVALID' : unknown],
    [seen(unit).repeat((most ?? 0) + 1), most !== undefined && 'INVALID'],
    ['', isEmptyRefused && 'INVALID'],
    ...blanks.map((blank): Bad => [blank, isBlankRefused && 'INVALID']),
    ...unfitForLines.map((sign): Bad => [`a${sign}b`, isLine && 'INVALID']),
    ...['nowhere', 'constructor'].map((text): Bad => [text, unknown]),
    ["'; drop table ticket; --", unknown],
  ];
  return forms.filter(([, code]) => code);
}

/** One character of several code points, or one code point of two UTF-16 units. */
const seen = (unit: TextRow['unit']) => (unit ? '🦊' : 'e\u0301');
const family = '👨‍👩‍👧‍👦';
const blanks = [' \t\n ', '\u200b', '\u2060', '\u00ad', '\u3164', '\u2800', '\u0301', '\u200d\ufe0f', '\u{e0020}', '\u00a0\ufeff'];
const unfitForLines = ['\n', '\t', '\u0007', '\u007f', '\u0085', '\u2028', '\u202e', '\u202a', '\u2066', '\u2069'];
const joined = 'می\u200cخواهم \u200fسلام\u200e क\u094d\u200dष';

/** Texts of sign-ins are tried more often than an address may in a minute, and then waited for. */
const timeout = 130_000;

test('every text that a mutation takes has a row', () => {
  expect(listed.map(({ key }) => key).sort()).toEqual(Object.keys(textRows).sort());
});

describe.each(listed.map((place) => [place.key, place] as const))('%s', { timeout }, (key, { tried, field }) => {
  test('is refused with its place, in every bad form, and nothing is written', async () => {
    const before = await fingerprint(database, tenant);
    const row = textRows[key] ?? {};
    const said = await Promise.all(badOf(row).map(async ([value, code]) => ({ value, code, ...(await say(tried, field, value)) })));

    for (const { value, code, codes, userErrors, text } of said) {
      const anyPlace = code === 'WRONG_CREDENTIALS';
      expect(codes, text).toEqual([]);
      expect(
        userErrors.map((one) => [one.code, anyPlace ? [] : one.path.slice(0, 2)]),
        JSON.stringify(value.slice(0, 50)),
      ).toContainEqual([code, anyPlace ? [] : ['input', field.name]]);
    }
    expect(await fingerprint(database, tenant)).toBe(before);
  });
});

const bounded = listed.filter(({ key }) => textRows[key]?.most && !['signIn', 'retire'].some((prefix) => key.startsWith(prefix)));
/** Keys, addresses, and beginnings of tokens, which have no blanks, and labels, which have a letter. */
const isPlain = ({ key, field }: (typeof listed)[number]) =>
  !/\.(email|kind|key|newPassword|password|secretPrefixes|mailLabels)$/.test(key) && field.name !== 'tenant';

test.each(listed.filter(({ key }) => textRows[key]?.most).map((place) => [place.key, place] as const))(
  'the description of %s says its length and unit',
  (key, { field }) => {
    const { most = 0, unit = 'characters' } = textRows[key] ?? {};

    if (!key.endsWith('.key')) expect(field.description).toMatch(new RegExp(`${most.toLocaleString('en')} (${unit}|lower-case)`));
  },
  timeout,
);

test.each(bounded.filter(isPlain).map((place) => [place.key, place] as const))(
  '%s takes its whole length, and every sign that joins',
  async (key, { tried, field }) => {
    const { most = 0, unit } = textRows[key] ?? {};
    const long = [seen(unit).repeat(most), ...(unit || most > 5_000 ? [] : [family.repeat(most)])];

    const said = await Promise.all([...long, joined, `${family}`].map((value) => say(tried, field, value)));

    for (const { codes, userErrors } of said) {
      expect(codes).toEqual([]);
      expect(userErrors.filter(({ code, path }) => code.startsWith('INVALID') && path[1] === field.name)).toEqual([]);
    }
  },
  timeout,
);

test.each(mutations.filter(({ fields }) => fields.some(({ name }) => name === 'idempotencyKey')).map((tried) => [tried.name, tried] as const))(
  '%s refuses an idempotencyKey of no, 256 or unreadable characters',
  async (_, tried) => {
    const before = await fingerprint(database, tenant);
    const said = await Promise.all(['', 'k'.repeat(256), 'k\0', 'k\udfff'].map((idempotencyKey) => tryOne(tried, tenant, { idempotencyKey })));

    for (const { codes, userErrors } of said) {
      expect(codes).toEqual([]);
      expect(userErrors).toMatchObject([{ code: 'INVALID', path: ['input', 'idempotencyKey'] }]);
    }
    expect(await fingerprint(database, tenant)).toBe(before);
  },
  timeout,
);
