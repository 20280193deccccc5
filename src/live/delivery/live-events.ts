import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { labelOfEvent } from '../../core/event-type.ts';
import { aliasIn, type Plan } from '../../reading/plan/plan.ts';
import { planNode } from '../../reading/plan/plan-node.ts';
import { fieldsOf, rootSelection } from '../../reading/selection/selection.ts';
import { column, computed, type Expression, expression, type Field, type Shape, type Sql, type Viewer } from '../../reading/shape/shape.ts';
import { filterSql, type TicketCriteria } from '../../tickets/filter/ticket-filter.ts';
import { audiencesOf, EventShape } from '../history/event.shape.ts';
import { changesWithout, type ReferredRow, referredRows } from './event-references.ts';
import { matchesThen } from './ticket-states.ts';

/** Read for many viewers: what one of them does not see is left out when the result is serialised for them. */
const changes = computed(['changes'], ({ changes }, { hidden }) => changesWithout(changes, hidden));

/** An event for subscriptions: visibility is decided outside the statement, and each row says whether its ticket is in view. */
export const LiveEventShape: Shape = { ...EventShape, fields: { ...EventShape.fields, changes, view: column('view') }, visibility: undefined };

const nothing: Field = expression(() => sql`null::text`);
const constant = (value: Expression): Field => expression(value);
const { id, seq, cursor, occurredAt, ticketId } = EventShape.fields as Record<string, Field>;

const ticketLeft = 'ticket.left';
const label = computed([], (_, { locale, tenant }, given) => labelOfEvent(ticketLeft, given.locale as string | null, locale, tenant.locale));

/** An event for viewers who can no longer see its ticket: only that the ticket left. */
const LeftEventShape: Shape = {
  ...EventShape,
  fields: {
    ...({ id, seq, cursor, occurredAt, ticketId } as Record<string, Field>),
    type: constant(() => sql`${sql.lit(ticketLeft)}::text`),
    view: constant(() => sql`'LEFT'`),
    changes: constant(() => sql`'[]'::json`),
    label,
    message: nothing,
    actor: nothing,
    causedBy: nothing,
    onBehalfOf: nothing,
    ticket: nothing,
  },
  visibility: undefined,
};

/** Some events by their numbers, and the filter of the subscription. */
export interface WantedEvents {
  seqs: string[];
  filter: TicketCriteria | undefined;
}

/** An event as a shared query reads it: whether its ticket matches the filter, and the JSON to deliver. */
export interface LiveRow {
  seq: string;
  isIn: boolean;
  /** Whether the filter matched before this event, and right after it; the ticket may have changed since. */
  wasIn: boolean;
  stayedIn: boolean;
  /** What the changes refer to, where they are selected; null for nothing. */
  references: ReferredRow[] | null;
  /** For viewers who can see the ticket. */
  whole: string | null;
  /** For viewers who could see it before this event and no longer can. */
  left: string | null;
}

/** The events with everything that the subscription selects, as it is now. */
export function liveEventsSql(plan: Plan, info: GraphQLResolveInfo, { seqs, filter }: WantedEvents): Sql {
  const { type, selections } = rootSelection(info);
  const row = aliasIn(plan);
  const whole = planNode(plan, LiveEventShape, type, row, selections);
  const left = planNode(plan, LeftEventShape, type, row, selections);
  const isAsked = [...fieldsOf(plan.request, selections, 'TicketEvent').values()].flat().some(({ name }) => name.value === 'changes');
  const references = isAsked ? referredRows(row, plan.viewer) : sql`null`;
  const hasLeft = sql`${row}.was_in and not ${row}.stayed_in`;
  return sql`select ${row}.seq::text as seq, ${row}.is_in as "isIn", ${row}.was_in as "wasIn", ${row}.stayed_in as "stayedIn", ${references} as "references",
      case when ${row}.is_in or ${hasLeft} then ${whole.text} end as whole, case when ${row}.previous_values is not null and ${row}.was_in then ${left.text} end as left
    from (${filteredEvents(plan, seqs, filter)}) ${row} ${sql.join([...whole.joins, ...left.joins], sql` `)} order by ${row}.seq`;
}

/** The filter stands once for each state of the ticket: it may be long. */
function filteredEvents({ viewer }: Plan, seqs: unknown, filter: TicketCriteria | undefined): Sql {
  const matches = (ticket: string) => sql`coalesce(${filterSql(sql.ref(ticket), filter, viewer) ?? sql`true`}, false)`;
  const matched = (ticket: string, isLater: Sql) => (filter ? matchesThen(matches(ticket), filter, isLater, viewer.tenantId) : sql`true`);
  const stayedIn = filter ? sql`case when w.later is null then i.is_in else ${matched('a', sql`l.seq > e.seq`)} end` : sql`true`;
  const wasIn = filter ? sql`case when e.previous_values is null then s.stayed_in else ${matched('b', sql`l.seq >= e.seq`)} end` : sql`true`;
  return sql`select ${eventColumns(viewer)}, i.is_in, ${wasIn} as was_in, s.stayed_in, case when i.is_in then 'IN_VIEW' else 'LEFT' end as view
    from event e join ticket t on t.tenant_id = ${viewer.tenantId}::uuid and t.id = e.ticket_id ${filter ? ticketStates(viewer.tenantId) : sql``}
    cross join lateral (select ${matches('t')} as is_in) i cross join lateral (select ${stayedIn} as stayed_in) s
    where e.tenant_id = ${viewer.tenantId}::uuid and e.seq = any(${seqs}::bigint[])`;
}

/** Of an event for others than these viewers nothing is left but that a ticket came into their view. */
function eventColumns({ actor }: Viewer): Sql {
  const isForThem = sql`e.audience = any(${audiencesOf(actor)}::text[])`;
  return sql`e.tenant_id, e.seq, e.id, e.occurred_at, e.ticket_id, e.previous_values, case when ${isForThem} then e.type else 'ticket.entered' end as type,
    case when ${isForThem} then e.changes else '[]' end as changes, case when ${isForThem} then e.refers_to end as refers_to,
    case when ${isForThem} then e.message_id end as message_id, case when ${isForThem} then e.actor_id end as actor_id, case when ${isForThem} then e.caused_by_id end as caused_by_id,
    case when ${isForThem} then e.on_behalf_of_id end as on_behalf_of_id`;
}

const valuesBefore = sql`coalesce(w.later, '{}') || e.previous_values`;

/** The ticket after this event (`a`) and before it (`b`): the current row with the values that later events replaced. */
function ticketStates(tenantId: unknown): Sql {
  return sql`left join lateral (${laterChanges(tenantId)}) w on true
    left join lateral jsonb_populate_record(t, w.later) a on w.later is not null
    left join lateral jsonb_populate_record(t, ${valuesBefore}) b on e.previous_values is not null`;
}

/**
 * The oldest previous value of each column counts: with the newest first, the aggregate keeps the oldest. Nothing after an event that records
 * all values counts. Under row-level security a comparison with `coalesce` would not use the index, so the bound is never null.
 */
export function laterChanges(tenantId: unknown, columns?: readonly string[]): Sql {
  const later = (row: string) => sql`${sql.ref(row)}.tenant_id = ${tenantId}::uuid and ${sql.ref(row)}.ticket_id = e.ticket_id and ${sql.ref(row)}.seq > e.seq`;
  const next = sql`select n.seq from event n where ${later('n')} and n.has_all_values order by n.seq limit 1`;
  const bound = sql`select seq from ((${next}) union all select ${sql.lit('9223372036854775807')}::bigint) b order by seq limit 1`;
  const among = columns ? sql` and c.key = any(${sql.lit(`{${columns}}`)}::text[])` : sql``;
  return sql`select jsonb_object_agg(c.key, c.value order by l.seq desc) as later from event l, jsonb_each(l.previous_values) c
    where ${later('l')} and l.seq <= (${bound}) and l.previous_values is not null${among}`;
}
