import { sql } from 'kysely';
import type { Comparators } from '../../reading/plan/compare.ts';
import type { Sql, Viewer } from '../../reading/shape/shape.ts';
import { watchedBy } from '../visibility/ticket-visibility.ts';
import { filterSql, type TicketCriteria } from './ticket-filter.ts';
import { uuids } from './watcher-filter.ts';

/** The filter for tickets as they are now: what one person watches is found through its index. */
export function listSql(row: Sql, filter: TicketCriteria | null | undefined, viewer: Viewer): Sql | null {
  const matches = filterSql(row, filter, viewer);
  const { watcher } = (filter ?? {}) as { watcher?: { id?: Comparators } };
  const watcherId = watcher?.id?.eq;
  return watcherId == null ? matches : sql`${row}.id = any(array(${watchedBy(viewer.tenantId, uuids(watcherId))})) and ${matches}`;
}
