import { sql } from 'kysely';
import { may } from '../../core/actor.ts';
import type { Context } from '../../core/context.ts';
import { readRows } from '../../database/tenancy.ts';
import type { NamedOrder } from '../../reading/shape/shape.ts';
import { by, nobodysId, type Sql, type Viewer } from '../../reading/shape/shape.ts';
import { verbStatement } from '../../reading/statement/verb-statement.ts';
import { visibleCustomFields } from '../custom-fields/visible-custom-fields.ts';
import { peopleLists } from '../people/people-lists.ts';
import { listing, readsNotes, visibilityLevelOf, visibleQueues } from '../visibility/ticket-visibility.ts';

/** How many of the best matches a search returns. */
export const mostTicketsFound = 1_000;

export interface FoundTickets {
  /** In the order of their scores. */
  ids: string[];
  /** By id, as JSON: the order of the tickets, which does not depend on when the search is made. */
  scores: string;
  /** What was looked for. */
  wanted: string;
}

/** The best matches that the viewer sees, found by a `security definer` function with its own tenant predicate, because row-level security prevents the use of the indexes. */
export async function searchTickets(ctx: Context, search: string): Promise<FoundTickets> {
  const statement = verbStatement(ctx, 'search tickets', { search }, (viewer, { search }) => {
    const found = sql`search_ticket(${viewer.tenantId}::uuid, ${viewer.languages[1]}::text, ${search}::text, ${searchViewer(viewer)}, ${viewer.now}::timestamptz, ${sql.lit(mostTicketsFound)})`;
    return sql`select coalesce(array_agg(f.id order by f.score desc, f.id desc), '{}') as ids, coalesce(jsonb_object_agg(f.id, f.score), '{}')::text as scores, coalesce(min(f.wanted), '') as wanted from ${found} f`;
  });
  const [found] = await readRows<FoundTickets>(ctx, statement);
  return found ?? { ids: [], scores: '{}', wanted: '' };
}

/** What the viewer sees, as `ticketVisibility` says it. */
export function searchViewer(viewer: Viewer): Sql {
  const { actor, tenantId } = viewer;
  const level = visibilityLevelOf(actor);
  const queues = level === 'QUEUES' ? sql`array(${visibleQueues(viewer)})` : sql`null`;
  const listed = sql.join(
    peopleLists.map((list) => listing(list, tenantId, actor.id)),
    sql` union all `,
  );
  const mine = level === 'EVERYTHING' ? sql`null` : sql`array(${listed})`;
  const organization = actor.followsOrganization ? actor.organizationId : nobodysId;
  return sql`row(${sql.lit(level)}, ${actor.id}::uuid, ${organization}::uuid, ${queues}, ${mine}, ${sql.lit(readsNotes(actor))}, ${sql.lit(may(actor, 'people:read'))}, ${visibleCustomFields(viewer) ?? sql`null`})::search_viewer`;
}

/** The best and newest first. */
export function byScore({ ids, scores }: Pick<FoundTickets, 'ids' | 'scores'>): NamedOrder {
  const score = (row: Sql) => sql`(${scores}::jsonb->>${row}.id::text)::bigint`;
  return { name: 'RELEVANCE', by: [{ order: [{ by: score, type: 'bigint' }, by('id', 'uuid')], direction: 'DESC' }], ids };
}
