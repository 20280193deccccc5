import { sql } from 'kysely';
import type { Audience } from '../core/event.ts';
import type { Row, Statement } from '../database/pipeline.ts';
import { compile } from '../reading/statement/compiled-statement.ts';
import { type VisibilityColumns, visibilityColumns } from '../tickets/visibility/can-see.ts';
import type { FeedPosition } from './event-cursor.ts';
import { laterChanges } from './live-events.ts';

/** An event of the feed as far as it decides whom it concerns. */
export interface FeedEvent {
  seq: number;
  mark: string;
  audience: Audience;
  ticketId: string | null;
  /** The ticket now, as the event left it, and as the event found it: as far as sight goes. `null` for events of other things. */
  ticket: { now: VisibilityColumns; after: VisibilityColumns; before: VisibilityColumns } | null;
}

export const pageOfFeed = 200;

const { text } = compile(
  sql`select e.seq::text as seq, right(e.id::text, 12) as mark, e.audience, e.ticket_id, e.previous_values, w.later, ${sql.join(visibilityColumns.map((name) => sql`t.${sql.ref(name)}`))}
    from event e left join ticket t on t.tenant_id = ${null}::uuid and t.id = e.ticket_id left join lateral (${laterChanges(null)}) w on true
    where e.tenant_id = ${null}::uuid and e.seq >= ${null}::bigint order by e.seq limit ${sql.lit(pageOfFeed + 1)}`,
);

/** The event that was read last, so that it is noticed when another stands in its place, and those after it. */
export function pageFrom(tenantId: string, { seq }: FeedPosition): Statement {
  return { name: 'page_of_feed', text, values: [tenantId, tenantId, tenantId, seq] };
}

/** What came after a place; `null` when the feed does not hold that place any more. */
export function readPage(rows: readonly Row[], { seq, mark }: FeedPosition): FeedEvent[] | null {
  const events = rows.map(eventIn);
  const [first] = events;
  if (seq === 0) return !first || first.seq === 1 ? events.slice(0, pageOfFeed) : null;
  const isThere = first?.seq === seq && (mark === null || first.mark === mark);
  return isThere ? events.slice(1) : null;
}

function eventIn({ seq, mark, audience, ticket_id: ticketId, previous_values: previous, later, ...now }: Row): FeedEvent {
  return { seq: Number(seq), mark, audience, ticketId, ticket: ticketId && statesOf(now as VisibilityColumns, later, previous) };
}

/** Most events find the ticket as it still is. */
function statesOf(now: VisibilityColumns, later: object | null, previous: object | null): FeedEvent['ticket'] {
  const after = later ? { ...now, ...later } : now;
  return { now, after, before: previous ? { ...after, ...previous } : after };
}
