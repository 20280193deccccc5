import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readingFunctions, unversionedTables, versionedFunctions, versionedTables } from '../../src/core/versioned-tables.ts';

const owner = new Client({ connectionString: inject('urls').owner });
beforeAll(() => owner.connect());
afterAll(() => owner.end());

test('of every table it is said whether its changes move the head of the feed', async () => {
  const { rows } = await owner.query(`select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v') order by 1`);

  expect([...versionedTables, ...unversionedTables].sort()).toEqual(rows.map(({ relname }) => relname));
});

test('every function that may read tables or the time is known', async () => {
  const { rows } = await owner.query(
    `select distinct proname from pg_proc where pronamespace = 'public'::regnamespace and provolatile <> 'i' and prorettype <> 'trigger'::regtype
       and not exists (select from pg_depend where classid = 'pg_proc'::regclass and objid = pg_proc.oid and deptype = 'e') order by 1`,
  );

  expect([...versionedFunctions, ...readingFunctions].sort()).toEqual(rows.map(({ proname }) => proname));
});
