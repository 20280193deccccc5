import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { openLog } from '../../src/core/log.ts';
import { startEmbedded } from '../../src/database/embedded/embedded.ts';
import { migrate } from '../../src/database/migrate.ts';
import { insistOnDescribed } from './described-refusals.ts';

/** Where the tests' PostgreSQL answers, as each of its three roles. */
export interface Urls {
  superuser: string;
  owner: string;
  server: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    urls: Urls;
    /** Where each worker notes the refusals that it saw. */
    seenRefusals: string;
  }
}

/** One real PostgreSQL for the whole run, migrated once; each test has a tenant of its own in it. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const directory = await mkdtemp(join(tmpdir(), 'relevo-test-'));
  await chmod(directory, 0o755);
  const postgres = await startEmbedded({ directory, durable: false });
  const urls = await makeDatabase(postgres.superuserUrl, 'relevo_test');
  provide('urls', urls);
  const seenRefusals = await mkdtemp(join(tmpdir(), 'relevo-refusals-'));
  provide('seenRefusals', seenRefusals);
  return async () => {
    await postgres.stop();
    await rm(directory, { recursive: true, force: true });
    await insistOnDescribed(seenRefusals).finally(() => rm(seenRefusals, { recursive: true, force: true }));
  };
}

/** A migrated database of the given name, and the plain role that serves it. */
export async function makeDatabase(superuserUrl: string, name: string): Promise<Urls> {
  const password = randomBytes(16).toString('hex');
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  await client.query(`create role ${name}_owner login createrole password '${password}'`);
  await client.query(`create role ${name}_server login password '${password}'`);
  await client.query(`create database ${name} owner ${name}_owner`);
  await client.query(
    `do $$ begin if exists (select from pg_roles where rolname = 'relevo_app') then grant relevo_app to ${name}_owner with admin option; end if; end $$`,
  );
  await client.end();
  const as = (username: string) => Object.assign(new URL(superuserUrl), { username, password, pathname: `/${name}` }).toString();
  const urls = {
    superuser: Object.assign(new URL(superuserUrl), { pathname: `/${name}` }).toString(),
    owner: as(`${name}_owner`),
    server: as(`${name}_server`),
  };
  await migrate(urls.owner, `${name}_server`, openLog('error'));
  return urls;
}
