import { sql } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { House } from '../platform/house.ts';
import type { Sql } from '../platform/reading/shape.ts';
import type { Writing } from '../platform/transact.ts';
import { Queue, QueueMember } from '../queues/queue.ts';
import { Category, Severity } from '../sla/severity.ts';
import { Status, Transition } from '../workflows/status.ts';

/** All that a desk has said of itself and that verbs reason with; what is said anew makes a new version. */
export interface Configuration {
  version: number;
  /** Each list in order of rank. */
  statuses: readonly Status[];
  severities: readonly Severity[];
  categories: readonly Category[];
  queues: readonly Queue[];
  transitions: readonly Transition[];
  /** Members by the id of their queue. */
  members: ReadonlyMap<string, ReadonlySet<string>>;
}

const mostDesks = 2_000;
const kept = new WeakMap<House, LRUCache<string, Configuration>>();

/** The version in force, as a column that every change of a ticket reads with its first packet. */
export function configVersion(tenantId: unknown): Sql {
  return sql`(select c.config_version from tenant c where c.tenant_id = ${tenantId}::uuid) as "configVersion"`;
}

/** The desk's configuration in this version: read once, kept while it stands. */
export async function configurationOf(ctx: Writing, version: number): Promise<Configuration> {
  const ofHouse = kept.get(ctx.house) ?? new LRUCache<string, Configuration>({ max: mostDesks });
  kept.set(ctx.house, ofHouse);
  const known = ofHouse.get(ctx.tenant.id);
  if (known?.version === version) return known;
  const read = await readConfiguration(ctx, version);
  ofHouse.set(ctx.tenant.id, read);
  return read;
}

async function readConfiguration({ em }: Writing, version: number): Promise<Configuration> {
  const inOrder = { orderBy: { rank: 'asc', id: 'asc' } } as const;
  const statuses = await em.find(Status, {}, inOrder);
  const severities = await em.find(Severity, {}, inOrder);
  const categories = await em.find(Category, {}, inOrder);
  const queues = await em.find(Queue, {}, inOrder);
  const transitions = await em.find(Transition, {});
  const members = Map.groupBy(await em.find(QueueMember, {}), ({ queueId }) => queueId);
  const memberIds = [...members].map(([id, all]): [string, Set<string>] => [id, new Set(all.map(({ memberId }) => memberId))]);
  return { version, statuses, severities, categories, queues, transitions, members: new Map(memberIds) };
}
