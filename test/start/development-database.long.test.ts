import { Client } from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readConfig } from '../../src/core/config/config.ts';
import { openLog } from '../../src/core/log.ts';
import { migratePrepared, prepare } from '../../src/prepare.ts';
import { makeDatabase } from '../support/one-postgres.ts';
import { aHome, build, oneLine, postmasterIn, relevo, sweep } from './relevo.ts';

const home = aHome();
const RELEVO_DATA = `${home}/data`;
const RELEVO_SECRET = 'a secret of tests that is long enough';

beforeAll(build);
afterAll(() => sweep(home));

const refusal = oneLine('This database was made by a development version of Relevo, older than its first release, and cannot be carried over');

/** From now on the database looks as if an earlier commit had migrated it. */
async function makeOlder(ownerUrl: string): Promise<void> {
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query("update migration set name = '20261122090000_open_the_house' where id = 1");
  await client.query('alter policy tenant_isolation on tenant rename to tenant_wall');
  await client.end();
}

test('a database of an earlier commit is refused by migrate, serve and worker alike', async () => {
  const urls = await makeDatabase(inject('urls').superuser, 'relevo_older');
  await makeOlder(urls.owner);
  const env = { DATABASE_URL: urls.server, DATABASE_DIRECT_URL: urls.owner, RELEVO_SECRET };

  const answers = await Promise.all([relevo(['migrate'], env), relevo(['serve'], env), relevo(['worker'], env)]);

  expect(answers).toEqual([refusal, refusal, refusal]);
});

test('a data directory of an earlier commit is refused, and its PostgreSQL is stopped', async () => {
  const { config, release } = await prepare(readConfig({ RELEVO_DATA }));
  await migratePrepared(config, openLog('error'));
  await makeOlder(config.databaseDirectUrl);
  await release();

  const served = await relevo(['serve'], { RELEVO_DATA });

  expect(served).toEqual(refusal);
  expect(postmasterIn(RELEVO_DATA)).toBeNull();
});
