import { sql } from 'kysely';
import type { Audience } from '../platform/feed.ts';
import type { Row, Statement } from '../platform/packet.ts';
import { make } from '../platform/reading/made.ts';
import { type Sighted, sightColumns } from '../tickets/eye.ts';
import type { Place } from './event-cursor.ts';
import { laterChanges } from './live-events.ts';

/** An event of the feed as far as it decides whom it concerns. */
export interface FeedEvent {
  seq: number;
  mark: string;
  audience: Audience;
  ticketId: string | null;
  /** The ticket now, as the event left it, and as the event found it: as far as sight goes. `null` for events of other things. */
  ticket: { now: Sighted; after: Sighted; before: Sighted } | null;
}

export const pageOfFeed = 200;

const { text } = make(
  sql`select e.seq::text as seq, right(e.id::text, 12) as mark, e.audience, e.ticket_id, e.was, w.later, ${sql.join(sightColumns.map((name) => sql`t.${sql.ref(name)}`))}
    from event e left join ticket t on t.tenant_id = ${null}::uuid and t.id = e.ticket_id left join lateral (${laterChanges(null)}) w on true
    where e.tenant_id = ${null}::uuid and e.seq >= ${null}::bigint order by e.seq limit ${sql.lit(pageOfFeed + 1)}`,
);

/** The event that was read last, so that it is noticed when another stands in its place, and those after it. */
export function pageFrom(tenantId: string, { seq }: Place): Statement {
  return { name: 'page_of_feed', text, values: [tenantId, tenantId, tenantId, seq] };
}

/** What came after a place; `null` when the feed does not hold that place any more. */
export function readPage(rows: readonly Row[], { seq, mark }: Place): FeedEvent[] | null {
  const events = rows.map(eventIn);
  const [first] = events;
  if (seq === 0) return !first || first.seq === 1 ? events.slice(0, pageOfFeed) : null;
  const isThere = first?.seq === seq && (mark === null || first.mark === mark);
  return isThere ? events.slice(1) : null;
}

function eventIn({ seq, mark, audience, ticket_id: ticketId, was, later, ...now }: Row): FeedEvent {
  return { seq: Number(seq), mark, audience, ticketId, ticket: ticketId && statesOf(now as Sighted, later, was) };
}

/** Most events find the ticket as it still is. */
function statesOf(now: Sighted, later: object | null, was: object | null): FeedEvent['ticket'] {
  const after = later ? { ...now, ...later } : now;
  return { now, after, before: was ? { ...after, ...was } : after };
}
