import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { Pipeline, type Result, type Statement } from '../../src/database/pipeline.ts';
import { nameFor } from '../../src/database/statement-names.ts';

const client = new pg.Client({ connectionString: inject('urls').server });
beforeAll(() => client.connect().then(() => undefined));
afterAll(() => client.end());

function send(...statements: Statement[]): Promise<Result[]> {
  return new Promise((resolve, reject) => {
    client.query(new Pipeline(statements, undefined, (error, results) => (error ? reject(error) : resolve(results ?? []))));
  });
}

function numbered(index: number): Statement {
  const text = `select ${index} as value, $1::integer as given`;
  return { text, values: [index], ...nameFor(text) };
}

const preparedNames = async () =>
  (await send({ text: 'select name, prepare_time::text as since from pg_prepared_statements' })).flatMap(({ rows }) =>
    rows.map(({ name, since }) => `${name} ${since}`),
  );

test('a connection keeps the 500 statements that were used last, so that a flood of others never ends it', async () => {
  const often = numbered(-1);
  await send(often);
  const kept = (await preparedNames()).find((name) => name.startsWith(`${often.name} `));

  for (let index = 0; index < 1_200; index += 3) await send(numbered(index), often, numbered(index + 1), numbered(index + 2));

  const names = await preparedNames();
  expect(kept).toBeDefined();
  expect(names).toContain(kept);
  expect(names.length).toBeGreaterThan(490);
  expect(names.length).toBeLessThanOrEqual(500);
  const [first, last] = await send(numbered(0), numbered(1_199));
  expect([first?.rows, last?.rows]).toEqual([[{ value: 0, given: 0 }], [{ value: 1_199, given: 1_199 }]]);
});

test('what was let go in a packet that fails is prepared when it comes again', async () => {
  for (let index = 2_000; index < 2_600; index += 1) await send(numbered(index));

  await expect(send(numbered(2_000), { text: 'select 1 / 0' }, numbered(2_001))).rejects.toThrow('division by zero');

  const [first, second] = await send(numbered(2_000), numbered(2_001));
  expect([first?.rows, second?.rows]).toEqual([[{ value: 2_000, given: 2_000 }], [{ value: 2_001, given: 2_001 }]]);
  expect((await preparedNames()).length).toBeLessThanOrEqual(500);
});
