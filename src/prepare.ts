import { createHmac, randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Config } from './core/config.ts';
import type { Log } from './core/log.ts';
import { StartupError } from './core/startup-error.ts';
import { startEmbedded } from './database/embedded/embedded.ts';
import { migrate } from './database/migrate.ts';
import type { PreparedConfig } from './services.ts';

export interface Prepared {
  config: PreparedConfig;
  isEmbedded: boolean;
  /** Stops the embedded server, if this process started it. */
  release(): Promise<void>;
}

/** The operator's server as it is, or our own: started, with its roles, its database and its secret. */
export async function prepare(config: Config): Promise<Prepared> {
  const { databaseUrl, databaseDirectUrl } = config;
  if (!databaseUrl && databaseDirectUrl) throw new StartupError('With DATABASE_DIRECT_URL set DATABASE_URL too: the one the server works with.');
  if (!databaseUrl || !databaseDirectUrl) return prepareEmbedded(config);
  if (!config.secret) throw new StartupError('With DATABASE_URL set RELEVO_SECRET too: at least 32 characters that stay the same over restarts and nodes.');
  return { config: { ...config, databaseUrl, databaseDirectUrl, secret: config.secret }, isEmbedded: false, release: async () => undefined };
}

async function prepareEmbedded(config: Config): Promise<Prepared> {
  const directory = config.dataDirectory;
  const postgres = await startEmbedded({ directory });
  try {
    const secret = config.secret ?? (await keptSecret(directory));
    const databaseUrl = await provisionPeople(postgres.superuserUrl, 'relevo_server', secret);
    const databaseDirectUrl = await provisionPeople(postgres.superuserUrl, 'relevo_owner', secret);
    return { config: { ...config, secret, databaseUrl, databaseDirectUrl }, isEmbedded: true, release: () => postgres.stop() };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

async function keptSecret(directory: string): Promise<string> {
  const file = join(directory, 'secret');
  const kept = await readFile(file, 'utf8').catch(() => null);
  if (kept) return kept;
  const secret = randomBytes(32).toString('hex');
  await mkdir(directory, { recursive: true });
  await writeFile(file, secret, { mode: 0o600 });
  return secret;
}

/** The role with its password, and the database that belongs to the owner: made once, found again ever after. */
async function provisionPeople(superuserUrl: string, role: 'relevo_owner' | 'relevo_server', secret: string): Promise<string> {
  const password = createHmac('sha256', secret).update(role).digest('hex');
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    const found = await client.query('select from pg_roles where rolname = $1', [role]);
    if (found.rowCount === 0) await client.query(`create role ${role} login ${role === 'relevo_owner' ? 'createrole' : ''}`);
    await client.query(`alter role ${role} password '${password}'`);
    const database = await client.query("select from pg_database where datname = 'relevo'");
    if (database.rowCount === 0 && role === 'relevo_owner') await client.query('create database relevo owner relevo_owner');
  } finally {
    await client.end();
  }
  return Object.assign(new URL(superuserUrl), { username: role, password, pathname: '/relevo' }).toString();
}

export function migrateReady({ databaseUrl, databaseDirectUrl }: PreparedConfig, log: Log): Promise<string[]> {
  const appRole = decodeURIComponent(new URL(databaseUrl).username);
  const ownerRole = decodeURIComponent(new URL(databaseDirectUrl).username);
  return migrate(databaseDirectUrl, appRole === ownerRole ? null : appRole, log);
}
