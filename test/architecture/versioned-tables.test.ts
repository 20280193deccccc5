import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readingFunctions, referenceTables, ticketTables, unversionedTables, versionedFunctions } from '../../src/core/versioned-tables.ts';

const owner = new Client({ connectionString: inject('urls').owner });
beforeAll(() => owner.connect());
afterAll(() => owner.end());

test('of every table it is said whether its changes move the head of the feed', async () => {
  const { rows } = await owner.query(`select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v') order by 1`);

  expect([...ticketTables, ...referenceTables, ...unversionedTables].sort()).toEqual(rows.map(({ relname }) => relname));
});

test('every function that may read tables or the time is known', async () => {
  const { rows } = await owner.query(
    `select distinct proname from pg_proc where pronamespace = 'public'::regnamespace and provolatile <> 'i' and prorettype <> 'trigger'::regtype
       and not exists (select from pg_depend where classid = 'pg_proc'::regclass and objid = pg_proc.oid and deptype = 'e') order by 1`,
  );

  expect([...versionedFunctions, ...readingFunctions].sort()).toEqual(rows.map(({ proname }) => proname));
});

test('a view of what seldom changes reads nothing that changes with tickets', async () => {
  const { rows } = await owner.query(
    `select v.relname as view, t.relname as reads from pg_rewrite r join pg_class v on v.oid = r.ev_class join pg_depend d on d.classid = 'pg_rewrite'::regclass and d.objid = r.oid
       join pg_class t on d.refclassid = 'pg_class'::regclass and t.oid = d.refobjid and t.oid <> v.oid
     where v.relnamespace = 'public'::regnamespace and v.relkind = 'v' group by 1, 2`,
  );

  expect(rows.length).toBeGreaterThan(5);
  expect(rows.filter(({ view, reads }) => referenceTables.includes(view) && !referenceTables.includes(reads))).toEqual([]);
});
