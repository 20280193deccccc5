import { sql } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { Services } from '../core/context.ts';
import type { Transaction } from '../core/transact.ts';
import type { Sql } from '../reading/shape/shape.ts';
import type { Configuration } from './configuration.ts';
import { readConfiguration } from './read-configuration.ts';

const mostTenants = 2_000;
const kept = new WeakMap<Services, LRUCache<string, Configuration>>();

/** The version in force, as a column that every change of a ticket reads with its first packet. */
export function configVersion(tenantId: unknown): Sql {
  return sql`(select c.config_version from tenant c where c.tenant_id = ${tenantId}::uuid) as "configVersion"`;
}

/** The desk's configuration in this version: read once, kept while it stands. */
export async function configurationOf(ctx: Transaction, version: number): Promise<Configuration> {
  const ofHouse = kept.get(ctx.services) ?? new LRUCache<string, Configuration>({ max: mostTenants });
  kept.set(ctx.services, ofHouse);
  const known = ofHouse.get(ctx.tenant.id);
  if (known?.version === version) return known;
  const read = await readConfiguration(ctx, version);
  ofHouse.set(ctx.tenant.id, read);
  return read;
}

/** The configuration in force, for whoever has nothing else to ask. */
export async function configurationNow(ctx: Transaction): Promise<Configuration> {
  const text = 'select config_version as version from tenant where tenant_id = $1';
  const [row] = (await ctx.query({ name: 'config_version', text, values: [ctx.tenant.id] }))[0]?.rows ?? [];
  return configurationOf(ctx, row?.version);
}
