import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { aliasIn, type Plan } from '../reading/plan/plan.ts';
import { planNode } from '../reading/plan/plan-node.ts';
import { rootSelection } from '../reading/selection/selection.ts';
import type { Sql } from '../reading/shape/shape.ts';
import { filterSql, type TicketCriteria } from '../tickets/filter/ticket-filter.ts';
import { LeftEventShape, LiveEventShape } from './live-event.shape.ts';

/** What is asked of the feed for one group: some events by their numbers, and the filter. */
export interface Wanted {
  seqs: string[];
  filter: TicketCriteria | undefined;
}

/** What the statement of a group says of an event: how its ticket stands to the filter, and what there is to tell. */
export interface LiveRow {
  seq: string;
  isIn: boolean;
  /** Whether the filter held before this event, and after it; things may have gone on since. */
  wasIn: boolean;
  stayedIn: boolean;
  /** For those who see the ticket. */
  whole: string | null;
  /** For those who saw it before this event and no longer do. */
  left: string | null;
}

/** The events with all that the subscription asks of them, as things are now. */
export function liveEventsSql(plan: Plan, info: GraphQLResolveInfo, { seqs, filter }: Wanted): Sql {
  const { type, selections } = rootSelection(info);
  const row = aliasIn(plan);
  const whole = planNode(plan, LiveEventShape, type, row, selections);
  const left = planNode(plan, LeftEventShape, type, row, selections);
  const hasLeft = sql`${row}.was_in and not ${row}.stayed_in`;
  return sql`select ${row}.seq::text as seq, ${row}.is_in as "isIn", ${row}.was_in as "wasIn", ${row}.stayed_in as "stayedIn",
      case when ${row}.is_in or ${hasLeft} then ${whole.text} end as whole, case when ${row}.previous_values is not null and ${row}.was_in then ${left.text} end as left
    from (${filteredEvents(plan, seqs, filter)}) ${row} ${sql.join([...whole.joins, ...left.joins], sql` `)} order by ${row}.seq`;
}

function filteredEvents({ viewer }: Plan, seqs: unknown, filter: TicketCriteria | undefined): Sql {
  const holds = (ticket: string) => sql`coalesce(${filterSql(sql.ref(ticket), filter, viewer) ?? sql`true`}, false)`;
  const isIn = holds('t');
  const stayedIn = filter ? sql`case when w.later is null then ${isIn} else ${holds('a')} end` : sql`true`;
  const wasIn = filter ? sql`case when e.previous_values is null then ${stayedIn} else ${holds('b')} end` : sql`true`;
  return sql`select e.*, ${isIn} as is_in, ${wasIn} as was_in, ${stayedIn} as stayed_in, case when ${isIn} then 'IN_VIEW' else 'LEFT' end as view
    from event e join ticket t on t.tenant_id = ${viewer.tenantId}::uuid and t.id = e.ticket_id ${filter ? states(viewer.tenantId) : sql``}
    where e.tenant_id = ${viewer.tenantId}::uuid and e.seq = any(${seqs}::bigint[])`;
}

/** The ticket as this event left it (`a`), and as it found it (`b`): what it is now, with what later events changed put back. */
function states(tenantId: unknown): Sql {
  return sql`left join lateral (${laterChanges(tenantId)}) w on true
    left join lateral jsonb_populate_record(t, w.later) a on w.later is not null
    left join lateral jsonb_populate_record(t, coalesce(w.later, '{}') || e.previous_values) b on e.previous_values is not null`;
}

/** Of each column the oldest value counts, which the newest-first aggregate meets last. */
export function laterChanges(tenantId: unknown): Sql {
  return sql`select jsonb_object_agg(c.key, c.value order by l.seq desc) as later from event l, jsonb_each(l.previous_values) c
    where l.tenant_id = ${tenantId}::uuid and l.ticket_id = e.ticket_id and l.seq > e.seq and l.previous_values is not null`;
}
