import { z } from 'zod';
import { parseDatabaseUrl } from '../database/database-url.ts';
import { type FilesConfig, filesConfig, filesSettings } from './files-config.ts';
import { type IncomingMailConfig, incomingMailConfig, incomingMailSettings } from './incoming-mail-config.ts';
import { StartupError } from './startup-error.ts';
import { isNetwork } from './trusted-proxies.ts';
import { wholeNumber } from './whole-number.ts';

const databaseUrl = z.string().superRefine((url, { addIssue }) => {
  const why = whyNotDatabaseUrl(url);
  if (why) addIssue({ code: 'custom', message: why });
});
const busUrl = z.string().refine((url) => url === 'none' || isUrl(url, ['nats:', 'tls:', 'redis:', 'rediss:']), {
  error: 'must be none, or a URL that begins with nats://, tls://, redis:// or rediss://',
});
const smtpUrl = z.string().refine((url) => isUrl(url, ['smtp:', 'smtps:']), { error: 'must be a URL that begins with smtp:// or smtps://' });
const domain = z
  .string()
  .max(120, 'must have 120 characters at most')
  .regex(/^(?!-)[a-z0-9-]+(\.[a-z0-9-]+)*$/, 'must be a domain in small letters, such as help.example');
const webAddress = z.string().refine((url) => isUrl(url, ['https:', 'http:']), { error: 'must be a URL that begins with https:// or http://' });
const origins = z
  .string()
  .transform((list) => list.split(',').flatMap((origin) => origin.trim() || []))
  .refine((list) => list.every(isOrigin), { error: 'must be origins such as https://help.example, without a path, separated by commas' });

const networks = z
  .string()
  .transform((list) => list.split(',').flatMap((network) => network.trim() || []))
  .refine((list) => list.every(isNetwork), { error: 'must be addresses and networks such as 10.0.0.1 or 10.0.0.0/8, separated by commas' });

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
  RELEVO_SECRET: z.string().min(32).optional(),
  RELEVO_OLD_SECRET: z.string().min(32).optional(),
  RELEVO_DEMO_PASSWORD: z.string().min(8).max(128).default('relevo-demo'),
  RELEVO_WORKER: z.enum(['in-process', 'apart']).default('in-process'),
  RELEVO_PENDING_MIGRATIONS: z.enum(['refuse', 'wait']).default('refuse'),
  RELEVO_DRAIN_MS: wholeNumber.min(0).max(600_000).default(0),
  RELEVO_ORIGINS: origins.default([]),
  RELEVO_TRUSTED_PROXIES: networks.default([]),
  RELEVO_GRAPHIQL: z.enum(['on', 'off']).default('on'),
  RELEVO_MAIL_DOMAIN: domain.optional(),
  RELEVO_MAIL_FROM: z.email({ error: 'must be an address such as support@help.example' }).optional(),
  SMTP_URL: smtpUrl.optional(),
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
  secret: string | undefined;
  /** The secret before or after `secret`, which is accepted but signs nothing. */
  oldSecret: string | undefined;
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

/** How mail leaves and comes back. */
export interface MailConfig {
  /** The domain of the addresses to which people answer, and of the ids of messages. */
  domain: string;
  /** The address that mails are from. */
  from: string;
  /** The server that takes mails. If absent, they are written to a folder. */
  smtpUrl: string | undefined;
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
    secret: data.RELEVO_SECRET,
    oldSecret: data.RELEVO_OLD_SECRET,
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

function mailConfig(data: z.infer<typeof environment>): MailConfig {
  const { RELEVO_MAIL_DOMAIN: domain, RELEVO_MAIL_FROM: from, SMTP_URL: smtpUrl } = data;
  if (smtpUrl && !domain) throw new StartupError('SMTP_URL requires RELEVO_MAIL_DOMAIN, the domain to which people answer.');
  return { domain: domain ?? 'relevo.localhost', from: from ?? `support@${domain ?? 'relevo.localhost'}`, smtpUrl };
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

function whyNotDatabaseUrl(url: string): string | null {
  try {
    parseDatabaseUrl(url);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

function isUrl(text: string, protocols: readonly string[]): boolean {
  return URL.canParse(text) && protocols.includes(new URL(text).protocol) && new URL(text).host !== '';
}

/** As browsers send it. */
function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}
