import { sql } from 'kysely';
import type { Comparators } from '../../reading/plan/compare.ts';
import type { Sql, Viewer } from '../../reading/shape/shape.ts';
import { peopleLists } from '../people/people-lists.ts';
import { listing } from '../visibility/ticket-visibility.ts';
import { uuids } from './people-list-filter.ts';
import { filterSql, type TicketCriteria } from './ticket-filter.ts';

/** The filter for tickets as they are now: those that list one person are found through their index. */
export function listSql(row: Sql, filter: TicketCriteria | null | undefined, viewer: Viewer): Sql | null {
  const matches = filterSql(row, filter, viewer);
  const given = (filter ?? {}) as Record<string, { id?: Comparators } | undefined>;
  const found = peopleLists.flatMap((list) => {
    const personId = given[list]?.id?.eq;
    return personId == null ? [] : [sql`${row}.id = any(array(${listing(list, viewer.tenantId, uuids(personId))}))`];
  });
  return matches && sql.join([...found, matches], sql` and `);
}
