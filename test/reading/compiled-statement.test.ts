import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { compile } from '../../src/reading/statement/compiled-statement.ts';
import { Parameter } from '../../src/reading/statement/parameter.ts';

test('a parameter that stands in several places is one of the statement', () => {
  const [one, other] = [new Parameter(() => 1), new Parameter(() => 1)];

  const { text, parameters } = compile(sql`select ${one}::int, ${other}::int, ${one}::int, ${7}, ${7}`);

  expect(text).toBe('select $1::int, $2::int, $1::int, $3, $4');
  expect(parameters).toEqual([one, other, 7, 7]);
});

test('all columns of a row are those that the statement names', () => {
  const { text } = compile(
    sql`select "t1"."name", "t10".email from (select "t1".* from person "t1" where "t1".id = 1) "t1" join (select "t10".*, 1 from person "t10") "t10" on "t10"."id" = "t1"."id"`,
  );

  expect(text).toContain('(select "t1"."name", "t1"."id" from person');
  expect(text).toContain('(select "t10"."email", "t10"."id", 1 from person');
});

test('more parameters than pg can count are refused', () => {
  const values = (count: number) => sql`select ${sql.join(Array.from({ length: count }, (_, at) => at))}`;

  expect(compile(values(32_767)).parameters).toHaveLength(32_767);
  expect(() => compile(values(32_768))).toThrow('32768 values; the limit is 32767');
});
