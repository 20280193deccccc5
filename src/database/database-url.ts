import { userInfo } from 'node:os';
import { type ConnectionOptions, createSecureContext } from 'node:tls';
import { parse } from 'pg-connection-string';
import { StartupError } from '../core/startup-error.ts';
import { authoritiesIn } from './url-hosts.ts';

/** One way to a server: with TLS or without. */
export interface Endpoint {
  host: string;
  port: number;
  ssl: false | ConnectionOptions;
}

const sslModes = ['disable', 'allow', 'prefer', 'require', 'verify-ca', 'verify-full'] as const;
const sessions = ['any', 'read-write', 'read-only', 'primary', 'standby'] as const;

type SslMode = (typeof sslModes)[number];
export type Session = (typeof sessions)[number];

/** What a database URL says. */
export interface DatabaseUrl {
  user: string;
  password: string | undefined;
  database: string;
  application_name: string | undefined;
  options: string | undefined;
  sslMode: SslMode;
  /** Which of several servers is wanted. */
  session: Session;
  /** In the order in which they are tried. */
  endpoints: [Endpoint, ...Endpoint[]];
}

const form = /^(?<scheme>postgres(?:ql)?:\/\/)(?:(?<login>[^/?#]*)@)?(?<hosts>[^/?#@]*)(?<path>\/[^?#]*)?(?:\?(?<query>[^#]*))?$/;
const example = 'must be a URL such as postgres://user:password@host:5432/database';
const known = ['host', 'port', 'sslmode', 'sslrootcert', 'sslcert', 'sslkey', 'application_name', 'options', 'target_session_attrs'];

/** Reads a URL as libpq does, files of certificates included; what cannot be kept is refused and never passed over. Of several hosts one is wanted that writes, unless it is to be read only. */
export function parseDatabaseUrl(text: string, isOnlyRead = false): DatabaseUrl {
  const { scheme = '', login, hosts = '', path = '/', query = '' } = form.exec(text)?.groups ?? refuse(example);
  // Only in forms of web pages a plus is a space.
  const parameters = new URLSearchParams(query.replaceAll('+', '%2B'));
  const unknown = [...parameters.keys()].find((name) => !known.includes(name));
  if (unknown !== undefined) refuse(`has the parameter ${unknown}, which is not known; known are ${known.join(', ')}`);
  const mode = oneOf(sslModes, 'sslmode', parameters.get('sslmode') ?? 'prefer');
  const authorities = authoritiesIn(hosts, parameters) ?? refuse('must name as many ports as hosts, or one');
  const session = oneOf(
    sessions,
    'target_session_attrs',
    parameters.get('target_session_attrs') ?? (authorities.length > 1 && !isOnlyRead ? 'read-write' : 'any'),
  );
  prepareForLibrary(parameters, mode);
  const parsed = authorities.map((host) => parsedBy(`${scheme}${login === undefined ? '' : `${login}@`}${host}${path}?${parameters}`));
  const [first] = parsed;
  return {
    user: first?.user || process.env.PGUSER || userInfo().username,
    password: first?.password || undefined,
    database: first?.database || refuse('must name a database, as in postgres://host/database'),
    application_name: first?.application_name,
    options: first?.options,
    sslMode: mode,
    session,
    endpoints: parsed.flatMap((one) => waysTo(one, mode)) as DatabaseUrl['endpoints'],
  };
}

/** Where the library means something else than libpq, or does not know it. */
function prepareForLibrary(parameters: URLSearchParams, mode: SslMode): void {
  const [root, certificate, key] = ['sslrootcert', 'sslcert', 'sslkey'].map((name) => parameters.get(name));
  if (root === 'system' && mode !== 'verify-full') refuse('has sslrootcert=system, which requires sslmode=verify-full');
  if (root === 'system') parameters.delete('sslrootcert');
  if (!root && mode === 'verify-ca') refuse('has sslmode=verify-ca, which requires sslrootcert, the file of the certificate authority');
  if (Boolean(certificate) !== Boolean(key)) refuse('must have sslcert and sslkey together');
  parameters.set('sslmode', mode === 'allow' ? 'prefer' : mode);
  parameters.delete('target_session_attrs');
}

function parsedBy(url: string): ReturnType<typeof parse> {
  try {
    const parsed = parse(url, { useLibpqCompat: true });
    const tls = tlsOf(parsed);
    if (tls && (tls.ca || tls.cert)) createSecureContext(tls);
    return parsed;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return refuse(code === 'ERR_INVALID_URL' || error instanceof URIError ? example : `names a certificate or a key that cannot be read: ${message}`);
  }
}

function tlsOf({ ssl }: ReturnType<typeof parse>): false | ConnectionOptions {
  return typeof ssl === 'object' ? (ssl as ConnectionOptions) : false;
}

/** In the order of libpq; a socket of Unix has no TLS. */
function waysTo(parsed: ReturnType<typeof parse>, mode: SslMode): Endpoint[] {
  const [host, port] = [parsed.host || process.env.PGHOST || 'localhost', Number(parsed.port || process.env.PGPORT || 5432)];
  const [plain, secured] = [{ host, port, ssl: false } as const, { host, port, ssl: tlsOf(parsed) }];
  if (host.startsWith('/') || mode === 'disable') return [plain];
  if (mode === 'prefer') return [secured, plain];
  return mode === 'allow' ? [plain, secured] : [secured];
}

function oneOf<Value extends string>(values: readonly Value[], name: string, given: string): Value {
  return values.find((value) => value === given) ?? refuse(`has a wrong ${name}; it is one of ${values.join(', ')}`);
}

function refuse(why: string): never {
  throw new StartupError(why);
}
