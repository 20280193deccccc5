import { sql } from 'kysely';
import type { Audience } from '../../core/event.ts';
import type { Row, Statement } from '../../database/pipeline.ts';
import { compile } from '../../reading/statement/compiled-statement.ts';
import { type VisibilityColumns, visibilityColumns } from '../../tickets/visibility/can-see.ts';
import { laterChanges } from '../delivery/live-events.ts';
import type { FeedPosition } from './event-cursor.ts';

/** An event with what decides who receives it. */
export interface FeedEvent {
  seq: number;
  mark: string;
  audience: Audience;
  ticketId: string | null;
  /** The visibility columns of the ticket now, after this event and before it; `null` for events of other things. */
  ticket: { now: VisibilityColumns; after: VisibilityColumns; before: VisibilityColumns } | null;
  /** Whether it changed which custom fields everybody reads. */
  isOfFields: boolean;
  /** Whether other tickets were merged into its ticket, and so refer to it. */
  isReferred: boolean;
}

export const pageSize = 200;

const ofTenant = sql.raw('$1::uuid');
/** Whether everybody read the custom field that an event of the configuration is about. */
const isOpen = (side: 'before' | 'after') => {
  const field = sql`e.changes -> 0 -> ${sql.lit(side)}`;
  return sql`coalesce(jsonb_typeof(${field}) = 'object' and coalesce(${field} ->> 'audience', 'EVERYONE') = 'EVERYONE', false)`;
};
const isOfFields = sql`case when e.ticket_id is null and e.type like 'field.%' then ${isOpen('before')} <> ${isOpen('after')} else false end`;
const { text } = compile(
  sql`select f.removed_to::float8 as "removedTo", e.seq::text as seq, right(e.id::text, 12) as mark, e.audience, e.ticket_id, e.previous_values, ${isOfFields} as is_of_fields, coalesce(t.merged_count > 0, false) as is_referred, w.later, ${sql.join(visibilityColumns.map((name) => sql`t.${sql.ref(name)}`))}
    from feed f left join (select * from event where tenant_id = ${ofTenant} and seq between $2 and $2::bigint + ${sql.lit(pageSize)}) e on e.tenant_id = f.tenant_id
    left join ticket t on t.tenant_id = ${ofTenant} and t.id = e.ticket_id left join lateral (${laterChanges(ofTenant, visibilityColumns)}) w on true
    where f.tenant_id = ${ofTenant} order by e.seq`,
);

/** From where events were removed on, numbers have no gaps, so the page is a range of them. Reads the event at the position too, which shows whether the feed still holds it. */
export function pageStatement(tenantId: string, { seq }: FeedPosition): Statement {
  return { name: 'feed_page', text, values: [tenantId, seq] };
}

/** The events after a position; `null` when the feed no longer holds it. */
export function eventsAfter({ seq, mark }: FeedPosition, rows: readonly Row[]): FeedEvent[] | null {
  if (seq < (rows[0]?.removedTo ?? 0)) return null;
  const events = rows.filter((row) => row.seq !== null).map(eventOf);
  const [first] = events;
  if (seq === 0) return !first || first.seq === 1 ? events.slice(0, pageSize) : null;
  const isHeld = first?.seq === seq && (mark === null || first.mark === mark);
  return isHeld ? events.slice(1) : null;
}

function eventOf({
  seq,
  mark,
  audience,
  ticket_id: ticketId,
  previous_values: previous,
  is_of_fields: isOfFields,
  is_referred: isReferred,
  later,
  ...now
}: Row): FeedEvent {
  return { seq: Number(seq), mark, audience, ticketId, isOfFields, isReferred, ticket: ticketId && statesOf(now as VisibilityColumns, later, previous) };
}

/** For most events the three states are one object. */
function statesOf(now: VisibilityColumns, later: object | null, previous: object | null): FeedEvent['ticket'] {
  const after = later ? { ...now, ...later } : now;
  return { now, after, before: previous ? { ...after, ...previous } : after };
}
