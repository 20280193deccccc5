import type { GraphQLResolveInfo } from 'graphql';
import { sql } from 'kysely';
import { zoneNamed } from '../calendars/time/zone.ts';
import { badArgument } from '../core/app-error.ts';
import type { Context } from '../core/context.ts';
import { requireId } from '../core/ids.ts';
import type { RawJson } from '../reading/json/raw-json.ts';
import { all } from '../reading/plan/compare.ts';
import { orderAsked } from '../reading/plan/order-asked.ts';
import type { PageArgs } from '../reading/plan/page.ts';
import { readConnection } from '../reading/read.ts';
import type { Sql, Viewer } from '../reading/shape/shape.ts';
import { newestFirst } from '../tickets/filter/list-tickets.ts';
import { filterSql, type TicketCriteria } from '../tickets/filter/ticket-filter.ts';
import { TicketShape, ticketOrders } from '../tickets/ticket.shape.ts';
import { type Dimension, insistOnField, typeOf } from './dimensions.ts';
import { valueOfFact } from './grouped-value.ts';
import { isAboutTickets, type Measure } from './kinds.ts';
import { insistOnRange } from './periods.ts';

export interface NumberAsked {
  measure: Measure;
  from: Date;
  to: Date;
  zone?: string | null;
  fieldKey?: string | null;
  group?: readonly { dimension: Dimension; id?: string | null; value?: string | null }[] | null;
}

interface ListedTickets extends PageArgs {
  filter?: TicketCriteria;
}

/** The group by the names of its dimensions, because the statement is built by these and bound to the values. */
interface Given {
  args: ListedTickets;
  counted: { measure: Measure; from: string; to: string };
  isBacklog: boolean;
  /** That of the desk, if absent. */
  zone: string | null;
  fieldKey: string | null;
  group: Partial<Record<Dimension, string | null>>;
}

/** The tickets behind a number of a report. */
export function readReportTickets(
  ctx: Context,
  info: GraphQLResolveInfo,
  args: ListedTickets,
  { measure, from, to, zone = null, fieldKey = null, group }: NumberAsked,
): Promise<RawJson | null> {
  insistOnRange({ from, to });
  if (!isAboutTickets(measure)) throw badArgument(['input', 'measure'], 'This measure is about no tickets.');
  if (group && group.length > 3) throw badArgument(['input', 'group'], 'A group has at most three dimensions.');
  insistOnField(
    group?.map(({ dimension }) => dimension),
    fieldKey,
  );
  if (zone !== null && !zoneNamed(zone)) throw badArgument(['input', 'zone'], 'There is no such time zone.');
  const values = Object.fromEntries((group ?? []).map(({ dimension, id, value }, index) => [dimension, valueOfGroup(dimension, id, value, index)]));
  const counted = { measure, from: from.toISOString(), to: to.toISOString() };
  const given: Given = { args, counted, isBacklog: measure === 'BACKLOG', zone, fieldKey, group: values };
  const where = (row: Sql, given: Given, viewer: Viewer) => all([isCounted(row, given, viewer), filterSql(row, given.args.filter, viewer)]);
  return readConnection(ctx, info, TicketShape, given, orderAsked(undefined, ticketOrders, newestFirst), where);
}

function valueOfGroup(dimension: Dimension, id: string | null | undefined, value: string | null | undefined, index: number): string | null {
  const type = typeOf(dimension);
  if (type ? value != null : id != null) throw badArgument(['input', 'group', index], `\`${dimension}\` is given by ${type ? 'an `id`' : 'a `value`'}.`);
  if (type) return id == null ? null : requireId(id, ...(dimension === 'AGENT' ? (['User', 'ApiKey', 'SystemActor'] as const) : [type]));
  return value ?? null;
}

function isCounted(row: Sql, { counted, isBacklog, zone, fieldKey, group }: Given, viewer: Viewer): Sql {
  const { tenantId } = viewer;
  const time = { zone: zone ?? sql`(select d.time_zone from tenant d where d.tenant_id = ${tenantId}::uuid)`, to: counted.to, ticket: row, fieldKey };
  const values = Object.entries(group).map(([dimension, value]) => {
    const column = valueOfFact(dimension as Dimension, viewer, time);
    return value === null ? sql`${column} is null` : sql`${column}::text = ${value}`;
  });
  const inTime = isBacklog ? sql`f.at < ${counted.to}::timestamptz` : sql`f.at >= ${counted.from}::timestamptz and f.at < ${counted.to}::timestamptz`;
  const having = isBacklog ? sql`group by f.ticket_id having sum(f.value) > 0` : sql``;
  return sql`${row}.id in (select f.ticket_id from report_fact f
    where f.tenant_id = ${tenantId}::uuid and f.kind = ${counted.measure}::text and ${all([inTime, ...values])} ${having})`;
}
