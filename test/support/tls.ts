import { execFileSync } from 'node:child_process';
import { chownSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unprivilegedAccount } from '../../src/database/embedded/account.ts';
import type { OwnPostgres, OwnPostgresOptions } from './own-postgres.ts';

/** A server that takes connections over the network by TLS only, and the file with the authority that signed its certificate. */
export async function demandTls(start: (options: OwnPostgresOptions) => Promise<OwnPostgres>): Promise<OwnPostgres & { authority: string }> {
  const settings = { ssl: 'on', ssl_cert_file: 'server.crt', ssl_key_file: 'server.key' };
  const server = await start({ settings, prepare });
  const authority = join(server.directory, 'data/ca.crt');
  return { ...server, superuserUrl: `${server.superuserUrl.replace('127.0.0.1', 'localhost')}?sslmode=verify-full&sslrootcert=${authority}`, authority };
}

/** An authority of its own, a certificate for localhost, and no entry for connections without TLS. */
function prepare(data: string): void {
  const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: data, stdio: 'pipe' });
  openssl('req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-keyout', 'ca.key', '-out', 'ca.crt', '-subj', '/CN=relevo-test');
  openssl('req', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'server.key', '-out', 'server.csr', '-subj', '/CN=localhost');
  writeFileSync(join(data, 'names'), 'subjectAltName=DNS:localhost\n');
  openssl('x509', '-req', '-in', 'server.csr', '-CA', 'ca.crt', '-CAkey', 'ca.key', '-days', '2', '-extfile', 'names', '-out', 'server.crt');
  const account = unprivilegedAccount();
  for (const file of ['server.key', 'server.crt']) if (account) chownSync(join(data, file), account.uid, account.gid);
  writeFileSync(join(data, 'pg_hba.conf'), readFileSync(join(data, 'pg_hba.conf'), 'utf8').replaceAll(/^host /gm, 'hostssl '));
}
