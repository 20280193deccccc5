import { createHmac, randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Config } from './core/config/config.ts';
import { type Log, openLog } from './core/log.ts';
import { StartupError } from './core/startup-error.ts';
import { parseDatabaseUrl } from './database/database-url.ts';
import { startEmbedded } from './database/embedded/start-embedded.ts';
import { supervise } from './database/embedded/supervise.ts';
import type { PreparedConfig } from './services.ts';

export interface Prepared {
  config: PreparedConfig;
  isEmbedded: boolean;
  /** Stops the embedded server, if this process started it. */
  release(): Promise<void>;
}

/** Uses the configured database server, or starts the embedded one, which it keeps running, with its roles, database and secret. */
export async function prepare(config: Config, log: Log = openLog(config.logLevel)): Promise<Prepared> {
  insistOnComplete(config);
  const { databaseUrl, databaseDirectUrl, secret } = config;
  if (!databaseUrl || !databaseDirectUrl || !secret) return prepareEmbedded(config, log);
  return { config: { ...config, databaseUrl, databaseDirectUrl, secret }, isEmbedded: false, release: async () => undefined };
}

/** What must be set together. */
export function insistOnComplete({ databaseUrl, databaseDirectUrl, databaseReadUrl, secret }: Config): void {
  if (!databaseUrl && databaseDirectUrl) throw new StartupError('DATABASE_DIRECT_URL requires DATABASE_URL, which the server connects to.');
  if (!databaseUrl && databaseReadUrl) throw new StartupError('DATABASE_READ_URL requires DATABASE_URL, whose replica it is.');
  if (databaseUrl && !secret)
    throw new StartupError('DATABASE_URL requires RELEVO_SECRET: at least 32 characters, the same on every node and after every restart.');
}

async function prepareEmbedded(config: Config, log: Log): Promise<Prepared> {
  const directory = config.dataDirectory;
  const postgres = supervise(await startEmbedded({ directory }), { directory }, log);
  try {
    const secret = config.secret ?? (await readOrCreateSecret(directory));
    const databaseUrl = await ensureRole(postgres.superuserUrl, 'relevo_server', secret);
    const databaseDirectUrl = await ensureRole(postgres.superuserUrl, 'relevo_owner', secret);
    const mail = { ...config.mail, folder: join(directory, 'mail') };
    return { config: { ...config, mail, secret, databaseUrl, databaseDirectUrl }, isEmbedded: true, release: () => postgres.stop() };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}

/** Of processes that start in an empty folder at once, all take the secret of the first. */
async function readOrCreateSecret(directory: string): Promise<string> {
  const file = join(directory, 'secret');
  const stored = await readFile(file, 'utf8').catch(() => null);
  if (stored) return stored;
  await mkdir(directory, { recursive: true });
  const own = `${file}.${process.pid}`;
  await writeFile(own, randomBytes(32).toString('hex'), { mode: 0o600 });
  await link(own, file).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await rm(own);
  return readFile(file, 'utf8');
}

/** Creates the role and the owner's database unless they exist, and sets the role's password; commands that run at once do it one after the other. */
async function ensureRole(superuserUrl: string, role: 'relevo_owner' | 'relevo_server', secret: string): Promise<string> {
  const password = createHmac('sha256', secret).update(role).digest('hex');
  const client = new Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    await client.query(`select pg_advisory_lock(hashtext('relevo roles'))`);
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

/** What migrates is loaded only where it is asked for. */
export async function migratePrepared({ databaseUrl, databaseDirectUrl }: PreparedConfig, log: Log): Promise<string[]> {
  const [appRole, ownerRole] = [databaseUrl, databaseDirectUrl].map((url) => parseDatabaseUrl(url).user);
  const { migrate } = await import('./database/migrate.ts');
  return migrate(databaseDirectUrl, appRole === undefined || appRole === ownerRole ? null : appRole, log);
}
