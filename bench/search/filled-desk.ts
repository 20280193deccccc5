import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Context, Services } from '../../src/core/context.ts';
import { type BenchDatabase, openBenchDatabase } from '../data/bench-database.ts';
import { fromBuild } from '../from-build.ts';
import { desk } from './desk.ts';
import { fillTickets } from './fill.ts';
import type { Search } from './searches.ts';

const directory = join(import.meta.dirname, '../../.relevo-bench/search');
const mark = join(directory, 'filled');

export type People = Record<Search['by'], Context>;

export interface FilledDesk {
  /** The owner of all tables, whom row-level security does not bind. */
  root: Client;
  people: People;
  close(): Promise<void>;
}

/** A desk with so many tickets, filled once: a later run takes the same database, as long as the migrations and what fills it are the same. */
export async function openFilledDesk(tickets: number): Promise<FilledDesk> {
  const key = `${tickets} ${await digestOfSources()}`;
  const isFilled = (await readFile(mark, 'utf8').catch(() => '')) === key;
  if (!isFilled) await rm(directory, { recursive: true, force: true });
  const database = await openBenchDatabase({ name: 'search' });
  const root = new Client({ connectionString: database.superuserUrl });
  await root.connect();
  const { services, close } = await servicesOn(database);
  const startedAt = performance.now();
  if (!isFilled) {
    await fillTickets(root, await provision(services), tickets);
    await root.query('checkpoint');
    await writeFile(mark, key);
    console.log(`filled in ${((performance.now() - startedAt) / 1_000).toFixed(0)} s`);
  }
  return {
    root,
    people: await peopleOf(services, root),
    close: async () => {
      await close();
      await root.end();
      await database.stop();
    },
  };
}

async function digestOfSources(): Promise<string> {
  const digest = createHash('sha256');
  const migrations = join(import.meta.dirname, '../../migrations');
  const sources = ['desk.ts', 'fill.ts', '../data/vocabulary.ts'].map((name) => join(import.meta.dirname, name));
  for (const file of [...(await readdir(migrations)).toSorted().map((name) => join(migrations, name)), ...sources]) digest.update(await readFile(file));
  return digest.digest('hex');
}

async function servicesOn({ serverUrl: databaseUrl, ownerUrl: databaseDirectUrl, secret }: BenchDatabase) {
  const { openServices } = await fromBuild<typeof import('../../src/services.ts')>('services.js');
  const { readConfig } = await fromBuild<typeof import('../../src/core/config/config.ts')>('core/config/config.js');
  return openServices({ ...readConfig({ LOG_LEVEL: 'error' }), databaseUrl, databaseDirectUrl, secret });
}

async function provision(services: Services): Promise<string> {
  const { provisionTenant } = await fromBuild<typeof import('../../src/provisioning/provision-tenant.ts')>('provisioning/provision-tenant.js');
  const { hashPassword } = await fromBuild<typeof import('../../src/access/passwords/password.ts')>('access/passwords/password.js');
  const { as } = await provisionTenant(services, desk, await hashPassword('unused password'));
  return as.system?.tenant.id ?? missing();
}

async function peopleOf(services: Services, root: Client): Promise<People> {
  const { systemContext, authenticateHolder } = await fromBuild<typeof import('../../src/access/authenticate.ts')>('access/authenticate.js');
  const { rows } = await root.query<{ tenantId: string; principalId: string; name: string }>(
    `select tenant_id as "tenantId", id as "principalId", split_part(email, '@', 1) as name from principal where email like '%@search.example'`,
  );
  const system = (await systemContext(services, rows[0]?.tenantId ?? missing())) ?? missing();
  const contextOf = async (wanted: Search['by']): Promise<Context> => {
    const holder = rows.find(({ name }) => name === wanted) ?? missing();
    const found = await authenticateHolder(services, holder, performance.now() + 60_000);
    return { ...system, actor: found?.actor ?? missing() };
  };
  return { marta: await contextOf('marta'), diego: await contextOf('diego'), ana: await contextOf('ana') };
}

function missing(): never {
  throw new Error('A person is missing.');
}
