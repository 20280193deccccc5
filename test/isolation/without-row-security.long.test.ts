import 'reflect-metadata';
import { Client } from 'pg';
import { beforeAll, expect, inject, test } from 'vitest';
import type { PreparedConfig } from '../../src/services.ts';
import { openTestApp } from '../support/app.ts';
import { makeDatabase, type Urls } from '../support/one-postgres.ts';
import { testIdsLive } from './id-live.ts';
import { testIdMatrix } from './id-matrix.ts';
import { testLeaks } from './leaks.ts';

let urls: Urls;
const changes: Partial<PreparedConfig> = {};

/** The second guard alone: a database of its own, in which row-level security is off for every table. */
beforeAll(async () => {
  urls = await makeDatabase(inject('urls').superuser, 'relevo_without_row_security');
  const owner = new Client({ connectionString: urls.owner });
  await owner.connect();
  const { rows } = await owner.query("select format('alter table %I disable row level security', tablename) as off from pg_tables where schemaname = 'public'");
  for (const { off } of rows) await owner.query(off);
  await owner.end();
  Object.assign(changes, { databaseUrl: urls.server, databaseDirectUrl: urls.owner });
});

openTestApp(changes);

test('without the first guard, the role of the server sees every tenant', async () => {
  const server = new Client({ connectionString: urls.server });
  await server.connect();
  const { rows } = await server.query('select count(distinct tenant_id)::int as tenants from principal');
  await server.end();
  expect(rows[0].tenants).toBeGreaterThan(1);
});

testIdMatrix(() => urls.superuser);
testIdsLive(() => urls.superuser);
testLeaks(() => urls.superuser);
