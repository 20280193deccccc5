import { appendFileSync, chmodSync, chownSync, copyFileSync, mkdtempSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startEmbedded } from '../../src/database/embedded/start-embedded.ts';
import { asSuperuser } from '../support/database.ts';
import { makeDatabaseOn, type Urls } from '../support/one-postgres.ts';
import { type Certificates, makeCertificates } from './certificates.ts';

/** A PostgreSQL that only its superuser may ask in plain text. */
export interface SecuredServer {
  files: Certificates;
  /** Of a migrated database, over TLS with everything checked. */
  urls: Urls;
  /** The address of the serving role with other parameters, and another host if it is given. */
  as(parameters: string, host?: string): string;
  stop(): Promise<void>;
}

const rules = `
host    all postgres         127.0.0.1/32 scram-sha-256
hostssl all relevo_certified 127.0.0.1/32 cert
hostssl all all              127.0.0.1/32 scram-sha-256
`;

export async function aSecuredServer(): Promise<SecuredServer> {
  const directory = realpathSync(mkdtempSync(join(tmpdir(), 'relevo-tls-')));
  chmodSync(directory, 0o755);
  const files = makeCertificates(directory);
  const postgres = await startEmbedded({ directory, durable: false });
  demandTls(realpathSync(join(directory, 'postgres')), files);
  await asSuperuser((client) => client.query('select pg_reload_conf()'), postgres.superuserUrl);
  while (!(await hasTls(postgres.superuserUrl))) await pause(20);
  const secured = (url: string) => withParameters(url, `sslmode=verify-full&sslrootcert=${files.ca}`, 'localhost');
  const urls = await makeDatabaseOn(postgres.superuserUrl, secured);
  const stop = async () => {
    await postgres.stop();
    rmSync(directory, { recursive: true, force: true });
  };
  return { files, urls, as: (parameters, host = 'localhost') => withParameters(urls.server, parameters, host), stop };
}

async function hasTls(url: string): Promise<boolean> {
  return asSuperuser(async (client) => (await client.query('show ssl')).rows[0].ssl === 'on', url);
}

export function withParameters(url: string, parameters: string, hostname?: string): string {
  return Object.assign(new URL(url), { search: parameters, ...(hostname && { hostname }) }).toString();
}

function demandTls(data: string, { ca, server }: Certificates): void {
  const { uid, gid } = statSync(data);
  const copies = { 'ca.crt': ca, 'server.crt': server.certificate, 'server.key': server.key };
  for (const [name, file] of Object.entries(copies)) {
    copyFileSync(file, join(data, name));
    chmodSync(join(data, name), 0o600);
    chownSync(join(data, name), uid, gid);
  }
  appendFileSync(join(data, 'postgresql.conf'), "ssl = on\nssl_ca_file = 'ca.crt'\n");
  writeFileSync(join(data, 'pg_hba.conf'), rules);
}
