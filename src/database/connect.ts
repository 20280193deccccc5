import { Client, type ClientConfig } from 'pg';
import { sqlState } from './database-error.ts';
import type { DatabaseUrl, Endpoint, Session } from './database-url.ts';
import { parseDatabaseUrl } from './database-url.ts';

export interface Connected {
  client: Client;
  endpoint: Endpoint;
}

/** What a client of pg needs to know of one way to a server. No timeout is among it: poolers refuse them. */
export function clientOptions({ user, password, database, application_name, options }: DatabaseUrl, { host, port, ssl }: Endpoint): ClientConfig {
  const optional = { ...(password && { password }), ...(application_name && { application_name }), ...(options && { options }) };
  return { host, port, ssl, user, database, ...optional } as ClientConfig;
}

/** A connection outside the pool, to the first server that is wanted and answers. */
export async function connectTo(url: string, options: ClientConfig = {}): Promise<Client> {
  return (await firstOf(parseDatabaseUrl(url), options)).client;
}

/** As libpq: one way after the other, until one leads to a server that is wanted, or a server refuses who asks. */
export async function firstOf(url: DatabaseUrl, options: ClientConfig): Promise<Connected> {
  let failure: unknown;
  const unreached = new Set<string>();
  for (const endpoint of url.endpoints) {
    const place = `${endpoint.host}:${endpoint.port}`;
    if (unreached.has(place)) continue;
    try {
      return { client: await connectBy(url, endpoint, options), endpoint };
    } catch (error) {
      if (isFinal(error)) throw error;
      if (isUnreached(error)) unreached.add(place);
      if (failure === undefined || lacksTls(failure)) failure = error;
    }
  }
  throw failure;
}

async function connectBy(url: DatabaseUrl, endpoint: Endpoint, options: ClientConfig): Promise<Client> {
  const client = new Client({ ...options, ...clientOptions(url, endpoint) });
  // Without a listener the end of a connection would end the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    if (url.session !== 'any') await insistOnSession(client, url.session, endpoint);
    return client;
  } catch (error) {
    client.end().catch(() => undefined);
    throw error;
  }
}

const state = 'select pg_is_in_recovery() as "isStandby", current_setting(\'transaction_read_only\') = \'on\' as "isReadOnly"';

const isWanted: Record<Session, (server: { isStandby: boolean; isReadOnly: boolean }) => boolean> = {
  any: () => true,
  'read-write': ({ isReadOnly }) => !isReadOnly,
  'read-only': ({ isReadOnly }) => isReadOnly,
  primary: ({ isStandby }) => !isStandby,
  standby: ({ isStandby }) => isStandby,
};

async function insistOnSession(client: Client, session: Session, { host, port }: Endpoint): Promise<void> {
  const { rows } = await client.query(state);
  if (isWanted[session](rows[0])) return;
  throw Object.assign(new Error(`the server ${host}:${port} is not what target_session_attrs=${session} asks for`), { code: '25006' });
}

/** No entry in pg_hba.conf, which may depend on TLS; starting up; no connection left; not the wanted server. */
const worthAnotherWay = /^(28000|57P0[1-3]|53300|25006|08\w+)$/;

/** A server has answered, and would answer the same the other way. */
function isFinal(error: unknown): boolean {
  return 'severity' in (error as object) && !worthAnotherWay.test(sqlState(error));
}

/** Nobody was there, so TLS or not makes no difference. */
function isUnreached(error: unknown): boolean {
  return /^E(CONNREFUSED|HOSTUNREACH|NETUNREACH|TIMEDOUT|NOTFOUND|AI_AGAIN)$/.test(sqlState(error)) || /timeout expired/.test(String(error));
}

function lacksTls(error: unknown): boolean {
  return /does not support SSL/.test(String(error));
}
