import { sql } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { Services } from '../core/context.ts';
import { onDeletion } from '../core/tenant-deletion.ts';
import type { Transaction } from '../core/transaction.ts';
import type { Sql } from '../reading/shape/shape.ts';
import type { Configuration } from './configuration.ts';
import { readConfiguration } from './read-configuration.ts';

const maxCachedTenants = 2_000;
/** Read again once a day, for the holidays of another year make no version of the configuration. */
const keptMs = 86_400_000;
const caches = new WeakMap<Services, LRUCache<string, Configuration>>();

/** Limits how many configurations a process keeps; one that was evicted is read again. */
export function cacheConfigurations(services: Services, max = maxCachedTenants): LRUCache<string, Configuration> {
  const cache = new LRUCache<string, Configuration>({ max, ttl: keptMs, ttlResolution: 0 });
  caches.set(services, cache);
  onDeletion(services, ({ id }) => void cache.delete(id));
  return cache;
}

/** The current version as a column that every locked ticket is read with. */
export function configVersion(tenantId: unknown): Sql {
  return sql`(select c.config_version from tenant c where c.tenant_id = ${tenantId}::uuid) as "configVersion"`;
}

/** The configuration in this version, cached per process. */
export async function configurationOf(ctx: Transaction, version: number): Promise<Configuration> {
  const cache = caches.get(ctx.services) ?? cacheConfigurations(ctx.services);
  const cached = cache.get(ctx.tenant.id);
  if (cached?.version === version) return cached;
  const read = await readConfiguration(ctx, version);
  cache.set(ctx.tenant.id, read);
  return read;
}

/** The current configuration, for callers that have no ticket row to read the version with. */
export async function configurationNow(ctx: Transaction): Promise<Configuration> {
  const text = 'select config_version as version from tenant where tenant_id = $1';
  const [row] = (await ctx.query({ name: 'config_version', text, values: [ctx.tenant.id] }))[0]?.rows ?? [];
  return configurationOf(ctx, row?.version);
}
