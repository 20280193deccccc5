import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, inject, test } from 'vitest';
import { fillBaseline, folderOf, isBaseline } from '../../bench/migrations/baseline.ts';
import { faultsOf, watchMigrations } from '../../bench/migrations/watch-migrations.ts';
import { openLog } from '../../src/core/log.ts';
import { migrate } from '../../src/database/migrate.ts';
import { asSuperuser } from '../support/database.ts';

const log = openLog('silent');
const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

async function aMigration(sql: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'relevo-bad-migration-'));
  folders.push(folder);
  const path = join(folder, '20991231000000_change_tickets.sql');
  await writeFile(path, `-- Up Migration\n${sql}\n`);
  return path;
}

/** What the bench finds where this migration follows the baseline, on a small database. */
async function faultsWith(sql: string): Promise<string[]> {
  const name = `relevo_watched_${randomBytes(4).toString('hex')}`;
  const { superuser, owner } = inject('urls');
  const urlOf = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).toString();
  await asSuperuser((root) => root.query(`create database ${name} owner ${new URL(owner).username}`), superuser);
  try {
    const baseline = await folderOf(isBaseline);
    const all = await folderOf(() => true, [await aMigration(sql)]);
    folders.push(baseline, all);
    await migrate(urlOf(owner), null, log, baseline);
    await fillBaseline(urlOf(superuser), 2_000);
    const watched = await watchMigrations(urlOf(superuser), () => migrate(urlOf(owner), null, log, all));
    expect(watched.applied.at(-1)).toMatch(/20991231000000_change_tickets$/);
    return faultsOf(watched);
  } finally {
    await asSuperuser((root) => root.query(`drop database ${name} with (force)`), superuser);
  }
}

test('a migration that adds a column harms nobody', async () => {
  expect(await faultsWith('alter table ticket add column shade text;')).toEqual([]);
});

test('one that rewrites a big table is caught', async () => {
  expect(await faultsWith('alter table ticket alter column occurrences type bigint;')).toEqual(['ticket is rewritten, although it is big']);
});

test('one that holds a lock for longer than two seconds is caught', async () => {
  const faults = await faultsWith('lock table message in access exclusive mode; select pg_sleep(2.5);');

  expect(faults).toEqual([expect.stringMatching(/^somebody waited 2\d{3} ms for message; at most 2000 are allowed$/)]);
});
