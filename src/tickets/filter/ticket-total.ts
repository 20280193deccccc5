import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import { may } from '../../core/actor.ts';
import type { Sql, Viewer } from '../../reading/shape/shape.ts';
import { isParticipant, visibilityLevelOf, visibleQueues } from '../visibility/ticket-visibility.ts';
import type { TicketCriteria } from './ticket-filter.ts';

/** The filters that screens count most, each with the counters that have the count. */
const known: { filter: object; where: (row: Sql) => Sql; counters: string }[] = [
  { filter: { closedAt: { isNull: true } }, where: (row) => sql`${row}.closed_at is null`, counters: 'unresolved + c.resolved + c.merged + c.withdrawn' },
  {
    filter: { status: { category: { nin: ['RESOLVED', 'CLOSED'] } } },
    where: (row) => sql`${row}.status_category not in ('RESOLVED', 'CLOSED')`,
    counters: 'unresolved + c.merged_unresolved',
  },
];

/** Whether counters have the number of these tickets. */
export function isCountedAlready(filter: TicketCriteria): boolean {
  return known.some((one) => isDeepStrictEqual(one.filter, filter));
}

/**
 * How many tickets a list has, from the counters of the queues that the viewer sees and a count of the other tickets that the viewer takes part in.
 * `null` where it must be counted.
 */
export function totalOf(row: Sql, filter: TicketCriteria | null | undefined, viewer: Viewer): Sql | null {
  const found = known.find((one) => isDeepStrictEqual(one.filter, filter));
  const { actor, tenantId } = viewer;
  if (!found || !may(actor, 'ticket:read_all')) return null;
  const visible = sql`array(${visibleQueues(viewer)})`;
  const counted = sql`select coalesce(sum(c.${sql.raw(found.counters)}), 0) from queue_counter c where c.tenant_id = ${tenantId}::uuid`;
  if (visibilityLevelOf(actor) === 'EVERYTHING') return sql`(${counted})`;
  // Asked once, before any ticket is read: at most tenants every agent sees every queue.
  const hasMore = sql`exists (select from queue q where q.tenant_id = ${tenantId}::uuid and q.id <> all(${visible}))`;
  const others = sql`select count(*) from ticket ${row} where ${hasMore} and ${row}.tenant_id = ${tenantId}::uuid and ${found.where(row)}
    and ${isParticipant(row, viewer)} and ${row}.queue_id <> all(${visible})`;
  return sql`((${counted} and c.queue_id = any(${visible})) + (${others}))`;
}
