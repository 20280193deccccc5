import { z } from 'zod';
import { StartupError } from './startup-error.ts';
import { isNetwork } from './trusted-proxies.ts';

const wholeNumber = z.coerce.number().int();

const networks = z
  .string()
  .transform((list) => list.split(',').flatMap((network) => network.trim() || []))
  .refine((list) => list.every(isNetwork), { error: 'must be addresses and networks such as 10.0.0.1 or 10.0.0.0/8, separated by commas' });

const environment = z.object({
  PORT: wholeNumber.min(0).max(65535).default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  METRICS_PORT: wholeNumber.min(0).max(65535).optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  DATABASE_DIRECT_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  BUS_URL: z.union([z.literal('none'), z.url({ protocol: /^(nats|tls|rediss?)$/ })]).optional(),
  DATABASE_POOL: wholeNumber.min(2).max(500).default(10),
  RELEVO_DATA: z.string().min(1).default('.relevo'),
  RELEVO_SECRET: z.string().min(32).optional(),
  RELEVO_DEMO_PASSWORD: z.string().min(8).max(128).default('relevo-demo'),
  RELEVO_WORKER: z.enum(['in-process', 'apart']).default('in-process'),
  RELEVO_ORIGINS: z.string().default(''),
  RELEVO_TRUSTED_PROXIES: networks.default([]),
  RELEVO_GRAPHIQL: z.enum(['on', 'off']).default('on'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  IDP_ISSUER: z.url().optional(),
  IDP_AUDIENCE: z.string().min(1).optional(),
  IDP_JWKS_URI: z.url().optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
});

/** The environment variables, validated at start. */
export interface Config {
  port: number;
  host: string;
  /** The port for metrics and health; if absent, the API's own port answers them, and a worker has none. */
  metricsPort: number | undefined;
  /** If absent, the embedded PostgreSQL in `dataDirectory`. */
  databaseUrl: string | undefined;
  /** The connection of the owner, for migrations and listening; never through a pooler. */
  databaseDirectUrl: string | undefined;
  /** The transport of hints between nodes. If absent, PostgreSQL; `none` makes each node poll. */
  busUrl: string | undefined;
  databasePool: number;
  dataDirectory: string;
  secret: string | undefined;
  demoPassword: string;
  /** Whether `relevo serve` also runs the worker, or leaves it to `relevo worker`. */
  worker: 'in-process' | 'apart';
  /** Additional browser origins that may connect. */
  origins: string[];
  /** Addresses and networks of proxies that are believed about whose requests they pass on. */
  trustedProxies: string[];
  hasGraphiql: boolean;
  /** Where traces go. If absent, nothing is traced. */
  tracesTo: string | undefined;
  logLevel: string;
  identityProvider: { issuer: string; audience: string; jwksUri: string } | undefined;
}

export function readConfig(env: Record<string, string | undefined>): Config {
  const parsed = environment.safeParse(env);
  if (!parsed.success)
    throw new StartupError(`Invalid environment: ${parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`);
  const { data } = parsed;
  return {
    port: data.PORT,
    host: data.HOST,
    metricsPort: data.METRICS_PORT,
    databaseUrl: data.DATABASE_URL,
    databaseDirectUrl: data.DATABASE_DIRECT_URL ?? data.DATABASE_URL,
    busUrl: data.BUS_URL,
    databasePool: data.DATABASE_POOL,
    dataDirectory: data.RELEVO_DATA,
    secret: data.RELEVO_SECRET,
    demoPassword: data.RELEVO_DEMO_PASSWORD,
    worker: data.RELEVO_WORKER,
    origins: data.RELEVO_ORIGINS.split(',').filter(Boolean),
    trustedProxies: data.RELEVO_TRUSTED_PROXIES,
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
