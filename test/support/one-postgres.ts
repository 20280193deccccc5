import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { openLog } from '../../src/core/log.ts';
import { startEmbedded } from '../../src/database/embedded/start-embedded.ts';
import { migrate } from '../../src/database/migrate.ts';
import { insistOnDistributable } from './bad-statements.ts';
import { insistOnDescribed } from './described-refusals.ts';
import { measured } from './measured.ts';

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
    /** Where each worker notes the statements that many machines would refuse. */
    badStatements: string;
  }
}

const template = 'relevo_template';
const roles = { owner: 'relevo_test_owner', server: 'relevo_test_server', password: 'of-tests-only' };

/** One real PostgreSQL for the whole run, migrated once; each test has a tenant of its own in it. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const postgres = await aPostgres();
  await makeTemplate(postgres.superuserUrl);
  provide('urls', await makeDatabase(postgres.superuserUrl, 'relevo_test'));
  const seenRefusals = await mkdtemp(join(tmpdir(), 'relevo-refusals-'));
  provide('seenRefusals', seenRefusals);
  const badStatements = await mkdtemp(join(tmpdir(), 'relevo-statements-'));
  provide('badStatements', badStatements);
  return async () => {
    await postgres.stop();
    await insistOnDistributable(badStatements).finally(() => rm(badStatements, { recursive: true, force: true }));
    await insistOnDescribed(seenRefusals).finally(() => rm(seenRefusals, { recursive: true, force: true }));
  };
}

/** An empty server; `RELEVO_TEST_SERVER` names another one, of another version. */
async function aPostgres(): Promise<{ superuserUrl: string; stop(): Promise<unknown> }> {
  const given = process.env.RELEVO_TEST_SERVER;
  if (given) return { superuserUrl: given, stop: async () => undefined };
  const directory = await mkdtemp(join(tmpdir(), 'relevo-test-'));
  await chmod(directory, 0o755);
  const { superuserUrl, stop } = await startEmbedded({ directory, durable: false });
  return { superuserUrl, stop: () => stop().then(() => rm(directory, { recursive: true, force: true })) };
}

/** The migrated database that all others are copied from, and the two plain roles that own and serve them. */
async function makeTemplate(superuserUrl: string): Promise<void> {
  await makeRolesAndTemplate(superuserUrl);
  await migrate(urlsOf(superuserUrl, template).owner, roles.server, openLog('error'));
}

async function makeRolesAndTemplate(superuserUrl: string): Promise<void> {
  await inPostgres(superuserUrl, async (client) => {
    await client.query(`create role ${roles.owner} login createrole password '${roles.password}'`);
    await client.query(`create role ${roles.server} login password '${roles.password}'`);
    await client.query(`create database ${template} owner ${roles.owner}`);
  });
}

/** Both roles and a migrated database on a server that has neither; the addresses of the roles are changed on the way. */
export async function makeDatabaseOn(superuserUrl: string, change: (url: string) => string): Promise<Urls> {
  await makeRolesAndTemplate(superuserUrl);
  const urls = urlsOf(superuserUrl, template);
  const changed = { ...urls, owner: change(urls.owner), server: change(urls.server) };
  await migrate(changed.owner, roles.server, openLog('error'));
  return changed;
}

/** A migrated database of the given name. */
export async function makeDatabase(superuserUrl: string, name: string): Promise<Urls> {
  const copy = `create database ${name} template ${template} owner ${roles.owner}`;
  // A copy does not get the settings of the database that it is copied from.
  const settings = `alter database ${name} set plan_cache_mode = force_generic_plan`;
  await measured('database', () => inPostgres(superuserUrl, (client) => client.query(copy).then(() => client.query(settings))));
  return urlsOf(superuserUrl, name);
}

async function inPostgres(superuserUrl: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  await work(client).finally(() => client.end());
}

function urlsOf(superuserUrl: string, name: string): Urls {
  const as = (more: object) => Object.assign(new URL(superuserUrl), { pathname: `/${name}`, ...more }).toString();
  const { owner, server, password } = roles;
  return { superuser: as({}), owner: as({ username: owner, password }), server: as({ username: server, password }) };
}
