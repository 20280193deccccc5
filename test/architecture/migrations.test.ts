import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { openLog } from '../../src/core/log.ts';
import { StartupError } from '../../src/core/startup-error.ts';
import { migrate } from '../../src/database/migrate.ts';

const files = (await readdir('migrations')).sort();
const names = files.map((file) => file.replace(/\.sql$/, ''));
const log = openLog('silent');

describe('the files', () => {
  test('have names with a time and a subject, each time a different one', () => {
    expect(files.filter((file) => !/^\d{14}_[a-z_]+\.sql$/.test(file))).toEqual([]);

    const moments = files.map((file) => file.slice(0, 14));

    expect(new Set(moments).size).toBe(files.length);
  });

  test('go forward only', async () => {
    const texts = await Promise.all(files.map((file) => readFile(join('migrations', file), 'utf8')));

    expect(texts.filter((text) => !text.startsWith('-- Up Migration\n') || /^-- down migration/im.test(text))).toEqual([]);
  });

  test('harm nobody who is at work', async () => {
    expect(await squawk(...files.map((file) => join('migrations', file)))).toMatch(/Found 0 issues/);
  });

  test('a careless one is found', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'relevo-migration-'));
    const careless = join(directory, 'careless.sql');
    await writeFile(careless, 'alter table ticket alter column code type varchar(9); create index on ticket (code);');

    const found = await squawk(careless).finally(() => rm(directory, { recursive: true }));

    expect(found).toMatch(/changing-column-type[\s\S]*require-concurrent-index-creation/);
  });
});

describe('on an empty database', () => {
  const name = `relevo_empty_${randomBytes(4).toString('hex')}`;
  const ownerUrl = Object.assign(new URL(inject('urls').owner), { pathname: `/${name}` }).toString();
  const { username } = new URL(inject('urls').owner);
  beforeAll(() => asSuperuser(`create database ${name} owner ${username}`));
  afterAll(() => asSuperuser(`drop database ${name} with (force)`));

  test('two at once both succeed, each migration is applied once and in order, and a third finds nothing to do', async () => {
    const [one, other] = await Promise.all([migrate(ownerUrl, null, log), migrate(ownerUrl, null, log)]);
    const third = await migrate(ownerUrl, null, log);

    expect([one.length, other.length].sort()).toEqual([0, names.length].sort());
    expect([...one, ...other].map((path) => path.split('/').at(-1))).toEqual(names);
    expect(third).toEqual([]);
  });
});

describe('on a database of an earlier commit', () => {
  const name = `relevo_earlier_${randomBytes(4).toString('hex')}`;
  const ownerUrl = Object.assign(new URL(inject('urls').owner), { pathname: `/${name}` }).toString();
  const { username } = new URL(inject('urls').owner);
  const owner = new Client({ connectionString: ownerUrl });
  beforeAll(async () => {
    await asSuperuser(`create database ${name} owner ${username}`);
    await owner.connect();
    await owner.query('create table migration (id serial, name varchar(255) not null, run_on timestamp not null)');
  });
  beforeEach(() => owner.query('truncate migration'));
  afterAll(async () => {
    await owner.end();
    await asSuperuser(`drop database ${name} with (force)`);
  });

  test.each([
    ['alone', ['20261122090000_open_the_house']],
    ['as many as there are today', names.map((_, index) => `202611250000${10 + index}_change_tickets`)],
    ['before those of today', ['20261122090000_open_the_house', ...names]],
  ])('an older migration, %s, is refused in one line that says what to do, and nothing is changed', async (_, applied) => {
    await owner.query('insert into migration (name, run_on) select n, now() from unnest($1::text[]) n', [applied]);
    const before = await everythingIn(owner);

    const failure = await migrate(ownerUrl, null, log).catch((error: unknown) => error);

    expect(failure).toBeInstanceOf(StartupError);
    expect((failure as StartupError).message).toMatch(/^This database was made by a development version .* Start with an empty one: .*$/);
    expect(await everythingIn(owner)).toEqual(before);
  });
});

test('a database that is not there is one readable line', async () => {
  const nowhere = Object.assign(new URL(inject('urls').owner), { pathname: '/nowhere' }).toString();

  await expect(migrate(nowhere, null, log)).rejects.toThrow('The database cannot be reached: database "nowhere" does not exist');
});

/** Every relation with its constraints, and the list of migrations. */
async function everythingIn(client: Client): Promise<unknown[]> {
  const relations = await client.query("select relname from pg_class where relnamespace = 'public'::regnamespace order by 1");
  const constraints = await client.query("select conname from pg_constraint where connamespace = 'public'::regnamespace order by 1");
  const migrations = await client.query('select id, name, run_on from migration order by id');
  return [relations.rows, constraints.rows, migrations.rows];
}

/** What the linter says, whether it found something or not. */
async function squawk(...paths: string[]): Promise<string> {
  const run = promisify(execFile)('node_modules/.bin/squawk', paths);
  const { stdout, stderr } = await run.catch((failed: { stdout: string; stderr: string }) => failed);
  return stdout + stderr;
}

async function asSuperuser(statement: string): Promise<void> {
  const client = new Client({ connectionString: inject('urls').superuser });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
