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

/** All that a desk has said of itself and that verbs reason with; what is said anew makes a new version. */
export interface Configuration {
  version: number;
  document: ConfigurationDocument;
  workflow: WorkflowDefinition;
  /** Each list in order of rank, without what is retired. */
  statuses: readonly Status[];
  severities: readonly Severity[];
  categories: readonly Category[];
  qualifications: readonly Qualification[];
  queues: readonly Queue[];
  transitions: readonly Transition[];
  /** Members by the id of their queue. */
  members: ReadonlyMap<string, ReadonlySet<string>>;
  definitions: ReadonlyMap<string, StatusDefinition>;
  /** Policies by id, the first one for everybody; last of all stand the times of the severities. */
  policies: ReadonlyMap<string, PolicyVersion>;
  /** The version in force of each calendar, by the id of the calendar. */
  calendars: Readonly<Record<string, string>>;
  /** The definitions of these versions, so that whoever has the configuration can count time. */
  calendarVersions: CalendarVersions;
  /** The version in force of each calendar, by the key of the calendar. */
  calendarsByKey: ReadonlyMap<string, Calendar>;
}

const mostTenants = 2_000;
const caches = new WeakMap<Services, LRUCache<string, Configuration>>();

/** How many configurations a process keeps; one that was evicted is read again. */
export function cacheConfigurations(services: Services, most = mostTenants): LRUCache<string, Configuration> {
  const cache = new LRUCache<string, Configuration>({ max: most });
  caches.set(services, cache);
  return cache;
}

/** The version in force, as a column that every change of a ticket reads with its first packet. */
export function configVersion(tenantId: unknown): Sql {
  return sql`(select c.config_version from tenant c where c.tenant_id = ${tenantId}::uuid) as "configVersion"`;
}

/** The desk's configuration in this version: read once, kept while it stands. */
export async function configurationOf(ctx: Transaction, version: number): Promise<Configuration> {
  const cache = caches.get(ctx.services) ?? cacheConfigurations(ctx.services);
  const known = cache.get(ctx.tenant.id);
  if (known?.version === version) return known;
  const read = await readConfiguration(ctx, version);
  cache.set(ctx.tenant.id, read);
  return read;
}

/** The configuration in force, for whoever has nothing else to ask. */
export async function configurationNow(ctx: Transaction): Promise<Configuration> {
  const text = 'select config_version as version from tenant where tenant_id = $1';
  const [row] = (await ctx.query({ name: 'config_version', text, values: [ctx.tenant.id] }))[0]?.rows ?? [];
  return configurationOf(ctx, row?.version);
}
