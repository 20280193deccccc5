import { chownSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unprivilegedAccount } from '../../src/database/embedded/account.ts';
import { makeCertificates } from '../database/certificates.ts';
import { type OwnPostgres, startOwnPostgres } from './own-postgres.ts';

/** An operator's server that takes connections by TLS only, and the file with the authority that signed its certificate. */
export async function startTlsPostgres(): Promise<OwnPostgres & { authority: string }> {
  const server = await startOwnPostgres({ settings: { ssl: 'on' }, prepare: demandTls });
  const authority = join(server.directory, 'data/authority.crt');
  const superuserUrl = `${server.superuserUrl.replace('127.0.0.1', 'localhost')}?sslmode=verify-full&sslrootcert=${authority}`;
  return { ...server, superuserUrl, authority };
}

function demandTls(data: string): void {
  const { server } = makeCertificates(data);
  const account = unprivilegedAccount();
  if (account) for (const file of [server.certificate, server.key]) chownSync(file, account.uid, account.gid);
  const rules = join(data, 'pg_hba.conf');
  writeFileSync(rules, readFileSync(rules, 'utf8').replaceAll(/^host /gm, 'hostssl '));
}
