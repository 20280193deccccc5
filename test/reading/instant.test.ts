import { GraphQLDateTime } from 'graphql-scalars';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { fillKnown } from '../../src/reading/json/fill-slots.ts';
import { leafPieces, textOf } from '../../src/reading/json/json-text.ts';
import { compile } from '../../src/reading/statement/compiled-statement.ts';
import { asSuperuser } from '../support/database.ts';

/** How instants, in PostgreSQL's own words, stand in an answer, by a session that writes dates and times in its own way. */
async function answered(instants: string[]): Promise<string[]> {
  const { text } = compile(
    sql`select ${textOf(leafPieces(GraphQLDateTime, sql`asked.at`))} as text from unnest($1::timestamptz[]) with ordinality asked (at, place) order by place`,
  );
  return asSuperuser(async (client) => {
    await client.query("set time zone 'America/Bogota'");
    await client.query("set datestyle to 'German'");
    const { rows } = await client.query<{ text: string }>(text, [instants]);
    return rows.map((row) => JSON.parse(fillKnown(row.text)));
  });
}

test('any instant of four-digit years is written as by ECMAScript, whatever follows its milliseconds', async () => {
  const [from, to] = [Date.UTC(1000, 0, 1), Date.UTC(9999, 11, 31)];
  const dates = Array.from({ length: 2_000 }, () => new Date(from + Math.floor(Math.random() * (to - from))));
  const rounded = dates.map((date, at) => (at % 4 === 0 ? new Date(date.getTime() - (date.getTime() % 100)) : date));

  const texts = await answered(rounded.map((date, at) => date.toISOString().replace('Z', `${['', '9', '99', '999'][at % 4]}Z`)));

  expect(texts).toEqual(rounded.map((date) => date.toISOString()));
});

test.each([
  ['1970-01-01 00:00:00Z', '1970-01-01T00:00:00.000Z'],
  ['1969-12-31 23:59:59.999999Z', '1969-12-31T23:59:59.999Z'],
  ['2026-11-30 08:30:00.1Z', '2026-11-30T08:30:00.100Z'],
  ['2026-11-30 08:30:00.000001Z', '2026-11-30T08:30:00.000Z'],
  ['0001-01-01 00:00:00Z', '0001-01-01T00:00:00.000Z'],
  ['0999-12-31 23:59:59.5Z', '0999-12-31T23:59:59.500Z'],
  ['9999-12-31 23:59:59.999999Z', '9999-12-31T23:59:59.999Z'],
  ['10000-01-01 00:00:00Z', '+010000-01-01T00:00:00.000Z'],
  ['275760-09-12 23:59:59.25Z', '+275760-09-12T23:59:59.250Z'],
  ['0001-12-31 23:59:59.123456Z BC', '0000-12-31T23:59:59.123Z'],
  ['0044-03-15 12:00:00Z BC', '-000043-03-15T12:00:00.000Z'],
  ['4713-01-01 00:00:00.7Z BC', '-004712-01-01T00:00:00.700Z'],
])('%s is answered as %s', async (instant, text) => {
  expect(await answered([instant])).toEqual([text]);
  expect(new Date(text).toISOString()).toBe(text);
});
