import { sql } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { CalendarVersions } from '../calendars/calendar-versions.ts';
import type { Calendar } from '../calendars/time/calendar.ts';
import { type Category } from '../classification/category.ts';
import { type Qualification } from '../classification/qualification.ts';
import type { Services } from '../core/context.ts';
import type { Transaction } from '../core/transaction.ts';
import type { Queue } from '../queues/queue.ts';
import type { Sql } from '../reading/shape/shape.ts';
import type { PolicyVersion } from '../sla/clocks/select-targets.ts';
import type { Severity } from '../sla/severity.ts';
import type { StatusDefinition, WorkflowDefinition } from '../workflows/rules/definition.ts';
import type { Status, Transition } from '../workflows/status.ts';
import type { ConfigurationDocument } from './document.ts';
import { readConfiguration } from './read-configuration.ts';

/** A tenant's configuration as verbs use it; every change makes a new version. */
export interface Configuration {
  version: number;
  document: ConfigurationDocument;
  workflow: WorkflowDefinition;
  /** Each list in order of rank, without retired items. */
  statuses: readonly Status[];
  severities: readonly Severity[];
  categories: readonly Category[];
  qualifications: readonly Qualification[];
  queues: readonly Queue[];
  transitions: readonly Transition[];
  /** Member ids by queue id. */
  members: ReadonlyMap<string, ReadonlySet<string>>;
  definitions: ReadonlyMap<string, StatusDefinition>;
  /** Policies by id in order of rank: the first applies to every ticket, the last one holds the target times of the severities. */
  policies: ReadonlyMap<string, PolicyVersion>;
  /** The newest version id of each calendar, by calendar id. */
  calendars: Readonly<Record<string, string>>;
  /** The definitions of these versions, so that whoever has the configuration can count time. */
  calendarVersions: CalendarVersions;
  /** The version in force of each calendar, by the key of the calendar. */
  calendarsByKey: ReadonlyMap<string, Calendar>;
}

const maxCachedTenants = 2_000;
const caches = new WeakMap<Services, LRUCache<string, Configuration>>();

/** How many configurations a process keeps; one that was evicted is read again. */
export function cacheConfigurations(services: Services, most = maxCachedTenants): LRUCache<string, Configuration> {
  const cache = new LRUCache<string, Configuration>({ max: most });
  caches.set(services, cache);
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
