import { z } from 'zod';
import { StartupError } from '../startup-error.ts';
import { type FilesConfig, filesConfig, filesSettings } from './files-config.ts';
import { type IncomingMailConfig, incomingMailConfig, incomingMailSettings } from './incoming-mail-config.ts';
import { type MailConfig, mailConfig, mailSettings } from './mail-config.ts';
import { busUrl, databaseUrl, networks, origins, webAddress } from './setting-values.ts';
import { wholeNumber } from './whole-number.ts';

const environment = z.object({
  PORT: wholeNumber.min(0).max(65535).default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  METRICS_PORT: wholeNumber.min(0).max(65535).optional(),
  DATABASE_URL: databaseUrl.optional(),
  DATABASE_DIRECT_URL: databaseUrl.optional(),
  DATABASE_READ_URL: databaseUrl.optional(),
  DATABASE_STATEMENTS: z.enum(['named', 'unnamed']).default('named'),
  DATABASE_POOL: wholeNumber.min(2).max(500).default(10),
  BUS_URL: busUrl.optional(),
  RELEVO_DATA: z.string().min(1).default('.relevo'),
  ...filesSettings,
  RELEVO_ANSWER_CACHE_MB: wholeNumber.min(0).max(100_000).default(64),
  RELEVO_SECRET: z.string().min(32).optional(),
  RELEVO_OLD_SECRET: z.string().min(32).optional(),
  RELEVO_MASTER_KEY: z.string().min(32).optional(),
  RELEVO_OLD_MASTER_KEY: z.string().min(32).optional(),
  RELEVO_DEMO_PASSWORD: z.string().min(8).max(128).default('relevo-demo'),
  RELEVO_WORKER: z.enum(['in-process', 'apart']).default('in-process'),
  RELEVO_PENDING_MIGRATIONS: z.enum(['refuse', 'wait']).default('refuse'),
  RELEVO_DRAIN_MS: wholeNumber.min(0).max(600_000).default(0),
  RELEVO_ORIGINS: origins.default([]),
  RELEVO_TRUSTED_PROXIES: networks.default([]),
  RELEVO_GRAPHIQL: z.enum(['on', 'off']).default('on'),
  ...mailSettings,
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  ...incomingMailSettings,
  IDP_ISSUER: webAddress.optional(),
  IDP_AUDIENCE: z.string().min(1).optional(),
  IDP_JWKS_URI: webAddress.optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: webAddress.optional(),
});

/** The names of all settings. */
export const settingNames = Object.keys(environment.shape);

/** The environment variables, validated at start. */
export interface Config extends FilesConfig {
  port: number;
  host: string;
  /** The port for metrics and health; if absent, the API's own port answers them, and a worker has none. */
  metricsPort: number | undefined;
  /** If absent, the embedded PostgreSQL in `dataDirectory`. */
  databaseUrl: string | undefined;
  /** The connection of the owner, for migrations and listening; never through a pooler. */
  databaseDirectUrl: string | undefined;
  /** A replica that queries are read from; absent where there is none. */
  databaseReadUrl: string | undefined;
  /** The transport of hints between nodes. If absent, PostgreSQL; `none` makes each node poll. */
  busUrl: string | undefined;
  databasePool: number;
  /** Whether statements are prepared under names, which older poolers do not know. */
  statements: 'named' | 'unnamed';
  dataDirectory: string;
  /** Bytes of all answers that a process keeps; 0 for none. */
  answerCacheBytes: number;
  secret: string | undefined;
  /** The secret before or after `secret`, which is accepted but signs nothing. */
  oldSecret: string | undefined;
  /** What the keys of tenants are encrypted with; the secret, if absent. */
  masterKey: string | undefined;
  /** The master key before, which opens but encrypts nothing. */
  oldMasterKey: string | undefined;
  demoPassword: string;
  /** Whether `relevo serve` also runs the worker, or leaves it to `relevo worker`. */
  worker: 'in-process' | 'apart';
  /** What `serve` and `worker` do while migrations are pending. */
  pendingMigrations: 'refuse' | 'wait';
  /** Milliseconds for which a server that is to stop still serves, no longer ready. */
  drainMs: number;
  /** Additional browser origins that may connect. */
  origins: string[];
  /** Addresses and networks of proxies that are believed about whose requests they pass on. */
  trustedProxies: string[];
  mail: MailConfig;
  incomingMail: IncomingMailConfig;
  hasGraphiql: boolean;
  /** Where traces go. If absent, nothing is traced. */
  tracesTo: string | undefined;
  logLevel: string;
  identityProvider: { issuer: string; audience: string; jwksUri: string } | undefined;
}

/** An empty variable is an absent one. What is wrong is said with the name of each variable, in a line each, and never with its value, which may be a secret. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(settingNames.flatMap((name) => (env[name] ? [[name, env[name]]] : [])));
  const parsed = environment.safeParse(given);
  if (!parsed.success) throw new StartupError(faultsOf(parsed.error).join('\nrelevo: '));
  const { data } = parsed;
  return {
    port: data.PORT,
    host: data.HOST,
    metricsPort: data.METRICS_PORT,
    databaseUrl: data.DATABASE_URL,
    databaseDirectUrl: data.DATABASE_DIRECT_URL ?? data.DATABASE_URL,
    databaseReadUrl: data.DATABASE_READ_URL,
    busUrl: data.BUS_URL,
    databasePool: data.DATABASE_POOL,
    statements: data.DATABASE_STATEMENTS,
    dataDirectory: data.RELEVO_DATA,
    ...filesConfig(data, data.RELEVO_DATA),
    answerCacheBytes: data.RELEVO_ANSWER_CACHE_MB * 1_048_576,
    secret: data.RELEVO_SECRET,
    oldSecret: data.RELEVO_OLD_SECRET,
    masterKey: data.RELEVO_MASTER_KEY,
    oldMasterKey: data.RELEVO_OLD_MASTER_KEY,
    demoPassword: data.RELEVO_DEMO_PASSWORD,
    worker: data.RELEVO_WORKER,
    pendingMigrations: data.RELEVO_PENDING_MIGRATIONS,
    drainMs: data.RELEVO_DRAIN_MS,
    origins: data.RELEVO_ORIGINS,
    trustedProxies: data.RELEVO_TRUSTED_PROXIES,
    mail: mailConfig(data),
    incomingMail: incomingMailConfig(data),
    hasGraphiql: data.RELEVO_GRAPHIQL === 'on',
    tracesTo: data.OTEL_EXPORTER_OTLP_ENDPOINT,
    logLevel: data.LOG_LEVEL,
    identityProvider: identityProvider(data),
  };
}

function identityProvider(data: z.infer<typeof environment>): Config['identityProvider'] {
  const { IDP_ISSUER: issuer, IDP_AUDIENCE: audience, IDP_JWKS_URI: jwksUri } = data;
  if (!issuer && !audience && !jwksUri) return undefined;
  if (!issuer || !audience || !jwksUri) throw new StartupError('IDP_ISSUER, IDP_AUDIENCE and IDP_JWKS_URI go together: set all three or none.');
  return { issuer, audience, jwksUri };
}

/** The first fault of each variable. */
function faultsOf({ issues }: z.ZodError): string[] {
  const faults = new Map<PropertyKey, string>();
  for (const { path, message } of issues) if (!faults.has(path[0] ?? '')) faults.set(path[0] ?? '', message);
  return [...faults].map(([name, message]) => `${String(name)}: ${message.split('\n')[0]}`);
}
