import type { Client } from 'pg';
import { type Connected, firstOf } from '../../database/connect.ts';
import { sqlState } from '../../database/database-error.ts';
import { type DatabaseUrl, parseDatabaseUrl } from '../../database/database-url.ts';
import { refuseOldServer } from '../../database/server-version.ts';
import { type Finding, firstLine, ok, warning, wrong } from './finding.ts';

export const checkTimeouts = { connectionTimeoutMillis: 5_000, query_timeout: 5_000 };

/** What is to be done when a connection cannot be made, by the state of PostgreSQL or the code of Node. */
const mends: [code: RegExp, mend: string][] = [
  [/^ECONNREFUSED$/, 'Nothing listens there: compare host and port, and let PostgreSQL listen on that address (listen_addresses).'],
  [/^(ENOTFOUND|EAI_AGAIN)$/, 'The name of the host is not known here: compare it, or mend the name service.'],
  [/^28P01$/, 'The password is another one: set it with `alter role … password …`, or change the URL.'],
  [/^28000$/, 'pg_hba.conf of the server has no line for this role, address and database, or only one with TLS (then use sslmode=require or stricter).'],
  [/^3D000$/, 'Relevo never makes a database: `create database … owner relevo_owner`, or compare the name.'],
  [/^(DEPTH_ZERO_)?SELF_SIGNED|^UNABLE_TO|^CERT_/, 'The certificate is not one that sslrootcert vouches for: name the file of the authority that issued it.'],
  [/^ERR_TLS_CERT_ALTNAME_INVALID$/, 'The certificate is for another host: connect by the name that it has, or issue one for this name.'],
  [/^25006$/, 'Name the primary among the hosts, or change target_session_attrs.'],
  [/^53300$/, 'The server has no connection left: raise max_connections, or lower DATABASE_POOL.'],
];

/** Whether the database of a URL can be reached, and what one sees of it at once; without a connection where not. A server that only reads is wrong unless it is the replica. */
export async function checkConnection(setting: string, url: string, isReplica = false): Promise<{ findings: Finding[]; connected: Connected | null }> {
  const parsed = parseDatabaseUrl(url, isReplica);
  try {
    const connected = await firstOf(parsed, checkTimeouts);
    const { client, endpoint } = connected;
    const reached = ok(setting, `reaches ${parsed.database} at ${endpoint.host}:${endpoint.port} as ${parsed.user}`);
    return { connected, findings: [reached, tlsFinding(setting, parsed, connected), ...(await serverFindings(setting, client, isReplica))] };
  } catch (error) {
    return { connected: null, findings: [wrong(setting, firstLine(error), mendOf(error))] };
  }
}

function mendOf(error: unknown): string | undefined {
  if (/does not support SSL/.test(firstLine(error)))
    return 'The server has no TLS: set ssl = on there, with a certificate; or ask for none, with sslmode=disable.';
  return mends.find(([codes]) => codes.test(sqlState(error)))?.[1];
}

function tlsFinding(setting: string, { sslMode }: DatabaseUrl, { endpoint: { host, ssl } }: Connected): Finding {
  const subject = `${setting} TLS`;
  const isHere = host.startsWith('/') || /^(localhost|127\..*|::1)$/.test(host);
  if (ssl === false && isHere) return ok(subject, 'plain text, which does not leave this machine');
  const verify = 'Add sslmode=verify-full, and sslrootcert with the file of the certificate authority.';
  if (ssl === false) return warning(subject, `plain text over the network, since sslmode is ${sslMode}`, verify);
  if (ssl.rejectUnauthorized === false && !isHere) return warning(subject, 'encrypted, but whose certificate it is nobody checks', verify);
  return ok(subject, ssl.rejectUnauthorized === false ? 'encrypted' : 'encrypted, and the certificate is checked');
}

async function serverFindings(setting: string, client: Client, isReplica: boolean): Promise<Finding[]> {
  const { rows } = await client.query("select current_setting('server_version') as version, current_setting('transaction_read_only') = 'on' as \"isReadOnly\"");
  const old = await refuseOldServer(client).then(() => null, firstLine);
  const version = old ? wrong(`${setting} version`, old, 'Upgrade the server.') : ok(`${setting} version`, `PostgreSQL ${rows[0].version}`);
  if (isReplica || !rows[0].isReadOnly) return [version];
  return [version, wrong(setting, 'the server only reads', 'Connect to the primary; name several hosts with target_session_attrs=read-write.')];
}
